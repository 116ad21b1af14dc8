import type { Command } from 'commander';
import type { Config } from '../config/config.ts';
import type { Cli } from './cli-context.ts';
import { withConfig } from './with-config.ts';

/** `lytt config check` */
export const addConfigCheck = (program: Command, cli: Cli): void => {
  program
    .command('config')
    .description('look at the configuration')
    .command('check')
    .description('say every mistake in the environment, .env, lytt.yaml and customers.csv')
    .action(() =>
      withConfig(cli, async (config) => {
        for (const warning of config.warnings) cli.complain(`Note: ${warning}`);
        cli.print(`The configuration is right: ${configInWords(config)}.`);
        return 0;
      }),
    );
};

/** What the configuration makes of Lytt, in a line. */
export const configInWords = (config: Config): string => {
  const { settings, slack, teams, configFile } = config;
  const slackWay = slack?.transport.kind === 'socket' ? 'Slack through Socket Mode' : 'Slack over HTTP';
  const platforms = [slack === null ? null : slackWay, teams === null ? null : 'Teams'].filter(
    (name) => name !== null,
  );
  const what = config.mode === 'playground' ? 'the playground' : platforms.join(' and ');
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return [
    `${what}, from ${configFile ?? 'the built-in sample'}`,
    count(settings.destinations.length, 'destination'),
    count(settings.routes.length, 'route'),
    count(config.customers.length, 'customer'),
  ].join(', ');
};
