import type { Command } from 'commander';
import { applyErasures } from '../infrastructure/database/apply-erasures.ts';
import { readErasures } from '../infrastructure/database/erasure-ledger.ts';
import type { Cli } from './cli-context.ts';
import { withConfig } from './with-config.ts';
import { withStorage } from './with-storage.ts';

const help = `
A backup still has the people who were erased after it was made, and the words of items withdrawn since. Lytt writes
every erasure and withdrawal down in ERASURES_FILE (DATA_DIR/erasures.jsonl unless set), before it deletes anything and
without saying whose it was. Keep that file out of
the database's backups and next to them. When a backup has been restored, Lytt does not start until the erasures that
it lacks are applied. Several Lytts on one PostgreSQL have a file each; export prints those of all.

Examples:
  npm run --silent lytt -- erasures export > erasures.jsonl
  npm run lytt -- erasures apply erasures.jsonl`;

/** `lytt erasures export`, `lytt erasures apply <file>` */
export const addErasures = (program: Command, cli: Cli): void => {
  const erasures = program
    .command('erasures')
    .helpCommand(false)
    .description('keep erasures done when a backup is restored')
    .addHelpText('after', help);
  erasures
    .command('export')
    .description('print the erasures that the database knows of, a line each')
    .action(() =>
      withConfig(cli, (config) =>
        withStorage(cli, config, async ({ database }) => {
          const rows = await database.query<{ id: string; subject: string; at: Date }>(
            'SELECT id::text AS id, subject, at FROM "Erasure" ORDER BY at, id',
          );
          for (const row of rows) cli.print(JSON.stringify({ ...row, state: 'done' }));
          return 0;
        }),
      ),
    );
  erasures
    .command('apply')
    .argument('<file>', 'the list of erasures')
    .description('erase again whom a restored backup has brought back')
    .action((file: string) =>
      withConfig(cli, (config) =>
        withStorage(cli, config, async ({ storeDeps }) => {
          const { missing, people, items } = await applyErasures(storeDeps, await readErasures(file));
          const count = (number: number, one: string, many: string) =>
            `${number} ${number === 1 ? one : many}`;
          cli.print(
            missing === 0
              ? 'The database knows every erasure in the file; there is nothing to do.'
              : `${count(missing, 'erasure was', 'erasures were')} unknown here, and ${count(people, 'person', 'people')} and ${count(items, 'withdrawn item', 'withdrawn items')} erased again. Lytt can be started.`,
          );
          // Only what is deleted can be done again from a list that says nothing about anybody.
          if (missing > 0) {
            cli.print(
              'Restrictions, objections and corrections made after the backup are gone with it: go through the cards in the privacy channel since then.',
            );
          }
          return 0;
        }),
      ),
    );
};
