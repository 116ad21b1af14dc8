import type { Command } from 'commander';
import { createLiftByOperator, mayLiftByOperator } from '../../features/data-rights/lift-by-operator.ts';
import { decisionLetter } from '../../platforms/drawing/letters/decision-letter.ts';
import type { Cli } from '../cli-context.ts';
import { atDesk } from './desk.ts';
import { languageOf } from './language-of.ts';
import { printLetter, referenceIn } from './say.ts';

const help = `
The person is told before (GDPR art. 18(3)): without --told the e-mail is printed and nothing is lifted.

Examples:
  npm run lytt -- requests lift PV-7K3F9Q
  npm run lytt -- requests lift PV-7K3F9Q --told`;

/** `lytt requests lift <reference> [--told]` */
export const addRequestsLift = (requests: Command, cli: Cli): void => {
  requests
    .command('lift')
    .argument('<reference>', 'such as PV-7K3F9Q')
    .option('--told', 'the person has been told')
    .description('end what a request from outside the chat restricts: a restriction, or a refused objection')
    .addHelpText('after', help)
    .action((written: string, { told }: { readonly told?: true }) =>
      atDesk(cli, async ({ config, ports, drawing }) => {
        const reference = referenceIn(cli, written);
        if (reference === null) return 2;
        const request = await ports.requests.findByReference(reference);
        const language = await languageOf(ports, request);
        if (request === null || language === null || !mayLiftByOperator(request)) {
          cli.complain(`There is nothing to lift with ${reference}.`);
          return 1;
        }
        if (!told) {
          const { controller } = config.settings;
          const letter = decisionLetter(request, { kind: 'lifting' }, controller, drawing(language));
          printLetter(cli, 'the address that the code was sent to', letter);
          cli.print(
            `Nothing is lifted yet. Once it is sent: npm run lytt -- requests lift ${reference} --told`,
          );
          return 0;
        }
        if ((await createLiftByOperator(ports)(request.id)) === 'nothing-to-lift') {
          cli.complain(`There is nothing to lift with ${reference}.`);
          return 1;
        }
        cli.print(`${reference} restricts nothing any more.`);
        return 0;
      }),
    );
};
