import type { Json, JsonObject } from '../../wire/json.ts';

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Readers for Block Kit, which is JSON that somebody else wrote: absent or of another type is `null`. */
export const stringIn = (from: JsonObject, key: string): string | null => {
  const value = from[key];
  return typeof value === 'string' ? value : null;
};

export const numberIn = (from: JsonObject, key: string): number | null => {
  const value = from[key];
  return typeof value === 'number' ? value : null;
};

export const flagIn = (from: JsonObject, key: string): boolean => from[key] === true;

export const objectIn = (from: JsonObject, key: string): JsonObject | null => {
  const value = from[key];
  return isObject(value) ? value : null;
};

/** The objects of a list; an absent list is an empty one. */
export const objectsIn = (from: JsonObject, key: string): JsonObject[] => {
  const value = from[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
};

export const stringsIn = (from: JsonObject, key: string): string[] => {
  const value = from[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
};

/** The `text` of a text object under `key`, for places that take plain words only (labels, titles). */
export const wordsIn = (from: JsonObject, key: string): string | null => {
  const text = objectIn(from, key);
  return text === null ? null : stringIn(text, 'text');
};
