import type { Command } from 'commander';
import { didYouMean, oneOf } from '../config/say.ts';
import { findDestination } from '../features/routing/find-destination.ts';
import type { Cli } from './cli-context.ts';
import { reachInWords } from './reach-in-words.ts';
import { withConfig } from './with-config.ts';
import { withPlatforms } from './with-platforms.ts';
import { withStorage } from './with-storage.ts';

/** `lytt routes test <destination>` */
export const addRoutesTest = (routes: Command, cli: Cli): void => {
  routes
    .command('test')
    .argument('<destination>', 'its key in lytt.yaml')
    .description('ask the platform whether the bot can post there; nothing is posted')
    .addHelpText('after', '\nExample:\n  npm run lytt -- routes test billing')
    .action((id: string) =>
      withConfig(cli, async (config) => {
        const destination = findDestination(config.settings, id);
        if (destination === null) {
          const known = config.settings.destinations.map((other) => other.id);
          cli.complain(
            `"${id}" is not a destination; ${didYouMean(id, known, `it must be ${oneOf(known)}`)}`,
          );
          return 2;
        }
        if (config.mode === 'playground') {
          cli.complain(
            'No platform is configured: the channels of the playground are there only while it runs.',
          );
          return 1;
        }
        return withStorage(cli, config, (storage) =>
          withPlatforms(cli, config, storage, async ({ supportSide }) => {
            const reach = await supportSide(destination.platform).reach(destination);
            const say = reach.kind === 'reachable' ? cli.print : cli.complain;
            say(`${reachInWords(destination, reach)}.`);
            return reach.kind === 'reachable' ? 0 : 1;
          }),
        );
      }),
    );
};
