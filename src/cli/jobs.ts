import type { Command } from 'commander';
import { didYouMean } from '../config/say.ts';
import { jobNames } from '../infrastructure/queue/job-types.ts';
import type { Cli } from './cli-context.ts';
import { withConfig } from './with-config.ts';
import { withStorage } from './with-storage.ts';

/** `lytt jobs list-dead`, `lytt jobs retry [name]` */
export const addJobs = (program: Command, cli: Cli): void => {
  const jobs = program
    .command('jobs')
    .helpCommand(false)
    .description('look after background jobs that were given up');
  jobs
    .command('list-dead')
    .description('list the jobs that were tried often enough, newest first')
    .action(() =>
      withConfig(cli, (config) =>
        withStorage(cli, config, async ({ queue }) => {
          const dead = await queue.deadJobs();
          for (const { name, id, code, diedAt } of dead)
            cli.print(`${diedAt.toISOString()}  ${name}  ${code}  ${id}`);
          if (dead.length === 0) cli.print('No job was given up.');
          return 0;
        }),
      ),
    );
  jobs
    .command('retry')
    .argument('[name]', `only jobs of this type: ${jobNames.join(', ')}`)
    .description('put jobs that were given up back in the queue, with all their tries before them again')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run lytt -- jobs retry\n  npm run lytt -- jobs retry deliver-card',
    )
    .action(async (written?: string) => {
      const name = jobNames.find((known) => known === written);
      if (written !== undefined && name === undefined) {
        cli.complain(
          `"${written}" is not a type of job; ${didYouMean(written, jobNames, `the types are ${jobNames.join(', ')}`)}`,
        );
        return cli.exit(2);
      }
      return withConfig(cli, (config) =>
        withStorage(cli, config, async ({ queue }) => {
          const moved = await queue.retryDead(name);
          cli.print(`${moved} ${moved === 1 ? 'job is' : 'jobs are'} back in the queue.`);
          return 0;
        }),
      );
    });
};
