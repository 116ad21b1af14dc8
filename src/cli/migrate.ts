import { relative } from 'node:path';
import type { Command } from 'commander';
import { migrateNew } from '../infrastructure/database/migrate-new.ts';
import { migrateStatus } from '../infrastructure/database/migrate-status.ts';
import { openDatabase } from '../infrastructure/database/open-database.ts';
import type { Cli } from './cli-context.ts';
import { databaseExists, databaseLocation } from './database-location.ts';
import { withConfig } from './with-config.ts';
import { sayWhoHasIt } from './with-storage.ts';

/** `lytt migrate status`, `lytt migrate new <name>` */
export const addMigrate = (program: Command, cli: Cli): void => {
  const migrate = program
    .command('migrate')
    .helpCommand(false)
    .description('look at the database schema, or change it');
  migrate
    .command('status')
    .description('list the migrations and where the database stands; npm start applies what is pending')
    .action(() =>
      withConfig(cli, async (config) => {
        const location = databaseLocation(config);
        if (!databaseExists(location)) {
          cli.print(`There is no database in ${location.dataDir} yet; npm start makes it.`);
          return 0;
        }
        const database = await openDatabase(location).catch((error: unknown) => {
          throw sayWhoHasIt(error, location);
        });
        try {
          const { applied, pending, failed, changed } = await migrateStatus(database);
          for (const name of applied)
            cli.print(
              `applied  ${name}${changed.includes(name) ? '  (its file was changed afterwards)' : ''}`,
            );
          for (const name of pending) cli.print(`${failed.includes(name) ? 'failed ' : 'pending'}  ${name}`);
          if (failed.length > 0)
            cli.complain(
              'A migration stopped half-way; repair the database by hand or from a backup before starting Lytt.',
            );
          return failed.length + changed.length === 0 ? 0 : 1;
        } finally {
          await database.close();
        }
      }),
    );
  migrate
    .command('new')
    .argument('<name>', 'what it does, such as add-restrictions')
    .description('write the migration for what changed in prisma/schema.prisma')
    .action(async (name: string) => {
      if (!/^[a-z0-9][a-z0-9_-]*$/i.test(name)) {
        cli.complain(
          `"${name}" is not a name for a migration; use letters, digits, - and _, such as add-restrictions.`,
        );
        return cli.exit(2);
      }
      const file = await migrateNew(name, cli.clock.now());
      cli.print(
        file === null
          ? 'The migrations already say what prisma/schema.prisma says.'
          : `Wrote ${relative(process.cwd(), file)}: read it, complete it (CHECK constraints, data) and commit it.`,
      );
      return cli.exit(0);
    });
};
