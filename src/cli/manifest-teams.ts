import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { zipSync } from 'fflate';
import type { Config } from '../config/config.ts';
import { type ManifestOptions, teamsPackage } from '../platforms/teams/manifest.ts';
import type { Cli } from './cli-context.ts';
import { isOrigin } from './is-origin.ts';

interface Options {
  readonly appId?: string;
  readonly url?: string;
  readonly terms?: string;
  readonly appVersion: string;
  readonly out: string;
}

const help = `
An administrator uploads the file in the Teams admin centre under "Teams apps", "Manage apps". Without options the id
is TEAMS_APP_ID and the address PUBLIC_URL; the name of the controller and the privacy statement come from lytt.yaml.

Example:
  npm run lytt -- manifest teams --app-id 11111111-2222-3333-4444-555555555555 --url https://lytt.example.com`;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const semver = /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/;

/** `lytt manifest teams --app-id <guid> --url https://…` */
export const addManifestTeams = (manifest: Command, cli: Cli): void => {
  manifest
    .command('teams')
    .description('write the Teams app package (a zip) for your bot and address')
    .option('--app-id <guid>', 'Application (client) ID of the app registration in Entra')
    .option('--url <url>', 'the https address at which Teams reaches Lytt')
    .option('--terms <url>', 'your terms of use; the privacy statement unless given')
    .option('--app-version <x.y.z>', 'higher than that of the package Teams has now', '1.0.0')
    .option('--out <file>', 'where to write it', 'lytt-teams.zip')
    .addHelpText('after', help)
    .action(async (options: Options) => {
      const loaded = await cli.loadConfig();
      const config = loaded.kind === 'ok' ? loaded.config : null;
      const asked = askedFor(options, config);
      if (typeof asked === 'string') {
        cli.complain(asked);
        return cli.exit(2);
      }
      if (asked.developer === null)
        cli.complain(
          'Note: there is no lytt.yaml that is right yet (npm run lytt -- config check), so the package names no company. Write it again once there is.',
        );
      try {
        await writeFile(options.out, zipSync(teamsPackage(asked), { mtime: cli.clock.now() }));
      } catch {
        cli.complain(`${options.out} cannot be written; say with --out where it can.`);
        return cli.exit(1);
      }
      cli.print(`${options.out} is written: version ${asked.version} for ${new URL(asked.url).origin}.`);
      return cli.exit(0);
    });
};

/** What the package is made of, or the one sentence that says what is wrong. */
const askedFor = (options: Options, config: Config | null): ManifestOptions | string => {
  const { appVersion: version, terms } = options;
  const registered = config?.teams?.kind === 'registered' ? config.teams.appId : null;
  const appId = options.appId ?? registered;
  const url = options.url ?? config?.http.publicUrl ?? null;
  if (appId === null)
    return 'Say which app it is: --app-id, the Application (client) ID in Entra, or TEAMS_APP_ID.';
  if (!guid.test(appId))
    return `--app-id is "${appId}"; it must be an Application (client) ID such as 11111111-2222-3333-4444-555555555555.`;
  if (url === null) return 'Say at which address Teams reaches Lytt: --url https://lytt.example.com.';
  if (!isOrigin(url) || !isSecure(url))
    return `--url is "${url}"; it must be an https address without a path, such as https://lytt.example.com.`;
  if (!semver.test(version)) return `--app-version is "${version}"; it must be three numbers, such as 1.0.1.`;
  if (terms !== undefined && !isSecure(terms))
    return `--terms is "${terms}"; it must be an https address, such as https://example.com/terms.`;
  return { appId: appId.toLowerCase(), url, version, developer: developerIn(config, terms) };
};

/** From `lytt.yaml`; the playground's sample names a company that is nobody's. */
const developerIn = (config: Config | null, terms: string | undefined): ManifestOptions['developer'] => {
  if (config === null || config.configFile === null) return null;
  const { name, privacyStatement } = config.settings.controller;
  if (!isSecure(privacyStatement)) return null;
  return { name, privacyUrl: privacyStatement, termsOfUseUrl: terms ?? privacyStatement };
};

const isSecure = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:';
