import type { Command } from 'commander';
import type { RightsRequest } from '../../features/data-rights/rights-request.ts';
import { createVerifyRequest } from '../../features/data-rights/verify-request.ts';
import type { Cli } from '../cli-context.ts';
import { atDesk } from './desk.ts';
import { moment, referenceIn } from './say.ts';

const help = `
Only when the answer came from the address that the code was sent to.

Example:
  npm run lytt -- requests verify PV-7K3F9Q 4TZW-9QMX`;

/** `lytt requests verify <reference> <code>` */
export const addRequestsVerify = (requests: Command, cli: Cli): void => {
  requests
    .command('verify')
    .argument('<reference>', 'such as PV-7K3F9Q')
    .argument('<code>', 'what they answered with; case, spaces and hyphens do not matter')
    .description('open a request with the code that the person answered with')
    .addHelpText('after', help)
    .action((written: string, code: string) =>
      atDesk(cli, async ({ config, ports }) => {
        const reference = referenceIn(cli, written);
        if (reference === null) return 2;
        const result = await createVerifyRequest(ports)(reference, code);
        const renew = `npm run lytt -- requests code ${reference}`;
        switch (result.kind) {
          case 'not-waiting':
            cli.complain(`${reference} does not wait for a code; see npm run lytt -- requests list.`);
            return 1;
          case 'dead':
            cli.complain(
              `The code of ${reference} is dead: it is too old, or was wrong too often. For a new one: ${renew}`,
            );
            return 1;
          case 'wrong':
            cli.complain(
              result.triesLeft === 0
                ? `The code is wrong, and was so for the last time: it is dead. For a new one: ${renew}`
                : `The code is wrong. Nothing is opened. Tries left: ${result.triesLeft}.`,
            );
            return 1;
          case 'verified':
            for (const request of result.requests) {
              const due = moment(request.dueAt, config.settings.controller.timeZone);
              cli.print(
                `${request.reference} is verified and open; to be answered by ${due}.${stopped(request)}`,
              );
              cli.print(`  Next: ${nextFor(request)}`);
            }
            return 0;
        }
      }),
    );
};

const stopped = ({ kind }: RightsRequest): string =>
  kind === 'object' ? ' All use of their data is stopped until it is decided.' : '';

const nextFor = ({ kind, reference }: RightsRequest): string => {
  const command = 'npm run lytt -- requests';
  switch (kind) {
    case 'access':
    case 'export':
      return `${command} answer ${reference} --out ./to-send`;
    case 'rectify':
      return `${command} decide ${reference} --fulfil --display-name "Ola Nordmann"`;
    case 'erase':
    case 'restrict':
    case 'object':
    case 'other':
      return `${command} decide ${reference} --fulfil, or --refuse`;
  }
};
