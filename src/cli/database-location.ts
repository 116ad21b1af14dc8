import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import type { DatabaseLocation } from '../infrastructure/database/open-database.ts';

/** Where the database is that `npm start` uses with this configuration; the playground has a folder of its own. */
export const databaseLocation = (config: Config): DatabaseLocation => ({
  url: config.database.kind === 'postgresql' ? config.database.url.reveal() : null,
  dataDir: config.mode === 'playground' ? join(config.dataDir, 'playground') : config.dataDir,
});

/** Whether there is anything to open; an embedded database is made at the first start, not by looking at it. */
export const databaseExists = ({ url, dataDir }: DatabaseLocation): boolean =>
  url !== null || existsSync(join(dataDir, 'database'));
