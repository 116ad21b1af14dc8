import type { Command } from 'commander';
import { type Head, headText, parseHead } from '../infrastructure/crypto/audit-chain.ts';
import type { AuditVerdict } from '../infrastructure/database/audit-store.ts';
import type { Cli } from './cli-context.ts';
import { withConfig } from './with-config.ts';
import { withStorage } from './with-storage.ts';

const help = `
Every row holds the one before by a hash that only the keys of this Lytt can make. A changed row, one that is missing
and one that was moved are found; rows cut off from the end are found with --expect and a head that you have kept
outside the database. Write down the head that this prints.

Examples:
  npm run lytt -- audit verify
  npm run lytt -- audit verify --expect 1234:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08`;

/** `lytt audit verify [--expect <head>]` */
export const addAudit = (program: Command, cli: Cli): void => {
  program
    .command('audit')
    .helpCommand(false)
    .description('look at the audit trail')
    .command('verify')
    .option('--expect <head>', 'a head that was printed earlier: the trail has to go through it')
    .description('follow the audit trail from its first row to its last')
    .addHelpText('after', help)
    .action(({ expect }: { readonly expect?: string }) => {
      const expected = expect === undefined ? null : parseHead(expect);
      if (expect !== undefined && expected === null) {
        cli.complain(`"${expect}" is not a head; it is a number, a colon and 64 hexadecimal digits.`);
        return cli.exit(2);
      }
      return withConfig(cli, (config) =>
        withStorage(cli, config, async ({ audit }) => {
          await audit.seal();
          const verdict = await audit.verify(expected);
          if (verdict.kind !== 'whole') {
            cli.complain(faultInWords(verdict, expected));
            return 1;
          }
          const { first, head } = verdict;
          if (head.seq === 0) cli.print('The audit trail is empty.');
          else cli.print(`The audit trail is whole, from row ${first} to row ${head.seq}.`);
          cli.print(`Head: ${headText(head)}`);
          return 0;
        }),
      );
    });
};

const faultInWords = (verdict: Exclude<AuditVerdict, { kind: 'whole' }>, expected: Head | null): string => {
  switch (verdict.kind) {
    case 'changed':
      return `Row ${verdict.seq} of the audit trail was changed, or stands where it does not belong.`;
    case 'missing':
      return `Row ${verdict.seq} of the audit trail is missing.`;
    case 'cut-off':
      return `The audit trail ends with row ${verdict.head.seq}, before row ${expected?.seq ?? 0} that was there: its end was cut off.`;
    case 'head-too-old':
      return `The trail now begins with row ${verdict.first}, since older rows are dropped in time; keep a newer head.`;
  }
};
