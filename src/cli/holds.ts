import { type Command, Option } from 'commander';
import { createErasePerson } from '../features/data-rights/erase-person.ts';
import { createLiftHold } from '../features/data-rights/lift-hold.ts';
import { createPlaceHold } from '../features/data-rights/place-hold.ts';
import { type HoldGround, holdGrounds } from '../features/feedback-intake/feedback.ts';
import { randomIdSource as ids } from '../infrastructure/crypto/id-source.ts';
import { idFrom } from '../shared/ids.ts';
import type { Cli } from './cli-context.ts';
import { withConfig } from './with-config.ts';
import { withStorage } from './with-storage.ts';

const log = { write: () => {} };

const help = `
An item that is needed for a legal claim or by a duty in law (GDPR art. 17(3)) can be kept: neither its date nor its
author deletes it, and its author, who is told the ground and the reason when they ask for erasure, cannot change it.
When the hold is lifted, what its author asked for meanwhile is done.

Examples:
  npm run lytt -- holds add LY-7K3F9Q --ground legal-claims --reason "Det er reist sak om fakturaen."
  npm run lytt -- holds list
  npm run lytt -- holds lift LY-7K3F9Q`;

/** `lytt holds add|list|lift` */
export const addHolds = (program: Command, cli: Cli): void => {
  const holds = program
    .command('holds')
    .helpCommand(false)
    .description('keep single items that the law needs kept')
    .addHelpText('after', help);
  const reference = (written: string) => idFrom<'reference'>(written.toUpperCase());

  holds
    .command('add')
    .argument('<reference>', 'the item, such as LY-7K3F9Q')
    .addOption(
      new Option('--ground <ground>', 'why the law lets it be kept')
        .choices(holdGrounds)
        .makeOptionMandatory(),
    )
    .requiredOption('--reason <sentence>', 'why, in the words that its author will read')
    .description('keep an item until the hold is lifted')
    .action((written: string, hold: { readonly ground: HoldGround; readonly reason: string }) =>
      withConfig(cli, (config) =>
        withStorage(cli, config, async ({ stores: { feedback } }) => {
          const result = await createPlaceHold({ feedback, log })(reference(written), hold);
          if (result === 'placed') cli.print(`${reference(written)} is kept until the hold is lifted.`);
          else cli.complain(refused[result]);
          return result === 'placed' ? 0 : 1;
        }),
      ),
    );
  holds
    .command('list')
    .description('list what is kept, the oldest first')
    .action(() =>
      withConfig(cli, (config) =>
        withStorage(cli, config, async ({ stores: { feedback } }) => {
          const all = await feedback.underHold(null);
          for (const item of all) {
            const due = item.deleteAfter.toISOString().slice(0, 10);
            cli.print(`${item.reference}  ${item.legalHold?.ground}  would go ${due}`);
          }
          if (all.length === 0) cli.print('Nothing is kept by a hold.');
          return 0;
        }),
      ),
    );
  holds
    .command('lift')
    .argument('<reference>', 'the item, such as LY-7K3F9Q')
    .description('end a hold, and do what its author asked for meanwhile')
    .action((written: string) =>
      withConfig(cli, (config) =>
        withStorage(cli, config, async ({ stores }) => {
          const { clock } = cli;
          const erasePerson = createErasePerson({ dataRights: stores.dataRights, ids, clock, log });
          const result = await createLiftHold({ ...stores, erasePerson, clock, log })(reference(written));
          if (result === 'not-found') cli.complain('No hold keeps an item with that reference.');
          else cli.print(lifted[result]);
          return result === 'not-found' ? 1 : 0;
        }),
      ),
    );
};

const refused = {
  'not-found': 'There is no item with that reference.',
  'nothing-to-keep': 'Its author has taken the words back, so there is nothing to keep.',
  'empty-reason': '--reason is empty: its author has a right to know why.',
} as const;

const lifted = {
  lifted: 'The hold is lifted: the item is kept until its date again.',
  erasing:
    'The hold is lifted. Its author had asked for erasure, so the item is erased now, or within the hour where they have given more since.',
} as const;
