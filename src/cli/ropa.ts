import { readFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { processingRecord } from '../features/data-rights/processing-record.ts';
import { processingRecordText } from '../features/data-rights/processing-record-text.ts';
import { loadNoticeContent } from '../features/privacy-notice/load-notice-content.ts';
import { createTranslators } from '../infrastructure/i18n/create-translators.ts';
import { type Language, languages } from '../shared/language.ts';
import type { Cli } from './cli-context.ts';
import { withConfig } from './with-config.ts';

interface Options {
  readonly format: 'markdown' | 'json';
  readonly language: Language;
}

const help = `
The record that GDPR article 30 asks for, from what this version keeps and what lytt.yaml says. Make it anew when
either changes; nothing in it is kept by hand.

Examples:
  npm run --silent lytt -- ropa export > protokoll.md
  npm run --silent lytt -- ropa export --format json --language en`;

/** `lytt ropa export` */
export const addRopa = (program: Command, cli: Cli): void => {
  program
    .command('ropa')
    .helpCommand(false)
    .description('tell what is registered about people, why, and who gets it')
    .command('export')
    .addOption(
      new Option('--format <format>', 'of the answer').choices(['markdown', 'json']).default('markdown'),
    )
    .addOption(new Option('--language <language>', 'of the Markdown').choices(languages).default('nb'))
    .description('print the record of processing activities (GDPR art. 30)')
    .addHelpText('after', help)
    .action(({ format, language }: Options) =>
      withConfig(cli, async ({ settings, noticeFile }) => {
        const translators = createTranslators();
        const notice = loadNoticeContent(await readFile(noticeFile), settings, translators.nb);
        const record = processingRecord(settings, notice.version);
        if (format === 'json') cli.print(JSON.stringify(record, null, 2));
        else {
          const day = new Intl.DateTimeFormat(language, {
            dateStyle: 'long',
            timeZone: settings.controller.timeZone,
          }).format(cli.clock.now());
          cli.print(processingRecordText(record, day, translators[language], language));
        }
        return 0;
      }),
    );
};
