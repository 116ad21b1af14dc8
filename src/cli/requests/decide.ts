import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { createErasePerson } from '../../features/data-rights/erase-person.ts';
import {
  type Corrections,
  createFulfilByOperator,
  type FulfilResult,
  isErasure,
} from '../../features/data-rights/fulfil-by-operator.ts';
import { createRecordRetained } from '../../features/data-rights/record-retained.ts';
import { loadNoticeContent } from '../../features/privacy-notice/load-notice-content.ts';
import { createNoticeGate } from '../../features/privacy-notice/notice-gate.ts';
import { createTranslators } from '../../infrastructure/i18n/create-translators.ts';
import { decisionLetter } from '../../platforms/drawing/letters/decision-letter.ts';
import type { Reference } from '../../shared/ids.ts';
import type { Cli, ExitCode } from '../cli-context.ts';
import { atDesk, type Desk } from './desk.ts';
import { refuse } from './refuse.ts';
import { notOpen, printLetter, referenceIn } from './say.ts';

interface Options {
  readonly fulfil?: true;
  readonly refuse?: true;
  readonly reason?: string;
  readonly ground?: string;
  readonly yes?: true;
  readonly displayName?: string;
  readonly email?: string;
  readonly company?: string;
  readonly country?: string;
  readonly pricePlan?: string;
}

const help = `
Fulfilling does what was asked for: erase takes everything away, restrict stops all use, object does what the person
wished, rectify takes what is right instead (an empty text takes a value away). The person is given the reason word
for word, so write it in their language. There is no refusal without a reason and a ground in the law (GDPR art.
12(4)); a request that was never verified can only be refused as not-identified.

Examples:
  npm run lytt -- requests decide PV-7K3F9Q --fulfil --yes
  npm run lytt -- requests decide PV-7K3F9Q --fulfil --display-name "Ola Nordmann"
  npm run lytt -- requests decide PV-7K3F9Q --refuse --ground legal-claims --reason "Saken er for retten."`;

/** `lytt requests decide <reference> --fulfil | --refuse` */
export const addRequestsDecide = (requests: Command, cli: Cli): void => {
  requests
    .command('decide')
    .argument('<reference>', 'such as PV-7K3F9Q')
    .option('--fulfil', 'do what was asked for')
    .option('--refuse', 'do not, with --ground and --reason')
    .option('--reason <text>', 'what the person is told, word for word')
    .option('--ground <ground>', 'the ground in the law on which it is refused')
    .option('--yes', 'yes, erase everything; it cannot be undone')
    .option('--display-name <text>', 'the right name')
    .option('--email <address>', 'the right e-mail address')
    .option('--company <text>', 'the right company')
    .option('--country <code>', 'the right country, such as NO')
    .option('--price-plan <text>', 'the right price plan')
    .description('decide a verified request from outside the chat, and print the e-mail that says so')
    .addHelpText('after', help)
    .action((written: string, options: Options) =>
      atDesk(cli, async (desk) => {
        const reference = referenceIn(cli, written);
        if (reference === null) return 2;
        if (options.fulfil === options.refuse) {
          cli.complain('Say one of --fulfil and --refuse.');
          return 2;
        }
        return options.fulfil ? fulfil(cli, desk, reference, options) : refuse(cli, desk, reference, options);
      }),
    );
};

const correctionsOf = ({ displayName, email, company, country, pricePlan }: Options): Corrections => ({
  ...(displayName === undefined ? {} : { displayName }),
  ...(email === undefined ? {} : { email }),
  ...(company === undefined ? {} : { company }),
  ...(country === undefined ? {} : { country }),
  ...(pricePlan === undefined ? {} : { pricePlan }),
});

const fulfil = async (
  cli: Cli,
  { config, ports, drawing }: Desk,
  reference: Reference,
  options: Options,
): Promise<ExitCode> => {
  const asked = await ports.requests.findByReference(reference);
  if (asked?.source === 'operator' && asked.state === 'open' && isErasure(asked) && !options.yes) {
    cli.complain(
      `${reference} erases everything about one person, cards in the channels included, and cannot be undone. To do it, run this again with --yes.`,
    );
    return 2;
  }
  const { settings, noticeFile } = config;
  const notice = loadNoticeContent(await readFile(noticeFile), settings, createTranslators().nb);
  const fulfilByOperator = createFulfilByOperator({
    ...ports,
    gate: createNoticeGate({ ...ports, currentVersion: notice.version }),
    erasePerson: createErasePerson(ports),
    recordRetained: createRecordRetained(ports),
  });
  const reason = options.reason ?? null;
  const result = await fulfilByOperator(reference, { reason, corrections: correctionsOf(options) });
  if (result.kind !== 'fulfilled') return notFulfilled(cli, reference, result);
  const { request, language, erased, retained } = result;
  const letter = decisionLetter(
    request,
    { kind: 'fulfilled', reason, retained },
    settings.controller,
    drawing(language),
  );
  cli.print(`${reference} is fulfilled.`);
  if (erased !== null) {
    cli.print(
      `Erased: ${retained.length === 0 ? 'one person, ' : ''}${erased.feedback} feedback, ${erased.messages} messages. Lytt takes ${erased.copies} copies in the channels away next.`,
    );
    for (const { reference: item } of retained) {
      cli.print(`Kept by a hold, out of use: ${item}. The e-mail says why.`);
    }
  }
  printLetter(cli, 'the address that the code was sent to', letter);
  return 0;
};

const notFulfilled = (
  cli: Cli,
  reference: Reference,
  { kind }: Exclude<FulfilResult, { kind: 'fulfilled' }>,
): ExitCode => {
  switch (kind) {
    case 'not-open':
      return notOpen(cli, reference);
    case 'answer-instead':
      cli.complain(
        `${reference} is fulfilled by: npm run lytt -- requests answer ${reference} --out ./to-send`,
      );
      return 2;
    case 'no-corrections':
      cli.complain(
        'Say what is right instead: --display-name, --email, --company, --country or --price-plan.',
      );
      return 2;
    case 'notice-needed':
      cli.complain(
        'The person has not read the notice as it is now, and nothing new about anybody is recorded before that. Nothing was changed. What is wrong can be restricted or erased instead, which they can ask for in the same way; or they press Fortsett once from an account of theirs.',
      );
      return 1;
  }
};
