import type { Command } from 'commander';
import { didYouMean, oneOf } from '../../config/say.ts';
import { createFindByEmail } from '../../features/data-rights/find-by-email.ts';
import {
  createOpenByOperator,
  type OperatorRequest,
  operatorKinds,
} from '../../features/data-rights/open-by-operator.ts';
import { objectionWishes } from '../../features/data-rights/rights-request.ts';
import { codeLetter } from '../../platforms/drawing/letters/code-letter.ts';
import { momentIn } from '../../shared/period.ts';
import type { Cli } from '../cli-context.ts';
import { atDesk } from './desk.ts';
import { moment, printLetter } from './say.ts';

interface Options {
  readonly kind: string;
  readonly email: string;
  readonly received?: string;
  readonly wish: string;
}

const help = `
Nothing is done to the data until the code is verified. Accounts that are linked to the ones found but have another
address are not covered: the code proves this address and no more.

Examples:
  npm run lytt -- requests open --kind erase --email ola@example.com
  npm run lytt -- requests open --kind object --wish keep --email ola@example.com --received 2026-11-20T08:00`;

/** `lytt requests open --kind … --email …` */
export const addRequestsOpen = (requests: Command, cli: Cli): void => {
  requests
    .command('open')
    .requiredOption('--kind <kind>', `what is asked for: ${operatorKinds.join(', ')}`)
    .requiredOption('--email <address>', 'the address that is registered on the person')
    .option('--received <moment>', 'when the request reached you, such as 2026-11-20T08:00; now if left out')
    .option('--wish <wish>', `of an objection that is upheld: ${objectionWishes.join(' or ')}`, 'erase')
    .description(
      'open a request of somebody who has lost access to the chat, and print the e-mail with a code',
    )
    .addHelpText('after', help)
    .action((options: Options) => open(cli, options));
};

const open = (cli: Cli, options: Options): Promise<void> =>
  atDesk(cli, async ({ config, ports, drawing }) => {
    const { controller, collect } = config.settings;
    const asked = readOptions(cli, options, controller.timeZone);
    if (asked === null) return 2;
    const openByOperator = createOpenByOperator({ ...ports, findByEmail: createFindByEmail(ports) });
    const opened = await openByOperator(asked);
    if (opened.kind === 'nothing-held') {
      nothingHeld(cli, asked.email, collect.email);
      return 1;
    }
    if (opened.kind === 'already-open') {
      const standing = opened.references.join(', ');
      cli.complain(
        `This is asked for already: ${standing}. For a new code: npm run lytt -- requests code ${opened.references[0]}`,
      );
      return 1;
    }
    const { requests, code, language } = opened;
    for (const { reference, receivedAt, dueAt } of requests) {
      const dates = `received ${moment(receivedAt, controller.timeZone)}, to be answered by ${moment(dueAt, controller.timeZone)}`;
      cli.print(`${reference}  ${asked.kind}, ${dates}. Not verified yet.`);
    }
    const letter = codeLetter({ kind: asked.kind, requests, code, controller }, drawing(language));
    printLetter(cli, `${asked.email}, and to no other address`, letter);
    cli.print(`The code is shown here only, and valid until ${moment(code.codeUntil, controller.timeZone)}.`);
    cli.print(
      `When they have answered from that address: npm run lytt -- requests verify ${requests[0]?.reference} <code>`,
    );
    return 0;
  });

const nothingHeld = (cli: Cli, email: string, isCollected: boolean): void => {
  cli.complain(
    `Nobody here has ${email} as their registered address: it was compared with every one there is, whatever the case. Nothing was stored.`,
  );
  if (!isCollected) {
    cli.complain(
      'Addresses are not collected (collect.email in lytt.yaml), so only those that people have stated themselves are there.',
    );
  }
  cli.complain(
    'Answer whoever asked that you cannot find them by this address, and that another address they used may help (GDPR art. 11(2) and 12(2)). Do not ask for an ID.',
  );
};

const readOptions = (cli: Cli, options: Options, timeZone: string): OperatorRequest | null => {
  const kind = operatorKinds.find((one) => one === options.kind);
  const wish = objectionWishes.find((one) => one === options.wish);
  const now = cli.clock.now();
  const receivedAt = options.received === undefined ? now : momentIn(options.received, timeZone, 'start');
  const email = options.email.trim();
  const problems = [
    ...(kind === undefined
      ? [`--kind: ${didYouMean(options.kind, operatorKinds, `it is ${oneOf(operatorKinds)}`)}`]
      : []),
    ...(wish === undefined ? [`--wish is ${oneOf(objectionWishes)}.`] : []),
    ...(/^[^\s@]+@[^\s@]+$/.test(email) ? [] : ['--email is not an e-mail address.']),
    ...(receivedAt === null
      ? ['--received is not a moment; it is a day such as 2026-11-20, or a time such as 2026-11-20T08:00.']
      : receivedAt > now
        ? ['--received lies ahead; a request is received before it is opened.']
        : []),
  ];
  for (const problem of problems) cli.complain(problem);
  if (problems.length > 0 || kind === undefined || wish === undefined || receivedAt === null) return null;
  return { kind, wish, receivedAt, email };
};
