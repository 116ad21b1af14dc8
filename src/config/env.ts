import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../shared/error-code.ts';
import { parseEnvFile } from './env-file.ts';

/** Settings by name, as strings. What is unset is absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The only place that reads the process's environment. `.env` in `folder` fills in what the environment does not
 * set itself; nothing is written back, so child processes see no secret of it.
 */
export const readEnvironment = (
  folder: string,
): { readonly environment: Environment; readonly problems: readonly string[] } => {
  const path = join(folder, '.env');
  if (!existsSync(path)) return { environment: process.env, problems: [] };
  try {
    const { values, problems } = parseEnvFile(readFileSync(path, 'utf8'));
    return { environment: { ...values, ...process.env }, problems };
  } catch (error) {
    const problem = `.env cannot be read (${errorCode(error)}); make it a file that Lytt may read, or take it away.`;
    return { environment: process.env, problems: [problem] };
  }
};
