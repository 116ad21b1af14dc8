import type { z } from 'zod';
import { countryMeant } from './country.ts';
import { lyttSchema } from './lytt-schema.ts';
import { allOf, didYouMean, oneOf, shown } from './say.ts';
import { schemaAt } from './schema-at.ts';
import { valueAt } from './value-at.ts';
import type { Path, Problem, YamlSource } from './yaml-source.ts';

/** `routes`, `3`, `to` → `routes no. 4: to`: people count from one. */
export const pathInWords = (path: Path): string => {
  let words = '';
  for (const segment of path) {
    if (typeof segment === 'number') words += ` no. ${segment + 1}`;
    else words += `${words === '' ? '' : /no\. \d+$/.test(words) ? ': ' : '.'}${segment}`;
  }
  return words;
};

/** The mistakes that one finding of the schema stands for, each with its line and what would be right. */
export const problemsOf = (issue: z.core.$ZodIssue, source: YamlSource): readonly Problem[] => {
  const path = written(
    issue.path.map((segment) => (typeof segment === 'symbol' ? String(segment) : segment)),
    source,
  );
  const place = schemaAt(lyttSchema, path, source.data);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      line: source.lineOfKey([...path, key]),
      sentence: unknownKey(path, key, place.keys),
    }));
  }
  if (issue.code === 'invalid_key') {
    const id = String(path.at(-1));
    const wants = 'a name of lower-case letters, digits and hyphens, such as support-as';
    return [
      {
        line: source.lineOfKey(path),
        sentence: `${pathInWords(path.slice(0, -1))} has the key ${shown(id)}; it must be ${wants}`,
      },
    ];
  }
  const value = valueAt(source.data, path);
  return [{ line: source.lineOf(path), sentence: wrongValue(path, value, place, issue) }];
};

/** A single value stands for a list of one: its place in the file is that of the list. */
const written = (path: Path, source: YamlSource): Path => {
  const parent = valueAt(source.data, path.slice(0, -1));
  return path.at(-1) === 0 && typeof parent !== 'object' && parent !== undefined ? path.slice(0, -1) : path;
};

const wrongValue = (
  path: Path,
  value: unknown,
  place: ReturnType<typeof schemaAt>,
  issue: z.core.$ZodIssue,
): string => {
  const name = pathInWords(path);
  const wants =
    place.wants ?? (place.keys.length > 0 ? `a group with the keys ${allOf(place.keys)}` : structure(issue));
  if (value === undefined) return `${name} is missing; it must be ${wants}`;
  if (issue.code === 'custom' && typeof issue.params?.it === 'string')
    return `${name} is ${shown(value)}; it ${issue.params.it}`;
  const words = wordsOf(issue);
  if (words !== null) {
    return `${name} is ${shown(value)}; ${didYouMean(String(value), words, `it must be ${oneOf(words)}`)}`;
  }
  const country =
    wants.includes('two capital letters') && typeof value === 'string' ? countryMeant(value) : null;
  if (country !== null) return `${name} is ${shown(value)}; did you mean "${country}"?`;
  if (issue.code === 'too_big') return `${name} is ${shown(value)}; it may hold ${issue.maximum} at most`;
  if (typeof value === 'number' && issue.code === 'invalid_type' && issue.expected === 'string') {
    return `${name} is the number ${value}; put it in quotation marks`;
  }
  return `${name} is ${value === '' ? 'empty' : shown(value)}; it must be ${wants}`;
};

const structure = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_type' && issue.expected === 'array') return 'a list';
  return issue.code === 'too_small' ? 'a list with something in it' : 'a group of keys';
};

const wordsOf = (issue: z.core.$ZodIssue): readonly string[] | null => {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' && issue.discriminator !== undefined ? ['slack', 'teams'] : null;
};

const unknownKey = (path: Path, key: string, keys: readonly string[]): string => {
  const name = pathInWords([...path, key]);
  if (key === 'purpose' || /marketing|markedsf/i.test(key)) {
    return `${name} is not a key; feedback is kept to follow it up and understand it, and for nothing else such as marketing, so take the line out`;
  }
  const where = path.length === 0 ? 'the top of the file' : pathInWords(path);
  return `${name} is not a key of ${where}; ${didYouMean(key, keys, `the keys there are ${allOf(keys)}`)}`;
};
