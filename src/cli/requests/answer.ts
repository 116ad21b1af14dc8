import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { createAnswerByOperator } from '../../features/data-rights/answer-by-operator.ts';
import { createReadExport, type ExportContent } from '../../features/data-rights/read-export.ts';
import { exportFile } from '../../platforms/drawing/html/export-page.ts';
import { decisionLetter } from '../../platforms/drawing/letters/decision-letter.ts';
import { LyttError } from '../../shared/errors.ts';
import type { Reference } from '../../shared/ids.ts';
import type { Cli } from '../cli-context.ts';
import { atDesk, type Desk } from './desk.ts';
import { notOpen, printLetter, referenceIn } from './say.ts';

/** `lytt requests answer <reference> --out <folder>` */
export const addRequestsAnswer = (requests: Command, cli: Cli): void => {
  requests
    .command('answer')
    .argument('<reference>', 'such as PV-7K3F9Q')
    .requiredOption('--out <folder>', 'where to put the two files; made if it is not there')
    .description(
      'write all that is held about the person to files, for you to send; that fulfils access and export',
    )
    .addHelpText('after', '\nExample:\n  npm run lytt -- requests answer PV-7K3F9Q --out ./to-send')
    .action((written: string, { out }: { readonly out: string }) =>
      atDesk(cli, async (desk) => {
        const reference = referenceIn(cli, written);
        if (reference === null) return 2;
        const readExport = createReadExport(desk.ports);
        const answer = createAnswerByOperator({ ...desk.ports, readExport });
        const result = await answer(reference, async (copy) => ({
          files: await writeFiles(out, reference, copy, desk),
          language: copy.held.person.language,
        }));
        if (result.kind === 'not-open') return notOpen(cli, reference);
        const { request, kept, fulfilled } = result;
        for (const file of kept.files) cli.print(`Written: ${file}`);
        const { controller } = desk.config.settings;
        const letter = decisionLetter(request, { kind: 'copy' }, controller, desk.drawing(kept.language));
        printLetter(cli, 'the address that the code was sent to, with both files', letter);
        cli.print('Then delete both files: they hold everything about one person, in the clear.');
        cli.print(
          fulfilled
            ? `${reference} is fulfilled.`
            : `${reference} is still open: its copy was written, and it waits for its decision.`,
        );
        return 0;
      }),
    );
};

/** A page to read and a file for programs, readable by the operator alone. @throws LyttError when they cannot be written */
const writeFiles = async (
  folder: string,
  reference: Reference,
  copy: ExportContent,
  { drawing }: Desk,
): Promise<readonly string[]> => {
  const d = drawing(copy.held.person.language);
  const files = [
    [join(folder, `${reference}.html`), exportFile('page', copy, d).bytes],
    [join(folder, `${reference}.json`), exportFile('json', copy, d).bytes],
  ] as const;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const [file, bytes] of files) await writeFile(file, bytes, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw new LyttError(
      'internal',
      `the files ${reference}.html and .json cannot be written to ${folder}, or are there already; nothing is fulfilled`,
      { cause: error },
    );
  }
  return files.map(([file]) => file);
};
