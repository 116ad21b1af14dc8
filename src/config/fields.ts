import { z } from 'zod';
import { oneOf } from './say.ts';

/** What a value must be, for the sentence that says it is not. Ends in an example where one helps. */
const mustBe = z.registry<{ readonly text: string }>();

/** What a schema was said to want, or null. */
export const wanted = (schema: z.core.$ZodType): string | null => mustBe.get(schema)?.text ?? null;

/** Attaches what a value must be. */
export const want = <Schema extends z.ZodType>(schema: Schema, what: string): Schema => {
  mustBe.add(schema, { text: what });
  return schema;
};

/** Text that says something. */
export const text = (what: string) => want(z.string().trim().min(1), what);

/** Text of one shape. */
export const shaped = (what: string, shape: RegExp) => want(z.string().regex(shape), what);

/** A name of the operator's own, as routes and cards refer to it. */
export const ownId = (what: string) =>
  shaped(`${what}: lower-case letters, digits and hyphens, such as visma-net`, /^[a-z0-9][a-z0-9-]{0,39}$/);

/** A link that people can open. */
export const link = (what: string) =>
  want(
    z.string().refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)),
    `${what}: a link that begins with https://`,
  );

export const email = (what: string) =>
  shaped(`${what}: an e-mail address, such as privacy@example.com`, /^[^\s@]+@[^\s@]+\.[^\s@]+$/);

export const flag = () => want(z.boolean(), 'true or false');

/** One of a few words. */
export const choice = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  want(z.enum(words), oneOf(words));

/** One value or a list of them; always read as a list. */
export const oneOrMore = <Schema extends z.ZodType>(item: Schema, what: string) =>
  want(
    z.preprocess((value) => (Array.isArray(value) || value === null ? value : [value]), z.array(item).min(1)),
    `${what}, or a list of them`,
  );
