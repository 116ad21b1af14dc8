import type { Command } from 'commander';
import { slackManifest } from '../platforms/slack/manifest.ts';
import type { Cli } from './cli-context.ts';
import { isOrigin } from './is-origin.ts';

interface Options {
  readonly url?: string;
  readonly socketMode?: true;
  readonly manyWorkspaces?: true;
}

const help = `
Paste the answer at https://api.slack.com/apps under "Create New App", "From a manifest". The address is PUBLIC_URL
unless given. The scope users:read.email is in it when lytt.yaml says collect.email: true.

Examples:
  npm run --silent lytt -- manifest slack --url https://lytt.example.com
  npm run --silent lytt -- manifest slack --url https://lytt.example.com --many-workspaces
  npm run --silent lytt -- manifest slack --socket-mode`;

/** `lytt manifest slack --url https://…` */
export const addManifestSlack = (manifest: Command, cli: Cli): void => {
  manifest
    .command('slack')
    .description('print the Slack app manifest for your address')
    .option('--url <url>', 'the https address at which Slack reaches Lytt')
    .option('--socket-mode', 'Lytt opens the connection (SLACK_APP_TOKEN); no address is needed')
    .option('--many-workspaces', 'others install the app (SLACK_CLIENT_ID)')
    .addHelpText('after', help)
    .action(async (options: Options) => {
      // The manifest comes before the first token, so a configuration that is not complete yet must do.
      const loaded = await cli.loadConfig();
      const config = loaded.kind === 'ok' ? loaded.config : null;
      if (config === null)
        cli.complain(
          'Note: the configuration is not right yet (npm run lytt -- config check), so it is not looked at here.',
        );
      const socketMode = options.socketMode ?? config?.slack?.transport.kind === 'socket';
      const url = options.url ?? config?.http.publicUrl ?? (socketMode ? 'https://lytt.example.com' : null);
      if (url === null)
        return wrong(
          cli,
          'Say at which address Slack reaches Lytt: --url https://lytt.example.com, or --socket-mode.',
        );
      if (!isOrigin(url))
        return wrong(
          cli,
          `--url is "${url}"; it must be an https address without a path, such as https://lytt.example.com.`,
        );
      const manyWorkspaces =
        options.manyWorkspaces ?? (config !== null && config.slack !== null && config.slack.oauth !== null);
      const collectEmail = config?.settings.collect.email ?? false;
      cli.print(slackManifest({ url, socketMode, manyWorkspaces, collectEmail }).trimEnd());
      return cli.exit(0);
    });
};

const wrong = (cli: Cli, sentence: string): void => {
  cli.complain(sentence);
  cli.exit(2);
};
