import { z } from 'zod';
import { oneOf } from './say.ts';

const wishes = z.registry<Wish>();

/** What a value must be, and the right value that a wrong one probably stands for. */
export interface Wish {
  readonly text: string;
  readonly meant?: (value: string) => string | null;
}

/** What was said of a schema with `want`, or null. */
export const wishOf = (schema: z.core.$ZodType): Wish | null => wishes.get(schema) ?? null;

/** Says of a schema what a value must be, for the sentence that says it is not. Ends in an example where one helps. */
export const want = <Schema extends z.ZodType>(
  schema: Schema,
  what: string,
  meant?: Wish['meant'],
): Schema => {
  wishes.add(schema, meant === undefined ? { text: what } : { text: what, meant });
  return schema;
};

/** Text that says something. */
export const text = (what: string) => want(z.string().trim().min(1), what);

/** Text of one shape. */
export const shaped = (what: string, shape: RegExp) => want(z.string().regex(shape), what);

/** A name of the operator's own, as routes and cards refer to it. */
export const ownId = () =>
  shaped(
    'a short name of lower-case letters, digits and hyphens, such as visma-net',
    /^[a-z0-9][a-z0-9-]{0,39}$/,
  );

/** A link that people can open. */
export const link = (what: string) =>
  want(
    z.string().refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)),
    `a link to ${what} that begins with https://`,
  );

export const email = (what: string) =>
  shaped(`an e-mail address (${what}), such as privacy@example.com`, /^[^\s@]+@[^\s@]+\.[^\s@]+$/);

export const flag = () => want(z.boolean(), 'true or false');

/** One of a few words. */
export const choice = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  want(z.enum(words), oneOf(words));

/** One value or a list of them; always read as a list. */
export const oneOrMore = <Schema extends z.ZodType>(item: Schema, what: string) =>
  want(
    z.preprocess(
      (value) => (Array.isArray(value) || value === null || value === undefined ? value : [value]),
      z.array(item).min(1),
    ),
    `${what}, or a list of them`,
    wishOf(item)?.meant,
  );
