import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Config } from '../config/config.ts';
import { compareNotices } from '../features/privacy-notice/compare-notices.ts';
import { lintNotice } from '../features/privacy-notice/lint-notice.ts';
import { loadNoticeContent } from '../features/privacy-notice/load-notice-content.ts';
import type { NoticeContent } from '../features/privacy-notice/notice-content.ts';
import type { NoticeVersion } from '../features/privacy-notice/notice-version.ts';
import { countReaders } from '../infrastructure/database/count-readers.ts';
import { createTranslators } from '../infrastructure/i18n/create-translators.ts';
import { LyttError } from '../shared/errors.ts';
import type { Settings } from '../shared/settings.ts';
import type { Cli, ExitCode } from './cli-context.ts';
import { databaseExists, databaseLocation } from './database-location.ts';
import { withConfig } from './with-config.ts';
import { withStorage } from './with-storage.ts';

const help = `
lint names what is odd in the notice, or lacks in it, and never changes it: the text is the controller's. What lacks,
Lytt says in blocks of its own beside it. diff compares the notice in use with another file.

Examples:
  npm run lytt -- notice show
  npm run lytt -- notice lint
  npm run lytt -- notice diff new-notice.txt`;

/** `lytt notice show`, `lytt notice lint [file]`, `lytt notice diff <file>` */
export const addNotice = (program: Command, cli: Cli): void => {
  const notice = program
    .command('notice')
    .helpCommand(false)
    .description('look at the privacy notice')
    .addHelpText('after', help);
  notice
    .command('show')
    .description('print all that people read before anything is recorded, and its version')
    .action(() =>
      withConfig(cli, async ({ noticeFile, settings }) => show(cli, await read(noticeFile), settings)),
    );
  notice
    .command('lint')
    .argument('[file]', 'another notice than the one in use')
    .description('name what is odd in it or lacks, with the line and a suggestion')
    .action((file?: string) =>
      withConfig(cli, async ({ noticeFile }) => lint(cli, await read(file ?? noticeFile))),
    );
  notice
    .command('diff')
    .argument('<file>', 'the other notice')
    .description('tell what would be another version, and what is different in it')
    .action((file: string) =>
      withConfig(cli, async (config) => {
        const before = await read(config.noticeFile);
        return diff(cli, { file, before, after: await read(file), config });
      }),
    );
};

/** @throws LyttError when there is no such file */
const read = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch (error) {
    throw new LyttError('configuration-invalid', `${file} cannot be read`, { cause: error });
  }
};

const contentOf = (bytes: Uint8Array, settings: Settings): NoticeContent =>
  loadNoticeContent(bytes, settings, createTranslators().nb);

const show = (cli: Cli, bytes: Uint8Array, settings: Settings): ExitCode => {
  const notice = contentOf(bytes, settings);
  cli.print(notice.text.trimEnd());
  cli.print(`\n${notice.objection}\n`);
  for (const sentence of notice.supplement) cli.print(sentence);
  cli.print(`\nVersion ${notice.version}: who has pressed Fortsett under another one is asked again.`);
  return 0;
};

const lint = (cli: Cli, bytes: Uint8Array): ExitCode => {
  const oddities = lintNotice(bytes);
  for (const { line, found, says, suggestion } of oddities) {
    const where = line === 0 ? 'the whole' : `line ${line}`;
    cli.print(`${where}: ${found === null ? '' : `“${found}”: `}${says}. Suggestion: ${suggestion}`);
  }
  const count = oddities.length === 1 ? '1 oddity' : `${oddities.length} oddities`;
  cli.print(oddities.length === 0 ? 'Nothing odd.' : `${count}. The notice was not changed.`);
  return oddities.length === 0 ? 0 : 1;
};

const diff = async (cli: Cli, { file, before, after, config }: DiffOf): Promise<ExitCode> => {
  const { settings } = config;
  const [old, now] = [contentOf(before, settings), contentOf(after, settings)];
  if (old.version === now.version) {
    cli.print(`${file} is the notice in use, byte for byte. Nobody is asked again.`);
    return 0;
  }
  const changes = compareNotices(old.text, now.text);
  for (const { kind, line, sentence } of changes) {
    cli.print(`${kind === 'added' ? '+' : '-'} ${String(line).padStart(3)}  ${sentence}`);
  }
  if (changes.length === 0) cli.print('Only characters that nobody sees are different: spaces or line ends.');
  cli.print(`\nNow:  version ${old.version}`);
  cli.print(`Then: version ${now.version}`);
  cli.print('With it, everybody is asked to read it again before their next feedback.');
  await tellReaders(cli, config, old.version);
  return 0;
};

/** The comparison stands also where nobody can be counted. */
const tellReaders = async (cli: Cli, config: Config, version: NoticeVersion): Promise<void> => {
  if (!databaseExists(databaseLocation(config))) return;
  try {
    await withStorage(cli, config, async ({ database }) => {
      const count = await countReaders(database, version);
      cli.print(`As of now that is ${count} ${count === 1 ? 'person' : 'people'}.`);
      return 0;
    });
  } catch (error) {
    if (!(error instanceof LyttError)) throw error;
    cli.print(`How many that is was not counted: ${error.message}.`);
  }
};

interface DiffOf {
  readonly file: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly config: Config;
}
