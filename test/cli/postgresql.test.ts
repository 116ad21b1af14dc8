import { afterAll, describe, expect, test } from 'vitest';
import { randomIdSource } from '../../src/infrastructure/crypto/id-source.ts';
import { openStorage } from '../../src/infrastructure/open-storage.ts';
import { createPostgresDatabase } from '../support/databases.ts';
import { cliIn, emptyFolder } from './run-in-folder.ts';

const { url, drop } = await createPostgresDatabase();
afterAll(drop);
const masterKeys = `2026a:${Buffer.alloc(32, 7).toString('base64')}`;
const folder = await emptyFolder();
const cli = cliIn(folder, { DATABASE_URL: url, LYTT_MASTER_KEYS: masterKeys });
const open = () =>
  openStorage({
    url,
    dataDir: folder,
    erasuresFile: null,
    masterKeys,
    clock: { now: () => new Date() },
    ids: randomIdSource,
    log: { write: () => {} },
  });

describe('on PostgreSQL', { timeout: 60_000 }, () => {
  test('a command does not migrate: another version may be running there', async () => {
    expect(await cli.run('jobs', 'list-dead')).toEqual({
      code: 1,
      out: [],
      err: [
        'The database is not at the schema of this version; see "npm run lytt -- migrate status", and start Lytt to migrate it.',
      ],
    });
    const { code, out } = await cli.run('doctor');
    expect(code).toBe(1);
    expect(out.slice(1)).toEqual([
      'ok     database       PostgreSQL',
      expect.stringMatching(/^fault {2}migrations {5}\d+ pending; npm start applies them$/),
    ]);
    expect((await cli.run('migrate', 'status')).out[0]).toMatch(/^pending {2}\d{14}_init$/);
  });

  test('a running Lytt is no hindrance', async () => {
    const running = await open();
    try {
      expect((await cli.run('jobs', 'list-dead')).out).toEqual(['No job was given up.']);
      const { code, out } = await cli.run('doctor');
      expect(code).toBe(0);
      expect(out).toContain('ok     keys           they open what is stored');
    } finally {
      await running.close();
    }
  });

  test('one that is not there is told without its address, which holds a password', async () => {
    const gone = cliIn(folder, {
      DATABASE_URL: 'postgresql://lytt:hunter2@127.0.0.1:1/lytt',
      LYTT_MASTER_KEYS: masterKeys,
    });
    for (const args of [['jobs', 'list-dead'], ['migrate', 'status'], ['doctor']]) {
      const { code, out, err } = await gone.run(...args);
      expect(code).toBe(1);
      expect([...out, ...err].join('\n')).not.toContain('hunter2');
    }
  });
});
