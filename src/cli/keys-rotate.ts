import type { Command } from 'commander';
import { rotateKeys } from '../infrastructure/database/rotate-keys.ts';
import type { Cli } from './cli-context.ts';
import { withConfig } from './with-config.ts';
import { withStorage } from './with-storage.ts';

const help = `
Put the new key first in LYTT_MASTER_KEYS and keep the old one after it, restart Lytt, then run this:
  LYTT_MASTER_KEYS=2026b:<new>,2026a:<old>
The embedded database's own key is in DATA_DIR/master.key, in the same form. Lytt may run meanwhile on
PostgreSQL; on the embedded database it must be stopped.`;

/** `lytt keys rotate` */
export const addKeysRotate = (program: Command, cli: Cli): void => {
  program
    .command('keys')
    .description('look after the master keys')
    .command('rotate')
    .description('encrypt everything that is stored with the first master key')
    .addHelpText('after', help)
    .action(() =>
      withConfig(cli, (config) =>
        withStorage(cli, config, async (storage) => {
          const { rotated, left } = await rotateKeys({ ...storage, clock: cli.clock });
          const texts = (count: number) => `${count} ${count === 1 ? 'text' : 'texts'}`;
          cli.print(`${texts(rotated)} encrypted anew with the first key.`);
          if (left === 0) {
            cli.print('Nothing needs the older keys any more: take them out of LYTT_MASTER_KEYS.');
            return 0;
          }
          cli.complain(
            `${texts(left)} were written with an older key meanwhile; restart Lytt with the new key first, then rotate again.`,
          );
          return 1;
        }),
      ),
    );
};
