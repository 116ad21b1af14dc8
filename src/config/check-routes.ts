import { languages } from '../shared/language.ts';
import { platformNames } from '../shared/platform-user.ts';
import { routeKinds } from './lytt-schema.ts';
import { keysAt, textsAt } from './value-at.ts';
import type { Problem, YamlSource } from './yaml-source.ts';

/** What a rule asks for: the values of each condition, in lower case. */
type Conditions = ReadonlyMap<string, readonly string[]>;

/** Conditions whose values are all known: a rule that lists them all asks for nothing. */
const closed: Readonly<Record<string, readonly string[]>> = {
  kind: routeKinds,
  language: languages,
  platform: platformNames,
};

/** Rules that an earlier one leaves nothing for, and rules that name a destination twice. */
export const checkRoutes = (source: YamlSource): readonly Problem[] => {
  const rules = keysAt(source.data, ['routes']).map((key) => conditionsOf(source, Number(key)));
  const catchAll = rules.findIndex((rule) => rule.size === 0);
  // What stands below a rule that takes everything is that rule's mistake, told once.
  const reached = catchAll < 0 ? rules : rules.slice(0, catchAll);
  return [
    ...(catchAll >= 0 && catchAll < rules.length - 1 ? [takesEverything(source, catchAll)] : []),
    ...reached.flatMap((rule, index) => {
      const before = rules.slice(0, index).findIndex((earlier) => takesAll(earlier, rule));
      return before < 0 ? [] : [neverMatches(source, index, before)];
    }),
    ...rules.flatMap((_, index) => namedTwice(source, index)),
  ];
};

const takesEverything = (source: YamlSource, index: number): Problem => ({
  line: source.lineOf(['routes', index]),
  sentence: `routes no. ${index + 1} asks for nothing, so it takes everything and no rule below it can ever match; put it last, or leave it to fallback`,
});

const neverMatches = (source: YamlSource, index: number, before: number): Problem => ({
  line: source.lineOf(['routes', index]),
  sentence: `routes no. ${index + 1} can never match, because no. ${before + 1} (line ${source.lineOf(['routes', before])}) takes all that it would; put it above that one, or take it out`,
});

const namedTwice = (source: YamlSource, index: number): Problem[] => {
  const to = textsAt(source.data, ['routes', index, 'to']);
  const again = to.find((id, at) => to.indexOf(id) !== at);
  if (again === undefined) return [];
  return [
    {
      line: source.lineOf(['routes', index, 'to']),
      sentence: `routes no. ${index + 1} names "${again}" twice; keep one of them`,
    },
  ];
};

const conditionsOf = (source: YamlSource, index: number): Conditions => {
  const conditions = new Map<string, readonly string[]>();
  for (const name of keysAt(source.data, ['routes', index, 'when'])) {
    const values = textsAt(source.data, ['routes', index, 'when', name]).map((value) =>
      value.trim().toLowerCase(),
    );
    const all = closed[name];
    if (all === undefined || !all.every((value) => values.includes(value))) conditions.set(name, values);
  }
  return conditions;
};

/** Whether whatever `later` would take is taken by `earlier` already. */
const takesAll = (earlier: Conditions, later: Conditions): boolean =>
  [...earlier].every(([name, values]) => {
    const asked = later.get(name);
    if (asked === undefined || asked.length === 0) return false;
    return asked.every((value) =>
      name === 'contains' ? values.some((word) => value.includes(word)) : values.includes(value),
    );
  });
