import type { Command } from 'commander';
import { createExtendByOperator } from '../../features/data-rights/decide-by-operator.ts';
import { extensionMonths } from '../../features/data-rights/request-deadlines.ts';
import { dueOf } from '../../features/data-rights/rights-request.ts';
import { decisionLetter } from '../../platforms/drawing/letters/decision-letter.ts';
import type { Cli } from '../cli-context.ts';
import { atDesk } from './desk.ts';
import { languageOf } from './language-of.ts';
import { moment, notOpen, printLetter, referenceIn } from './say.ts';

interface Options {
  readonly months: string;
  readonly reason: string;
}

const help = `
Once, before the first date has come, and only because the request is complex or there are many (GDPR art. 12(3)).
The person is given the reason word for word, so write it in their language.

Example:
  npm run lytt -- requests extend PV-7K3F9Q --months 1 --reason "Vi må hente kopier fra arkivet."`;

/** `lytt requests extend <reference> --months 1|2 --reason …` */
export const addRequestsExtend = (requests: Command, cli: Cli): void => {
  requests
    .command('extend')
    .argument('<reference>', 'such as PV-7K3F9Q')
    .requiredOption('--months <count>', `how much longer: ${extensionMonths.join(' or ')}`)
    .requiredOption('--reason <text>', 'why')
    .description('put off the answer to a verified request from outside the chat')
    .addHelpText('after', help)
    .action((written: string, { months: asked, reason }: Options) =>
      atDesk(cli, async ({ config, ports, drawing }) => {
        const reference = referenceIn(cli, written);
        const months = extensionMonths.find((count) => String(count) === asked);
        if (months === undefined) cli.complain(`--months is ${extensionMonths.join(' or ')}.`);
        if (reference === null || months === undefined) return 2;
        const before = await ports.requests.findByReference(reference);
        const language = await languageOf(ports, before);
        if (before === null || language === null) return notOpen(cli, reference);
        const result = await createExtendByOperator(ports)(before.id, months, reason);
        if (result.kind === 'empty-text') {
          cli.complain('--reason is empty.');
          return 2;
        }
        const request = await ports.requests.get(before.id);
        if (result.kind !== 'done' || request === null) {
          cli.complain(
            `${reference} cannot be put off: that is done once, before its first date, when it is verified and from outside the chat.`,
          );
          return 1;
        }
        const { controller } = config.settings;
        const letter = decisionLetter(request, { kind: 'extended', reason }, controller, drawing(language));
        printLetter(cli, 'the address that the code was sent to, before the first date', letter);
        cli.print(`${reference} is to be answered by ${moment(dueOf(request), controller.timeZone)} now.`);
        return 0;
      }),
    );
};
