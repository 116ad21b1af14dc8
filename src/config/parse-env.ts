import type { z } from 'zod';
import type { Environment } from './env.ts';
import { about, type Env, envSchema } from './env-schema.ts';
import { nearest } from './nearest.ts';
import { shown } from './say.ts';

const names = Object.keys(envSchema.shape);

/** Whether a variable is set at all, rightly or not: one mistake should not be reported as two. */
export type Given = (name: keyof Env) => boolean;

/** Checks every variable by itself. What is wrong is left out of `env`, so that the rest can be checked too. */
export const parseEnv = (
  environment: Environment,
): { readonly env: Env; readonly given: Given; readonly problems: readonly string[] } => {
  const problems: string[] = [];
  const slips = misspelt(environment);
  const given: Record<string, string> = {};
  for (const name of names) {
    const value = environment[name]?.trim() ?? '';
    if (value === '') continue;
    if (/^(["'`]).*\1$/.test(value))
      problems.push(`${name} stands in quotation marks that are part of its value; take them away.`);
    else given[name] = value;
  }
  const result = envSchema.safeParse(given);
  if (!result.success) {
    for (const issue of result.error.issues) {
      const name = String(issue.path[0]);
      problems.push(sentence(name, given[name], issue));
      delete given[name];
    }
  }
  return {
    env: envSchema.parse(given),
    given: (name) => isSet(environment, name) || [...slips.values()].includes(name),
    problems: [
      ...problems,
      ...[...slips].map(([name, meant]) => `${name} is not a setting of Lytt; did you mean ${meant}?`),
    ],
  };
};

const sentence = (name: string, value: string | undefined, issue: z.core.$ZodIssue): string => {
  if (issue.code === 'custom' && typeof issue.params?.predicate === 'string')
    return `${issue.params.predicate}.`;
  const field = Object.entries(envSchema.shape).find(([known]) => known === name)?.[1];
  const said = field === undefined ? undefined : about.get(field);
  if (said?.secret === true) return `${name} is not right; it must be ${said.mustBe}.`;
  const close =
    issue.code === 'invalid_value' && value !== undefined ? nearest(value, issue.values.map(String)) : null;
  const hint = close === null ? '.' : `; did you mean ${close}?`;
  return `${name} is ${shown(value)}; it must be ${said?.mustBe ?? 'something else'}${hint}`;
};

/**
 * `SLACK_SIGNIN_SECRET`, `DATABSE_URL`: names that are a slip or two from a name of ours that is not set, with
 * that name. Other programs' variables are left in peace.
 */
const misspelt = (environment: Environment): ReadonlyMap<string, string> =>
  new Map(
    Object.keys(environment)
      .filter((name) => name.length > 7 && !names.includes(name))
      .map((name) => [name, nearest(name, names, /^(LYTT|SLACK|TEAMS)_/.test(name) ? 2 : 1) ?? ''] as const)
      .filter(([, close]) => close !== '' && !isSet(environment, close)),
  );

const isSet = (environment: Environment, name: string): boolean => (environment[name]?.trim() ?? '') !== '';
