import type { Command } from 'commander';
import { createDeleteExpired } from '../features/retention/delete-expired.ts';
import { createPreviewExpired } from '../features/retention/preview-expired.ts';
import { type RetentionCounts, retentionKinds } from '../features/retention/retention-store.ts';
import { randomIdSource as ids } from '../infrastructure/crypto/id-source.ts';
import type { Cli } from './cli-context.ts';
import { withConfig } from './with-config.ts';
import { withStorage } from './with-storage.ts';

const help = `
A running Lytt does this by itself every hour; /readyz says when it last did. One run deletes at most 20,000 rows
of a kind, and a quarter where there are more than 1,000: a wrong clock must not empty the database.

Examples:
  npm run lytt -- retention run --dry-run
  npm run lytt -- retention run`;

/** `lytt retention run [--dry-run]` */
export const addRetention = (program: Command, cli: Cli): void => {
  program
    .command('retention')
    .helpCommand(false)
    .description('look after what is past its date')
    .command('run')
    .option('--dry-run', 'count what would be deleted, and delete nothing')
    .description('delete everything whose date has come, as Lytt does every hour')
    .addHelpText('after', help)
    .action(({ dryRun }: { readonly dryRun?: true }) =>
      withConfig(cli, (config) =>
        withStorage(cli, config, async ({ stores: { retention } }) => {
          const { clock } = cli;
          if (dryRun) {
            const { due, capped } = await createPreviewExpired({ retention, clock })();
            cli.print('Due now, nothing deleted:');
            printCounts(cli, due);
            if (capped === null) return 0;
            cli.complain(`A run would delete ${capped.most} of the ${words[capped.kind]} and stop there.`);
            return 1;
          }
          const run = createDeleteExpired({ retention, clock, ids, log: { write: () => {} } });
          const { outcome, deleted } = await run();
          cli.print('Deleted:');
          printCounts(cli, deleted);
          if (outcome === 'complete') return 0;
          cli.complain(unfinished[outcome]);
          return 1;
        }),
      ),
    );
};

const words: { readonly [Kind in keyof RetentionCounts]: string } = {
  feedback: 'feedback items',
  pendingSaves: 'saves that never ended',
  linkCodes: 'codes for linking accounts',
  linkTries: 'counts of wrong codes',
  receipts: 'notice receipts',
  people: 'people',
  removals: 'finished removals of copies',
  downloads: 'links to one’s own data',
  chatExports: 'files with one’s own data in the chat',
  requestIdentities: 'names behind answered requests',
  requests: 'answered requests',
};

const unfinished = {
  capped:
    'More was due than one run deletes, so it stopped. If the clock and the dates are right, run it again for the next part.',
  unfinished: 'Something is left: it was in use, or time ran out. Run it again.',
} as const;

const printCounts = (cli: Cli, counts: RetentionCounts): void => {
  for (const kind of retentionKinds) cli.print(`${String(counts[kind]).padStart(8)}  ${words[kind]}`);
};
