import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { lockFolder } from '../../../src/infrastructure/database/exclusive-lock.ts';
import { openDatabase } from '../../../src/infrastructure/database/open-database.ts';

// Each test makes whole databases, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'lytt-embedded-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** Another process that has the database open and writes; gives the last number it acknowledged. */
const startWriter = async (dataDir: string) => {
  const script = fileURLToPath(new URL('processes/write-until-killed.ts', import.meta.url));
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let last = -1;
  const lines = createInterface(child.stdout);
  lines.on('line', (line) => {
    last = Number(line);
  });
  await once(lines, 'line');
  return {
    kill: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
      return last;
    },
  };
};

describe('the embedded database', () => {
  it('is for one process: a second is told so in a sentence, and a killed one leaves nothing in the way', async () => {
    const dataDir = await newFolder();
    const writer = await startWriter(dataDir);
    await expect(openDatabase({ url: null, dataDir })).rejects.toMatchObject({
      code: 'database-in-use',
      message: expect.stringMatching(/already running .*DATA_DIR.*DATABASE_URL/),
    });
    const last = await writer.kill();
    const database = await openDatabase({ url: null, dataDir });
    const rows = await database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM written WHERE number <= $1',
      [last],
    );
    await database.close();
    // Everything that was acknowledged before the kill.
    expect(rows[0]?.count).toBe(last + 1);
  });

  it('frees its folder when it is closed', async () => {
    const folder = await newFolder();
    const lock = await lockFolder(folder);
    expect(lock).not.toBeNull();
    expect(await lockFolder(folder)).toBeNull();
    await lock?.release();
    const again = await lockFolder(folder);
    expect(again).not.toBeNull();
    await again?.release();
  });

  it('a folder is locked by what it is, not by its name', async () => {
    const [one, two] = [await newFolder(), await newFolder()];
    const lock = await lockFolder(one);
    expect(await lockFolder(`${one}/../${one.split('/').at(-1)}`)).toBeNull();
    const other = await lockFolder(two);
    expect(other).not.toBeNull();
    await lock?.release();
    await other?.release();
  });
});
