import type { Command } from 'commander';
import type { Category } from '../features/data-rights/inventory/table-entry.ts';
import { type BreachEstimate, estimateBreach } from '../infrastructure/database/estimate-breach.ts';
import { momentIn } from '../shared/period.ts';
import type { Cli, ExitCode } from './cli-context.ts';
import { withConfig } from './with-config.ts';
import { withStorage } from './with-storage.ts';

interface Options {
  readonly from: string;
  readonly to: string;
  readonly aware?: string;
  readonly hours?: string;
}

const help = `
Counts only: nobody is named, and no text is read. Times are on the clock of controller.timeZone; a day alone is the
whole day. Who was made aware when starts the time to report (GDPR art. 33(1)), now unless --aware says otherwise.

Examples:
  npm run lytt -- breach estimate --from 2026-11-20 --to 2026-11-22
  npm run lytt -- breach estimate --from 2026-11-20T08:00 --to 2026-11-20T12:30 --aware 2026-11-23T09:00`;

/** `lytt breach estimate --from … --to …` */
export const addBreach = (program: Command, cli: Cli): void => {
  program
    .command('breach')
    .helpCommand(false)
    .description('help when data has come into the wrong hands')
    .command('estimate')
    .requiredOption('--from <moment>', 'when it began, such as 2026-11-20 or 2026-11-20T08:00')
    .requiredOption('--to <moment>', 'when it ended')
    .option('--aware <moment>', 'when somebody here learnt of it')
    .option('--hours <count>', 'how long there is to report it, if not breach.reportWithin')
    .description('count whose data may be affected, and which categories')
    .addHelpText('after', help)
    .action((options: Options) =>
      withConfig(cli, async (config) => {
        const { controller, breach } = config.settings;
        const zone = controller.timeZone;
        const asked = readOptions(cli, options, zone, breach.reportWithin);
        if (asked === null) return 2;
        return withStorage(cli, config, async ({ database }) => {
          const estimate = await estimateBreach(database, asked.from, asked.to);
          tell(cli, estimate, asked, zone);
          return 0 satisfies ExitCode;
        });
      }),
    );
};

interface Asked {
  readonly from: Date;
  readonly to: Date;
  readonly reportBy: Date;
}

const readOptions = (cli: Cli, options: Options, zone: string, reportWithin: number): Asked | null => {
  const from = momentIn(options.from, zone, 'start');
  const to = momentIn(options.to, zone, 'end');
  const aware = options.aware === undefined ? cli.clock.now() : momentIn(options.aware, zone, 'start');
  const given = options.hours ?? String(reportWithin);
  const hours = /^\d{1,4}$/.test(given) ? Number(given) : 0;
  for (const [name, moment] of [
    ['--from', from],
    ['--to', to],
    ['--aware', aware],
  ] as const) {
    if (moment === null) {
      cli.complain(
        `${name} is not a moment; it is a day such as 2026-11-20, or a time such as 2026-11-20T08:00.`,
      );
    }
  }
  if (hours === 0) cli.complain('--hours is not a number of hours, such as 72.');
  if (from === null || to === null || aware === null || hours === 0) return null;
  if (from >= to) {
    cli.complain('--from is not before --to.');
    return null;
  }
  return { from, to, reportBy: new Date(aware.getTime() + hours * 60 * 60 * 1000) };
};

const names: { readonly [Name in Category]: string } = {
  identity: 'identity',
  contact: 'how they are reached',
  answer: 'what they wrote',
  application: 'the program it is about',
  customer: 'their company',
  'follow-up': 'how their case is followed up',
  evidence: 'evidence and dates',
  disclosure: 'who has received it',
  rights: 'their requests about their rights',
  work: 'work under way',
};

const tell = (cli: Cli, estimate: BreachEstimate, { from, to, reportBy }: Asked, zone: string): void => {
  const { people, disclosed, erasedSince } = estimate;
  const format = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  });
  const persons = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`;
  cli.print(`From ${format.format(from)} until ${format.format(to)}, ${zone}:`);
  cli.print(`${persons(people)} had data here that is still here.`);
  cli.print('  people    rows  category');
  for (const { category, people: of, rows } of estimate.categories) {
    cli.print(`${String(of).padStart(8)}${String(rows).padStart(8)}  ${names[category]}`);
  }
  const recipients = `${disclosed.recipients} ${disclosed.recipients === 1 ? 'recipient' : 'recipients'}`;
  cli.print(`In that time, data of ${persons(disclosed.people)} was given to ${recipients}.`);
  cli.print(
    `${erasedSince} ${erasedSince === 1 ? 'person was' : 'people were'} erased since it began, and are counted here only.`,
  );
  cli.print(
    `A breach that is a risk to people is reported to the supervisory authority by ${format.format(reportBy)} (GDPR art. 33).`,
  );
};
