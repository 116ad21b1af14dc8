import type { Config } from '../../config/config.ts';
import type { Ports } from '../../features/ports.ts';
import { randomIdSource } from '../../infrastructure/crypto/id-source.ts';
import { createTranslators } from '../../infrastructure/i18n/create-translators.ts';
import { type Drawing, drawingIn } from '../../platforms/drawing/drawing.ts';
import type { Language } from '../../shared/language.ts';
import type { Cli, ExitCode } from '../cli-context.ts';
import { withConfig } from '../with-config.ts';
import { withStorage } from '../with-storage.ts';

/** What the commands about requests work with. */
export interface Desk {
  readonly config: Config;
  readonly ports: Pick<
    Ports,
    | 'clock'
    | 'dataRights'
    | 'feedback'
    | 'ids'
    | 'log'
    | 'people'
    | 'receipts'
    | 'refs'
    | 'requests'
    | 'settings'
  >;
  /** For letters and pages in somebody's language. Nothing in a letter differs between the platforms. */
  drawing(language: Language): Drawing;
}

/** Opens what a command needs, for as long as it works. Jobs that it queues are run by the Lytt that serves. */
export const atDesk = (cli: Cli, work: (desk: Desk) => Promise<ExitCode>): Promise<void> =>
  withConfig(cli, (config) =>
    withStorage(cli, config, ({ stores, refs }) => {
      const { settings } = config;
      const { clock } = cli;
      const translators = createTranslators();
      const { timeZone } = settings.controller;
      const ports = { ...stores, refs, clock, ids: randomIdSource, log: { write: () => {} }, settings };
      return work({
        config,
        ports,
        drawing: (language) => drawingIn({ translators, timeZone, clock }, language, 'slack'),
      });
    }),
  );
