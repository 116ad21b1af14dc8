import type { Command } from 'commander';
import { idFrom } from '../shared/ids.ts';
import type { Cli } from './cli-context.ts';
import { withConfig } from './with-config.ts';
import { withStorage } from './with-storage.ts';

const help = `
What is deleted is taken out of the support channels too. Where a platform refuses, somebody has to delete the message
by hand; Lytt looks every hour whether it is gone. Where it cannot look, because the channel is no longer in lytt.yaml
or the bot no longer in the workspace, say yourself that it is done.

Examples:
  npm run lytt -- copies list
  npm run lytt -- copies done 0199c0de-0000-7000-8000-000000000001`;

/** `lytt copies list`, `lytt copies done <id>` */
export const addCopies = (program: Command, cli: Cli): void => {
  const copies = program
    .command('copies')
    .helpCommand(false)
    .description('look after copies in channels that somebody has to take away by hand')
    .addHelpText('after', help);
  copies
    .command('list')
    .description('list them, the oldest first')
    .action(() =>
      withConfig(cli, (config) =>
        withStorage(cli, config, async ({ stores: { posts } }) => {
          const all = await posts.removalsByHand();
          for (const { id, createdAt, destinationId, address, code } of all) {
            const where = `${destinationId} (${address.channel}, message ${address.message})`;
            cli.print(`${id}  ${createdAt.toISOString()}  ${where}  ${code}`);
          }
          if (all.length === 0) cli.print('No copy has to be taken away by hand.');
          return 0;
        }),
      ),
    );
  copies
    .command('done')
    .argument('<id>', 'which one, as `copies list` has it')
    .description('say that the message has been deleted')
    .action((written: string) =>
      withConfig(cli, (config) =>
        withStorage(cli, config, async ({ stores: { posts } }) => {
          const found = (await posts.removalsByHand()).find(({ id }) => id === written);
          if (found === undefined) {
            cli.complain(`"${written}" is none of those that \`copies list\` has.`);
            return 1;
          }
          await posts.finishRemoval(idFrom(written), { state: 'deleted' }, cli.clock.now(), []);
          cli.print('It is taken as deleted.');
          return 0;
        }),
      ),
    );
};
