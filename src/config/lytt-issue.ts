import type { z } from 'zod';
import { lyttSchema } from './lytt-schema.ts';
import { nearest } from './nearest.ts';
import { pathInWords } from './path-in-words.ts';
import { allOf, didYouMean, oneOf, shown } from './say.ts';
import { type Place, schemaAt } from './schema-at.ts';
import { valueAt } from './value-at.ts';
import type { Path, Problem, YamlSource } from './yaml-source.ts';

/** What the schema found, as mistakes: each with its line and what would be right, and none said twice. */
export const problemsOf = (issues: readonly z.core.$ZodIssue[], source: YamlSource): readonly Problem[] => {
  const located = issues.map((issue) => {
    const path = written(issue.path.map(plain), source);
    return { issue, path, place: schemaAt(lyttSchema, path, source.data) };
  });
  // A mistyped key is unknown, and what it stands for is missing: one mistake, told where it was made.
  const mistyped = new Set(
    located.flatMap(({ issue, path, place }) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => pathInWords([...path, nearest(key, place.keys) ?? '']))
        : [],
    ),
  );
  return located
    .filter(({ path }) => valueAt(source.data, path) !== undefined || !mistyped.has(pathInWords(path)))
    .flatMap(({ issue, path, place }) => problems(issue, path, place, source));
};

const plain = (segment: PropertyKey): string | number =>
  typeof segment === 'symbol' ? String(segment) : segment;

/** A single value stands for a list of one: its place in the file is that of the list. */
const written = (path: Path, source: YamlSource): Path => {
  const parent = valueAt(source.data, path.slice(0, -1));
  return path.at(-1) === 0 && typeof parent !== 'object' && parent !== undefined ? path.slice(0, -1) : path;
};

const problems = (
  issue: z.core.$ZodIssue,
  path: Path,
  place: Place,
  source: YamlSource,
): readonly Problem[] => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      line: source.lineOfKey([...path, key]),
      sentence: unknownKey(path, key, place.keys),
    }));
  }
  if (issue.code === 'invalid_key') {
    const group = pathInWords(path.slice(0, -1));
    const sentence = `${group} has the key ${shown(path.at(-1))}; it must be a short name of lower-case letters, digits and hyphens, such as support-as`;
    return [{ line: source.lineOfKey(path), sentence }];
  }
  const value = valueAt(source.data, path);
  const name = pathInWords(path);
  if (value === undefined) {
    return [{ line: source.lineOf(path), sentence: `${name} is missing; it must be ${wants(place, issue)}` }];
  }
  const what = typeof value === 'string' && value.trim() === '' ? 'empty' : shown(value);
  return [{ line: source.lineOf(path), sentence: `${name} is ${what}; ${right(value, place, issue)}` }];
};

/** What would be right in place of a value that is there. */
const right = (value: unknown, place: Place, issue: z.core.$ZodIssue): string => {
  if (issue.code === 'custom' && typeof issue.params?.it === 'string') return `it ${issue.params.it}`;
  const words = wordsOf(issue);
  if (words !== null) return didYouMean(String(value), words, `it must be ${oneOf(words)}`);
  const meant = typeof value === 'string' ? (place.wish?.meant?.(value) ?? null) : null;
  if (meant !== null) return `did you mean "${meant}"?`;
  if (typeof value === 'number' && issue.code === 'invalid_type' && issue.expected === 'string') {
    return 'put it in quotation marks';
  }
  return `it must be ${wants(place, issue)}`;
};

const wants = (place: Place, issue: z.core.$ZodIssue): string => {
  const words = wordsOf(issue);
  if (words !== null) return oneOf(words);
  if (place.wish !== null) return place.wish.text;
  if (place.keys.length > 0) return `a group with the keys ${allOf(place.keys)}`;
  return issue.code === 'invalid_type' && issue.expected === 'array' ? 'a list' : 'a group of keys';
};

const wordsOf = (issue: z.core.$ZodIssue): readonly string[] | null => {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' && issue.discriminator !== undefined ? ['slack', 'teams'] : null;
};

const unknownKey = (path: Path, key: string, keys: readonly string[]): string => {
  const name = pathInWords([...path, key]);
  if (key === 'purpose' || /marketing|markedsf|marknadsf/i.test(key)) {
    return `${name} is not a key; feedback is kept to follow it up and understand it, and for nothing else such as marketing, so take the line out`;
  }
  const where = path.length === 0 ? 'the keys' : `the keys of ${pathInWords(path)}`;
  return `${name} is not a key; ${didYouMean(key, keys, `${where} are ${allOf(keys)}`)}`;
};
