import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExitCode } from '../../src/cli/cli-context.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { randomIdSource } from '../../src/infrastructure/crypto/id-source.ts';
import { openStorage, type Storage } from '../../src/infrastructure/open-storage.ts';

interface Ran {
  readonly code: ExitCode;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

const clock = { now: () => new Date('2026-11-22T12:00:00Z') };

/** A folder for one Lytt, and the command line run in it. */
export const cliIn = (folder: string, environment: Readonly<Record<string, string>> = {}) => ({
  async run(...args: string[]): Promise<Ran> {
    const out: string[] = [];
    const err: string[] = [];
    const code = await runCli(args, {
      print: (line) => out.push(line),
      complain: (line) => err.push(line),
      loadConfig: () => loadConfig({ folder, environment }),
      clock,
    });
    return { code, out, err };
  },
});

export const emptyFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'lytt-cli-'));

/** A folder with the example configuration, and the notice that ships. */
export const exampleFolder = async (): Promise<string> => {
  const folder = await emptyFolder();
  const example = await readFile(new URL('../../lytt.example.yaml', import.meta.url), 'utf8');
  const yaml = example
    .replace(/^notice:\n.*\n/m, '')
    .replace(/^customers:\n.*\n/m, '')
    .replace(/^routes:[\s\S]*?\n\n/m, '');
  await writeFile(join(folder, 'lytt.yaml'), yaml);
  return folder;
};

/** Opens, and at first makes, an embedded database as a running Lytt does. */
export const openIn = (dataDir: string): Promise<Storage> =>
  openStorage({
    url: null,
    dataDir,
    erasuresFile: null,
    masterKeys: null,
    clock,
    ids: randomIdSource,
    log: { write: () => {} },
  });
