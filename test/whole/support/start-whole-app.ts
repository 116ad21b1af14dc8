import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type App, startApp } from '../../../src/app.ts';
import type { Config } from '../../../src/config/config.ts';
import { loadConfig } from '../../../src/config/load-config.ts';
import { createLog } from '../../../src/infrastructure/logging/create-log.ts';
import type { Storage } from '../../../src/infrastructure/open-storage.ts';
import { writeSecret } from '../../../src/platforms/slack/installation-secret.ts';
import { createFakeSlack, type FakeSlack } from '../../../src/playground/slack/fake-slack.ts';
import type { SlackSeed } from '../../../src/playground/slack/workspaces.ts';
import type { Clock } from '../../../src/shared/clock.ts';
import type { Log } from '../../../src/shared/log.ts';
import { createPostgresDatabase, type DatabaseKind, embeddedTemplate } from '../../support/databases.ts';
import { templateName } from '../../support/template-name.ts';
import type { Beside } from './beside.ts';
import { eventually } from './eventually.ts';
import { type Crowd, wholeSeed } from './whole-seed.ts';
import { wholeCustomers, wholeYaml } from './whole-yaml.ts';

/** The whole product in this process, on a real database, before a Slack of its own. */
export interface WholeApp {
  readonly slack: FakeSlack;
  readonly seed: SlackSeed;
  readonly app: App;
  /** For looking; and for planting what a test has to find. */
  readonly storage: Storage;
  /** The app's own log; it counts into the metrics, too. */
  readonly log: Log;
  /** Everything that was logged, as it is written: JSON, down to `debug`. */
  readonly logged: readonly string[];
  readonly url: string;
  readonly signingSecret: string;
  readonly apiUrl: string;
  readonly dataDir: string;
  readonly config: Config;
  /** Starts it again on the same data, before the same Slack, once it is stopped. */
  again(): Promise<WholeApp>;
  /** Runs the jobs to their end, those that wait for another try too. */
  drain(): Promise<void>;
  /** Stops the app and leaves its files. */
  stop(): Promise<void>;
  /** Stops what is not stopped yet, and takes the files away. */
  close(): Promise<void>;
}

export interface WholeOptions {
  readonly crowd?: Crowd;
  readonly workers?: boolean;
  readonly clock?: Clock;
  /** False: people cannot reach pages of ours, as without `PUBLIC_URL`. */
  readonly pages?: boolean;
  /** Another platform; without one, Slack is alone. */
  readonly beside?: Beside;
}

const signingSecret = randomBytes(16).toString('hex');

export const startWholeApp = async (kind: DatabaseKind, options: WholeOptions = {}): Promise<WholeApp> => {
  const { beside } = options;
  const folder = await mkdtemp(join(tmpdir(), 'lytt-whole-'));
  const dataDir = join(folder, 'data');
  await writeFile(join(folder, 'lytt.yaml'), wholeYaml(beside?.settings));
  await writeFile(join(folder, 'customers.csv'), `${wholeCustomers}${beside?.customers ?? ''}`);
  const seed = wholeSeed(options.crowd ?? {});
  let url = '';
  const slack = createFakeSlack({
    signingSecret,
    appUrl: () => url,
    now: () => new Date(),
    seed,
    pacing: 'off',
  });
  const api = await slack.listen();
  const postgres = kind === 'postgresql' ? await createPostgresDatabase(templateName) : null;
  if (postgres === null) await unpackEmbedded(join(dataDir, 'database'));
  const loaded = await configFor(folder, {
    DATA_DIR: dataDir,
    SLACK_API_URL: api.apiUrl,
    ...beside?.environment,
    ...(postgres === null
      ? {}
      : { DATABASE_URL: postgres.url, LYTT_MASTER_KEYS: `k1:${randomBytes(32).toString('base64')}` }),
  });
  const config = options.pages === false ? { ...loaded, http: { ...loaded.http, publicUrl: null } } : loaded;
  const run = async (): Promise<WholeApp> => {
    const logged: string[] = [];
    let opened: { readonly storage: Storage; readonly log: Log } | undefined;
    const app = await startApp({
      config,
      log: createLog('debug', { write: (line) => void logged.push(line) }),
      workers: options.workers ?? false,
      ...(options.clock === undefined ? {} : { clock: options.clock }),
      ...(beside === undefined ? {} : { teamsEndpoints: beside.endpoints }),
      prepare: async (storage, { log }) => {
        opened = { storage, log };
        await install(storage, seed);
        await beside?.install(storage);
      },
    });
    if (opened === undefined) throw new Error('the app opened no storage');
    url = app.url;
    beside?.appIsAt(url);
    const destinations = beside?.destinations ?? 3;
    // Nobody is promised a time for this, and the machine may be busy.
    await eventually(
      () => logged.filter((line) => line.includes('destination-tested')).length === destinations,
      30_000,
    );
    let stopped: Promise<void> | undefined;
    const stop = (): Promise<void> => {
      stopped ??= Promise.all([slack.settled(), beside?.settled()]).then(() => app.stop());
      return stopped;
    };
    return {
      slack,
      seed,
      app,
      ...opened,
      logged,
      url,
      signingSecret,
      apiUrl: api.apiUrl,
      dataDir,
      config,
      again: run,
      drain: async () => {
        await app.drain({ ignoreStartAfter: true });
      },
      stop,
      close: async () => {
        await stop();
        await Promise.all([api.close(), beside?.close()]);
        await postgres?.drop();
        await rm(folder, { recursive: true, force: true });
      },
    };
  };
  return run();
};

/** A database folder that is migrated already: making one takes longer than most tests. */
const unpackEmbedded = async (database: string): Promise<void> => {
  await mkdir(database, { recursive: true, mode: 0o700 });
  await promisify(execFile)('tar', ['-xf', await embeddedTemplate(), '-C', database]);
};

const configFor = async (folder: string, environment: Record<string, string>): Promise<Config> => {
  const loaded = await loadConfig({
    folder,
    environment: {
      PORT: '0',
      LOG_LEVEL: 'debug',
      PUBLIC_URL: 'https://lytt.example.com',
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_CLIENT_ID: '1000.2000',
      SLACK_CLIENT_SECRET: 'local-client-secret',
      SLACK_STATE_SECRET: 'local-state-secret',
      ...environment,
    },
  });
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  return loaded.config;
};

/** As OAuth would have done it, some time ago. */
const install = async ({ stores }: Storage, seed: SlackSeed): Promise<void> => {
  for (const { id, installation } of seed.workspaces) {
    if (installation === null) continue;
    const { botToken, botId, botUserId, scopes } = installation;
    const bot = { token: botToken, id: botId, userId: botUserId, scopes };
    await stores.installations.save({
      platform: 'slack',
      workspaceId: id,
      secret: writeSecret({ team: { id }, bot, isEnterpriseInstall: false }),
      installedAt: new Date(Date.now() - 60_000),
    });
  }
};
