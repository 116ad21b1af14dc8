import type { Command } from 'commander';
import { operatorKinds } from '../../features/data-rights/open-by-operator.ts';
import { createRenewCode } from '../../features/data-rights/renew-code.ts';
import { codeLetter } from '../../platforms/drawing/letters/code-letter.ts';
import type { Cli } from '../cli-context.ts';
import { atDesk } from './desk.ts';
import { moment, printLetter, referenceIn } from './say.ts';

/** `lytt requests code <reference>` */
export const addRequestsCode = (requests: Command, cli: Cli): void => {
  requests
    .command('code')
    .argument('<reference>', 'such as PV-7K3F9Q')
    .description('make a new code for a request that is not verified yet; the one before is dead')
    .action((written: string) =>
      atDesk(cli, async ({ config, ports, drawing }) => {
        const reference = referenceIn(cli, written);
        if (reference === null) return 2;
        const renewed = await createRenewCode(ports)(reference);
        const kind =
          renewed.kind === 'renewed'
            ? operatorKinds.find((one) => one === renewed.requests[0]?.kind)
            : undefined;
        if (renewed.kind === 'not-waiting' || kind === undefined) {
          cli.complain(`${reference} does not wait for a code; see npm run lytt -- requests list.`);
          return 1;
        }
        const { controller } = config.settings;
        const { requests: together, code, language } = renewed;
        const letter = codeLetter({ kind, requests: together, code, controller }, drawing(language));
        printLetter(cli, 'the address with which the request was opened, and to no other', letter);
        cli.print(
          `The code is shown here only, and valid until ${moment(code.codeUntil, controller.timeZone)}.`,
        );
        return 0;
      }),
    );
};
