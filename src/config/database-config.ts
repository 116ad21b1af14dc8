import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DatabaseConfig } from './config.ts';
import type { Env } from './env-schema.ts';
import type { Given } from './parse-env.ts';
import { Secret } from './secrets.ts';

/** Which database, and the keys that its texts are encrypted with. */
export const databaseConfig = (
  env: Env,
  folder: string,
  given: Given,
): {
  readonly database: DatabaseConfig;
  readonly dataDir: string;
  readonly masterKeys: Secret | null;
  readonly problems: readonly string[];
} => {
  const problems: string[] = [];
  const dataDir = resolve(folder, env.DATA_DIR ?? '.lytt');
  if (existsSync(dataDir) && !statSync(dataDir).isDirectory()) {
    problems.push(
      `DATA_DIR is ${env.DATA_DIR ?? '.lytt'}, which is a file; it must be a folder, or a name that is free.`,
    );
  }
  if (given('DATABASE_URL') && !given('LYTT_MASTER_KEYS')) {
    problems.push(
      'LYTT_MASTER_KEYS is missing; with DATABASE_URL it must be set to id:base64, such as 2026a:… with a key from "openssl rand -base64 32".',
    );
  }
  const masterKeys = env.LYTT_MASTER_KEYS === undefined ? null : new Secret(env.LYTT_MASTER_KEYS);
  const database: DatabaseConfig =
    env.DATABASE_URL === undefined
      ? { kind: 'embedded', dataDir }
      : { kind: 'postgresql', url: new Secret(env.DATABASE_URL) };
  return { database, dataDir, masterKeys, problems };
};
