import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Storage } from '../../src/infrastructure/open-storage.ts';
import { idFrom } from '../../src/shared/ids.ts';
import type { JobHandlers } from '../../src/shared/jobs.ts';
import { cliIn, emptyFolder, openIn } from './run-in-folder.ts';

const folder = await emptyFolder();
const dataDir = join(folder, '.lytt', 'playground');
const cli = cliIn(folder);

const inStorage = async <Result>(work: (storage: Storage) => Promise<Result>): Promise<Result> => {
  const storage = await openIn(dataDir);
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
};

const giveUp = async () => ({ kind: 'retry', code: 'channel_not_found', afterMs: null }) as const;
const failing: JobHandlers = {
  'save-message': giveUp,
  'reread-message': giveUp,
  'route-feedback': giveUp,
  'deliver-card': giveUp,
  'refresh-cards': giveUp,
  'relay-answer': giveUp,
  'note-in-thread': giveUp,
  'tell-author': giveUp,
  'remove-copy': giveUp,
  'send-export': giveUp,
  'remove-export': giveUp,
  'tell-by-hand': giveUp,
  'retry-by-hand': giveUp,
  'post-request': giveUp,
  'tell-request': giveUp,
  'remind-requests': giveUp,
  'delete-expired': giveUp,
  'tell-linked': giveUp,
  'purge-workspace': giveUp,
};

/** The commands on one database, in the order of a bad day. */
describe('on an embedded database', { timeout: 60_000 }, () => {
  beforeAll(() => inStorage(async () => {}), 120_000);

  test('everything is well at first', async () => {
    const { code, out } = await cli.run('doctor');
    expect(out.map((line) => line.replace(folder, '…').replace(/, from .*/, ''))).toEqual([
      'ok     configuration  the playground',
      'ok     database       embedded, in …/.lytt/playground',
      expect.stringMatching(/^ok {5}migrations {5}all \d+ applied$/),
      'ok     keys           they open what is stored',
      'ok     queue          0 waiting, 0 running, 0 given up',
      'ok     copies         none has to be taken away by hand',
      'note   destinations   those of the playground are there only while it runs',
    ]);
    expect(code).toBe(0);
  });

  test('migrate status lists what is applied', async () => {
    const { code, out } = await cli.run('migrate', 'status');
    expect(code).toBe(0);
    expect(out[0]).toMatch(/^applied {2}\d{14}_init$/);
    expect(out.every((line) => line.startsWith('applied'))).toBe(true);
  });

  test('a job that was given up is seen, listed, and put back', async () => {
    const postId = idFrom<'post'>('019aa000-0000-7000-8000-000000000001');
    await inStorage(async ({ queue }) => {
      await queue.send([{ name: 'deliver-card', payload: { postId } }]);
      await queue.drain(failing, { ignoreStartAfter: true });
    });
    const doctor = await cli.run('doctor');
    expect(doctor.code).toBe(1);
    expect(doctor.out).toContain(
      'fault  queue          0 waiting, 0 running, 1 given up; see npm run lytt -- jobs list-dead, then jobs retry',
    );

    const listed = await cli.run('jobs', 'list-dead');
    expect(listed.code).toBe(0);
    expect(listed.out).toEqual([
      expect.stringMatching(/^\d{4}-\S+Z {2}deliver-card {2}channel_not_found {2}[0-9a-f-]{36}$/),
    ]);

    expect((await cli.run('jobs', 'retry', 'tell-author')).out).toEqual(['0 jobs are back in the queue.']);
    expect((await cli.run('jobs', 'retry', 'deliver-card')).out).toEqual(['1 job is back in the queue.']);
    expect((await cli.run('jobs', 'list-dead')).out).toEqual(['No job was given up.']);
  });

  test('a copy that no bot can take away is seen, listed, and told to be gone', async () => {
    expect((await cli.run('copies', 'list')).out).toEqual(['No copy has to be taken away by hand.']);
    const id = idFrom<'removal'>('019aa000-0000-7000-8000-000000000002');
    const createdAt = new Date('2026-11-22T12:00:00Z');
    await inStorage(async ({ stores: { posts } }) => {
      const address = { channel: 'C0GONE', message: '1.1' };
      await posts.addRemoval({ id, destinationId: 'gone', address, createdAt }, []);
      await posts.finishRemoval(id, { state: 'manual', code: 'destination-unknown' }, createdAt, []);
    });
    const doctor = await cli.run('doctor');
    expect(doctor.code).toBe(1);
    expect(doctor.out).toContain(
      'fault  copies         1 to be taken away by hand; see npm run lytt -- copies list',
    );
    expect((await cli.run('copies', 'list')).out).toEqual([
      `${id}  2026-11-22T12:00:00.000Z  gone (C0GONE, message 1.1)  destination-unknown`,
    ]);
    expect((await cli.run('copies', 'done', 'x')).code).toBe(1);
    expect((await cli.run('copies', 'done', id)).out).toEqual(['It is taken as deleted.']);
    expect((await cli.run('copies', 'list')).out).toEqual(['No copy has to be taken away by hand.']);
  });

  test('holds: what is not there cannot be kept, and a ground of the law is asked for', async () => {
    expect((await cli.run('holds', 'list')).out).toEqual(['Nothing is kept by a hold.']);
    const why = ['--reason', 'Det er reist sak.'];
    const unknown = await cli.run('holds', 'add', 'ly-000000', '--ground', 'legal-claims', ...why);
    expect([unknown.code, unknown.err]).toEqual([1, ['There is no item with that reference.']]);
    expect((await cli.run('holds', 'add', 'LY-000000', '--ground', 'spite', ...why)).code).toBe(2);
    expect((await cli.run('holds', 'lift', 'LY-000000')).code).toBe(1);
  });

  test('a running Lytt has it: stop that first; doctor asks it instead', async () => {
    await inStorage(async () => {
      const { code, err } = await cli.run('jobs', 'list-dead');
      expect(code).toBe(1);
      expect(err).toEqual([
        `A running Lytt has the embedded database in ${dataDir}; stop it first, then run this again.`,
      ]);
      const doctor = await cliIn(folder, { PORT: '1' }).run('doctor');
      expect(doctor.code).toBe(1);
      expect(doctor.out.slice(1)).toEqual([
        'note   database       a running Lytt has it, so http://127.0.0.1:1/readyz is asked instead',
        'fault  lytt           it does not answer; has it been started with another PORT?',
      ]);
    });
  });

  test('keys rotate encrypts with the first key, after which the old one may go', async () => {
    const old = (await readFile(join(dataDir, 'master.key'), 'utf8')).trim();
    const fresh = `2026b:${Buffer.alloc(32, 7).toString('base64')}`;
    await inStorage(async ({ stores }) => {
      const installedAt = new Date('2026-11-22T12:00:00Z');
      await stores.installations.save({
        platform: 'slack',
        workspaceId: 'T0A',
        secret: '{"a":1}',
        installedAt,
      });
    });
    const rotated = await cliIn(folder, { LYTT_MASTER_KEYS: `${fresh},${old}` }).run('keys', 'rotate');
    expect(rotated).toEqual({
      code: 0,
      out: [
        '1 text encrypted anew with the first key.',
        'Nothing needs the older keys any more: take them out of LYTT_MASTER_KEYS.',
      ],
      err: [],
    });
    const doctor = await cliIn(folder, { LYTT_MASTER_KEYS: fresh }).run('doctor');
    expect(doctor.code).toBe(0);
  });

  test('without the key it was encrypted with, doctor names the key', async () => {
    await rm(join(dataDir, 'master.key'));
    const { code, out } = await cli.run('doctor');
    expect(code).toBe(1);
    expect(out.at(-1)).toBe(
      'fault  keys           stored texts are encrypted with the master key "2026b": add it to LYTT_MASTER_KEYS, after the current one',
    );
  });
});
