import { basename, dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlatformName } from '../shared/platform-user.ts';
import type { Settings } from '../shared/settings.ts';
import type { Config } from './config.ts';
import { customersFrom } from './customers-from.ts';
import { type LyttFile, parseLyttYaml } from './lytt-yaml.ts';
import { noticeProblems, readCustomers } from './named-files.ts';
import { readIfThere } from './read-if-there.ts';
import { sampleCustomers } from './sample-customers.ts';
import { sampleSettings } from './sample-settings.ts';
import { settingsWarnings } from './settings-warnings.ts';
import { utf8 } from './utf8.ts';
import type { Problem } from './yaml-source.ts';

/** What the environment says that the file is checked against. */
export interface SettingsContext {
  /** Absolute path of `lytt.yaml`, and whether `LYTT_CONFIG` names it, so that it must be there. */
  readonly path: string;
  readonly named: boolean;
  readonly mode: Config['mode'];
  readonly hasSlack: boolean;
  readonly hasTeams: boolean;
  readonly botToken: boolean;
  readonly tenantId: string | null;
}

interface LoadedSettings
  extends Pick<Config, 'settings' | 'noticeFile' | 'customers' | 'configFile' | 'warnings'> {
  readonly ownSlackWorkspaceOnly: boolean;
}

type Loaded = { readonly loaded: LoadedSettings | null; readonly problems: readonly string[] };

const shippedNotice = fileURLToPath(new URL('../../locales/nb/notice.txt', import.meta.url));

/** Reads `lytt.yaml` and the files it names; without one, the playground gets the built-in sample. */
export const loadSettings = async (context: SettingsContext): Promise<Loaded> => {
  const name = nameOf(context.path);
  const read = await readIfThere(context.path);
  if (read.kind === 'failed')
    return failed(`${name} cannot be read (${read.code}); make it a file that Lytt may read.`);
  if (read.kind === 'absent') return absent(name, context);
  const text = utf8(read.bytes);
  if (text === null) return failed(`${name} is not UTF-8 text; save it as UTF-8.`);
  const { file, problems } = parseLyttYaml(text);
  if (file === null) return { loaded: null, problems: problems.map((problem) => inFile(name, problem)) };
  return complete(file, name, context);
};

const absent = (name: string, context: SettingsContext): Loaded => {
  if (context.named)
    return failed(
      `LYTT_CONFIG names ${name}, which does not exist; correct the path, or take LYTT_CONFIG away.`,
    );
  if (context.mode === 'platforms') {
    return failed(
      `${name} does not exist; copy lytt.example.yaml to lytt.yaml and make it yours (only the playground runs without it).`,
    );
  }
  const loaded = {
    settings: sampleSettings,
    noticeFile: shippedNotice,
    customers: sampleCustomers,
    configFile: null,
    warnings: [],
    ownSlackWorkspaceOnly: false,
  };
  return { loaded, problems: [] };
};

/** Adds the files that are named, and what the environment says. */
const complete = async (file: LyttFile, name: string, context: SettingsContext): Promise<Loaded> => {
  const folder = dirname(context.path);
  const customers = await readCustomers(folder, file.customersFile);
  const from = customersFrom(file.customersFrom, context);
  const line = (...path: string[]) => file.source.lineOf(path);
  const inYaml: Problem[] = [
    ...(file.noticeFile === null ? [] : await noticeProblems(folder, file.noticeFile)).map((sentence) => ({
      line: line('notice', 'file'),
      sentence,
    })),
    ...customers.keyProblems.map((sentence) => ({ line: line('customers', 'file'), sentence })),
    ...from.problems.map((sentence) => ({ line: line('customersFrom'), sentence })),
    ...file.settings.destinations
      .filter(({ platform }) => !(platform === 'slack' ? context.hasSlack : context.hasTeams))
      .map(({ id, platform }) => ({
        line: line('destinations', id, 'platform'),
        sentence: `destinations.${id} is on ${inCapitals(platform)}, ${whyOff(platform, context)}`,
      })),
  ];
  const problems = [
    ...inYaml.map((problem) => inFile(name, problem)),
    ...customers.rowProblems.map((problem) => inFile(file.customersFile ?? '', problem)),
  ];
  if (problems.length > 0) return { loaded: null, problems };
  const settings: Settings = { ...file.settings, customersFrom: from.customersFrom };
  return {
    loaded: {
      settings,
      noticeFile: file.noticeFile === null ? shippedNotice : resolve(folder, file.noticeFile),
      customers: customers.rows,
      configFile: context.path,
      warnings: settingsWarnings(settings, customers.rows).map((problem) => inFile(name, problem)),
      ownSlackWorkspaceOnly: from.ownSlackWorkspaceOnly,
    },
    problems: [],
  };
};

const failed = (problem: string): Loaded => ({ loaded: null, problems: [problem] });

const nameOf = (path: string): string => {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') ? basename(path) : fromHere;
};

const inCapitals = (platform: PlatformName): string => (platform === 'slack' ? 'Slack' : 'Teams');

const whyOff = (platform: PlatformName, context: SettingsContext): string => {
  if (context.mode === 'playground')
    return 'and the playground has none; set it up, or choose a channel on Slack';
  return platform === 'slack'
    ? 'which is not configured; set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET, or choose a channel on Teams'
    : 'which is not configured; set TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID, or choose a channel on Slack';
};

/** `lytt.yaml, line 12: … .` */
const inFile = (name: string, { line, sentence }: Problem): string =>
  `${name}${line === null ? '' : `, line ${line}`}: ${sentence}${sentence.endsWith('?') ? '' : '.'}`;
