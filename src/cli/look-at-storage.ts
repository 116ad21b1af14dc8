import type { Config } from '../config/config.ts';
import { migrateStatus } from '../infrastructure/database/migrate-status.ts';
import { type DatabaseLocation, openDatabase } from '../infrastructure/database/open-database.ts';
import type { Storage } from '../infrastructure/open-storage.ts';
import type { Cli } from './cli-context.ts';
import type { Tell } from './finding.ts';
import { reachInWords } from './reach-in-words.ts';
import { withPlatforms } from './with-platforms.ts';
import { withStorage } from './with-storage.ts';

/** Migrations first: without them nothing else can be looked at. @throws LyttError for what cannot be opened */
export const lookAtStorage = async (
  cli: Cli,
  config: Config,
  location: DatabaseLocation,
  tell: Tell,
): Promise<void> => {
  const where = location.url === null ? `embedded, in ${location.dataDir}` : 'PostgreSQL';
  if (!(await lookAtMigrations(location, where, tell))) return;
  await withStorage(cli, config, async (storage) => {
    tell({ state: 'ok', part: 'keys', detail: 'they open what is stored' });
    await lookAtQueue(storage, tell);
    await lookAtDepartures(config, storage, tell);
    await lookAtCopies(storage, tell);
    await lookAtDestinations(cli, config, storage, tell);
    return 0;
  });
};

const lookAtMigrations = async (location: DatabaseLocation, where: string, tell: Tell): Promise<boolean> => {
  const database = await openDatabase(location);
  try {
    const { applied, pending, failed, changed } = await migrateStatus(database);
    tell({ state: 'ok', part: 'database', detail: where });
    const fault = (detail: string) => tell({ state: 'fault', part: 'migrations', detail });
    if (failed.length > 0)
      fault(`${failed.join(', ')} stopped half-way; repair the database by hand or from a backup`);
    else if (pending.length > 0) fault(`${pending.length} pending; npm start applies them`);
    else tell({ state: 'ok', part: 'migrations', detail: `all ${applied.length} applied` });
    if (changed.length > 0)
      fault(`${changed.join(', ')}: the file was changed after it was applied; bring it back`);
    return failed.length + pending.length === 0;
  } finally {
    await database.close();
  }
};

const lookAtQueue = async ({ queue }: Storage, tell: Tell): Promise<void> => {
  const { waiting, active, dead } = await queue.counts();
  const advice = '; see npm run lytt -- jobs list-dead, then jobs retry';
  const detail = `${waiting} waiting, ${active} running, ${dead} given up${dead === 0 ? '' : advice}`;
  tell({ state: dead === 0 ? 'ok' : 'fault', part: 'queue', detail });
};

const lookAtCopies = async ({ stores: { posts } }: Storage, tell: Tell): Promise<void> => {
  const { length } = await posts.removalsByHand();
  if (length === 0) return tell({ state: 'ok', part: 'copies', detail: 'none has to be taken away by hand' });
  const advice = '; see npm run lytt -- copies list';
  tell({ state: 'fault', part: 'copies', detail: `${length} to be taken away by hand${advice}` });
};

const lookAtDepartures = async (config: Config, { stores }: Storage, tell: Tell): Promise<void> => {
  const format = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: config.settings.controller.timeZone,
  });
  for (const { platform, workspaceId, eraseAfter } of await stores.workspaces.departures()) {
    const detail = `${platform} ${workspaceId} took the bot away; its people are erased after ${format.format(eraseAfter)}`;
    tell({ state: 'note', part: 'workspace', detail });
  }
};

const lookAtDestinations = async (cli: Cli, config: Config, storage: Storage, tell: Tell): Promise<void> => {
  if (config.mode === 'playground') {
    tell({
      state: 'note',
      part: 'destinations',
      detail: 'those of the playground are there only while it runs',
    });
    return;
  }
  await withPlatforms(cli, config, storage, async (platforms) => {
    for (const [name, { ready, code }] of Object.entries(platforms.health())) {
      tell({ state: ready ? 'ok' : 'fault', part: name, detail: code });
    }
    for (const destination of config.settings.destinations) {
      const reach = await platforms.supportSide(destination.platform).reach(destination);
      const state = reach.kind === 'reachable' ? 'ok' : 'fault';
      tell({ state, part: 'destination', detail: reachInWords(destination, reach) });
    }
  });
};
