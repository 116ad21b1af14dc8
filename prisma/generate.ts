/**
 * Writes the database client that Node runs as it is. Part of `npm ci`.
 *
 * Prisma would download a native schema engine first, which generating never runs; naming any existing
 * program as that engine keeps the install free of downloads on every operating system.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const { status } = spawnSync(
  process.execPath,
  [fileURLToPath(import.meta.resolve('prisma/build/index.js')), 'generate', '--no-hints'],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', ...process.env },
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
