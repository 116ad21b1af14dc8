import { parseEnv } from 'node:util';

/** What a `.env` file says, read by Node's own parser, and the lines that say nothing. */
interface EnvFile {
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
}

const assignment = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(["'`]?)/;

/**
 * Node's parser silently skips a line that it does not understand, and the operator looks for the mistake
 * elsewhere; so such lines are named here. Never with their content: it may be a secret.
 */
export const parseEnvFile = (text: string): EnvFile => {
  const problems: string[] = [];
  const lineOf = new Map<string, number>();
  let openQuote = '';
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const number = index + 1;
    if (openQuote !== '') {
      if (line.includes(openQuote)) openQuote = '';
      continue;
    }
    if (/^\s*(#|$)/.test(line)) continue;
    const found = assignment.exec(line);
    if (found === null) {
      problems.push(
        `.env, line ${number}: this line sets nothing; it must look like NAME=value, or begin with # to be a comment.`,
      );
      continue;
    }
    const [start, name = '', quote = ''] = found;
    const before = lineOf.get(name);
    if (before !== undefined)
      problems.push(
        `.env, line ${number}: ${name} is already set in line ${before}; keep one of the two lines.`,
      );
    lineOf.set(name, number);
    if (quote !== '' && !line.slice(start.length).includes(quote)) openQuote = quote;
  }
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(parseEnv(text))) if (value !== undefined) values[name] = value;
  return { values, problems };
};
