import { readFileSync } from 'node:fs';

export interface ManifestOptions {
  /** Origin that Slack reaches, as `PUBLIC_URL`. */
  readonly url: string;
  /** `collect.email` in `lytt.yaml`. */
  readonly collectEmail: boolean;
  readonly socketMode: boolean;
  /** `SLACK_CLIENT_ID` is (to be) set: tokens rotate, and an organisation can install for all its workspaces. */
  readonly manyWorkspaces: boolean;
}

const file = new URL('../../../manifests/slack.yaml', import.meta.url);
const placeholder = 'https://lytt.example.com';

/** One line of the file, with the condition at its end carried out; null when it is left out. */
const lineFor = (line: string, options: ManifestOptions): string | null => {
  if (line.endsWith(' # over HTTP')) return options.socketMode ? null : line.replace(' # over HTTP', '');
  if (line.endsWith(' # with collect.email')) {
    return options.collectEmail ? line.replace('# - ', '- ').replace(' # with collect.email', '') : null;
  }
  const flag = / # true for (Socket Mode|many workspaces)$/.exec(line);
  if (flag === null) return line;
  const isOn = flag[1] === 'Socket Mode' ? options.socketMode : options.manyWorkspaces;
  return line.replace(flag[0], '').replace(': false', `: ${isOn}`);
};

/** The app manifest (YAML) for this operator; `manifests/slack.yaml` is what it is made of. */
export const slackManifest = (options: ManifestOptions): string =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => lineFor(line, options))
    .filter((line) => line !== null)
    .join('\n')
    .replaceAll(placeholder, new URL(options.url).origin);
