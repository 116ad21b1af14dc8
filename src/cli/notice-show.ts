import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { loadNoticeContent } from '../features/privacy-notice/load-notice-content.ts';
import { createTranslators } from '../infrastructure/i18n/create-translators.ts';
import type { Cli } from './cli-context.ts';
import { withConfig } from './with-config.ts';

/** `lytt notice show` */
export const addNoticeShow = (program: Command, cli: Cli): void => {
  program
    .command('notice')
    .description('look at the privacy notice')
    .command('show')
    .description('print all that people read before anything is recorded, and its version')
    .action(() =>
      withConfig(cli, async (config) => {
        const bytes = await readFile(config.noticeFile);
        const notice = loadNoticeContent(bytes, config.settings, createTranslators().nb);
        cli.print(notice.text.trimEnd());
        cli.print(`\n${notice.objection}\n`);
        for (const sentence of notice.supplement) cli.print(sentence);
        cli.print(`\nVersion ${notice.version}: who has pressed Fortsett under another one is asked again.`);
        return 0;
      }),
    );
};
