import { z } from 'zod';
import { type Wish, wishOf } from './fields.ts';
import type { Path } from './yaml-source.ts';

/** What the schema says of one place in the file. */
export interface Place {
  /** What a value there must be, as far as the schema says. */
  readonly wish: Wish | null;
  /** The keys that a group there may have; empty when it is no group. */
  readonly keys: readonly string[];
}

/** Follows a path through the schema, and through the data where the schema offers alternatives. */
export const schemaAt = (schema: z.core.$ZodType, path: Path, data: unknown): Place => {
  let place = unwrapped(schema, data);
  let value = data;
  for (const segment of path) {
    value = isGroup(value) ? value[segment] : undefined;
    const next = childOf(place.schema, segment);
    if (next === null) return { wish: place.wish, keys: [] };
    place = unwrapped(next, value);
  }
  return {
    wish: place.wish,
    keys: place.schema instanceof z.ZodObject ? Object.keys(place.schema.shape) : [],
  };
};

const isGroup = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;

const childOf = (schema: z.core.$ZodType, segment: string | number): z.core.$ZodType | null => {
  if (schema instanceof z.ZodObject) return schema.shape[segment] ?? null;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodArray) return schema.element;
  return null;
};

/** Takes away what only wraps (optional, default, preprocessing), and picks the alternative that the data is. */
const unwrapped = (
  schema: z.core.$ZodType,
  value: unknown,
): { schema: z.core.$ZodType; wish: Wish | null } => {
  const inner = innerOf(schema, value);
  if (inner === null) return { schema, wish: wishOf(schema) };
  const below = unwrapped(inner, value);
  return { schema: below.schema, wish: wishOf(schema) ?? below.wish };
};

const innerOf = (schema: z.core.$ZodType, value: unknown): z.core.$ZodType | null => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return schema.unwrap();
  if (schema instanceof z.ZodPipe) return schema.in instanceof z.ZodTransform ? schema.out : schema.in;
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const kind = isGroup(value) ? value[schema.def.discriminator] : undefined;
    return (
      schema.options.find((option) => offers(option, schema.def.discriminator, kind)) ??
      schema.options[0] ??
      null
    );
  }
  if (schema instanceof z.ZodUnion) {
    return schema.options.find((option) => option instanceof z.ZodArray === Array.isArray(value)) ?? null;
  }
  return null;
};

const offers = (option: z.core.$ZodType, discriminator: string, kind: unknown): boolean => {
  const field = option instanceof z.ZodObject ? option.shape[discriminator] : undefined;
  return field instanceof z.ZodLiteral && [...field.values].some((value) => value === kind);
};
