import type { CustomerRow } from '../shared/customer-row.ts';
import type { RouteRule, Settings } from '../shared/settings.ts';
import { nearest } from './nearest.ts';
import { allOf, shown } from './say.ts';
import type { Problem } from './yaml-source.ts';

/** What is allowed, since tomorrow's `customers.csv` may make it right, but does nothing today. */
export const settingsWarnings = (
  settings: Settings,
  customers: readonly CustomerRow[],
): readonly Problem[] => [
  ...settings.routes.flatMap((rule, index) => ruleWarnings(rule, index, customers)),
  ...domainWarnings(settings, customers),
];

const fromCustomers = ['country', 'company', 'pricePlan'] as const;

const ruleWarnings = (rule: RouteRule, index: number, customers: readonly CustomerRow[]): Problem[] =>
  fromCustomers.flatMap((column) => {
    const known = [...new Set(customers.map((row) => row[column]).filter((value) => value !== null))];
    const lower = known.map((value) => value.toLowerCase());
    const unknown = (rule.when[column] ?? []).filter((value) => !lower.includes(value.toLowerCase()));
    if (unknown.length === 0) return [];
    const close = unknown.map((value) => nearest(value, known)).find((value) => value !== null) ?? null;
    const hint = close === null ? '' : `; did you mean "${close}"?`;
    const what = allOf(unknown.map(shown));
    const sentence = `routes no. ${index + 1} asks for ${column} ${what}, which no row of customers.csv has${hint}`;
    return [{ line: rule.line, sentence }];
  });

const domainWarnings = (settings: Settings, customers: readonly CustomerRow[]): Problem[] => {
  const rows = customers.filter((row) => row.domain !== null && row.workspace === null).length;
  if (rows === 0 || settings.collect.email) return [];
  const sentence = `customers.csv has ${rows} ${rows === 1 ? 'row' : 'rows'} found by e-mail domain alone, but collect.email is false, so nobody's domain is known`;
  return [{ line: null, sentence }];
};
