import { pathInWords } from './path-in-words.ts';
import { allOf, didYouMean, shown } from './say.ts';
import { keysAt, textAt, valueAt } from './value-at.ts';
import type { Path, Problem, YamlSource } from './yaml-source.ts';

/** Everything that refers to something else by its name must name something that is there, and names are unique. */
export const checkNames = (source: YamlSource): readonly Problem[] => {
  const { data } = source;
  const destinations = keysAt(data, ['destinations']);
  const recipients = keysAt(data, ['recipients']);
  const applications = listOf(source, ['applications']).flatMap(
    (path) => textAt(data, [...path, 'id']) ?? [],
  );
  const toDestination = [
    ['fallback'],
    ['privacyDestination'],
    ...listOf(source, ['routes']).flatMap((route) => listOf(source, [...route, 'to'])),
  ];
  return [
    ...toDestination.flatMap((path) => unknownName(source, path, destinations, 'destinations')),
    ...destinations.flatMap((id) =>
      unknownName(source, ['destinations', id, 'recipient'], recipients, 'recipients'),
    ),
    ...listOf(source, ['routes'])
      .flatMap((route) => listOf(source, [...route, 'when', 'application']))
      .flatMap((path) => unknownName(source, path, applications, 'applications')),
    ...twice(source, 'id', (id) => `the id ${shown(id)}`),
    ...twice(source, 'name', (name) => `the name ${shown(name)}`),
    ...sameChannelTwice(source, destinations),
  ];
};

/** The path of every entry of a list; a single value stands for a list of one. */
const listOf = (source: YamlSource, path: Path): readonly Path[] => {
  const value = valueAt(source.data, path);
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map((_, index) => [...path, index]) : [path];
};

const unknownName = (source: YamlSource, path: Path, known: readonly string[], group: string): Problem[] => {
  const name = textAt(source.data, path);
  // No names at all, or one that is only written wrongly there, is a mistake of that place and told there.
  const there = known.map((other) => other.toLowerCase());
  if (name === undefined || there.length === 0 || there.includes(name)) return [];
  const hint = didYouMean(name, known, `the ${group} are ${allOf([...new Set(known)])}`);
  return [
    {
      line: source.lineOf(path),
      sentence: `${pathInWords(path)} is ${shown(name)}, which is not among the ${group}; ${hint}`,
    },
  ];
};

const twice = (source: YamlSource, key: string, said: (value: string) => string): Problem[] => {
  const first = new Map<string, Path>();
  return listOf(source, ['applications']).flatMap((path) => {
    const value = textAt(source.data, [...path, key]);
    if (value === undefined) return [];
    const before = first.get(value.toLowerCase());
    first.set(value.toLowerCase(), before ?? path);
    if (before === undefined) return [];
    const sentence = `${pathInWords(path)} has ${said(value)}, as ${pathInWords(before)} has; give each its own`;
    return [{ line: source.lineOf([...path, key]), sentence }];
  });
};

/** A press on a card must belong to one destination. */
const sameChannelTwice = (source: YamlSource, destinations: readonly string[]): Problem[] => {
  const first = new Map<string, string>();
  return destinations.flatMap((id) => {
    const at = (key: string) => textAt(source.data, ['destinations', id, key]);
    const channel = at('channel');
    if (channel === undefined) return [];
    const place = [at('platform'), at('workspace') ?? at('team'), channel].join(' ');
    const before = first.get(place);
    first.set(place, before ?? id);
    if (before === undefined) return [];
    const sentence = `destinations.${id} is the same channel as destinations.${before}; keep one of them`;
    return [{ line: source.lineOfKey(['destinations', id]), sentence }];
  });
};
