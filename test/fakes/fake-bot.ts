import { createJobHandlers } from '../../src/features/create-job-handlers.ts';
import { createUseCases, type UseCases } from '../../src/features/create-use-cases.ts';
import type { Right } from '../../src/features/data-rights/right.ts';
import type { CustomerDirectory } from '../../src/features/feedback-intake/customer.ts';
import type { Ports } from '../../src/features/ports.ts';
import type { NoticeContent } from '../../src/features/privacy-notice/notice-content.ts';
import { createDispatch, type Dispatch } from '../../src/platforms/dispatch.ts';
import type { IdSource } from '../../src/shared/id-source.ts';
import type { JobHandlers } from '../../src/shared/jobs.ts';
import type { Settings } from '../../src/shared/settings.ts';
import { createFakeAuthorSide, type FakeAuthorSide } from './fake-author-side.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createFakeCustomers } from './fake-customers.ts';
import { createFakeDatabase, type FakeDatabase } from './fake-database.ts';
import { createFakeIds } from './fake-ids.ts';
import { createFakeLog, type FakeLog } from './fake-log.ts';
import { fakeRefs } from './fake-refs.ts';
import { createFakeSupportSide, type FakeSupportSide } from './fake-support-side.ts';
import { createFakeWorld } from './fake-world.ts';
import { settle } from './run-jobs.ts';
import { sampleNotice } from './sample-notice.ts';
import { sampleSettings } from './sample-settings.ts';
import type { World } from './world.ts';

/** The whole product on fakes: what people do goes in at `dispatch`, what they see is on the sides. */
export interface FakeBot {
  readonly ports: Ports;
  readonly useCases: UseCases;
  readonly handlers: JobHandlers;
  readonly dispatch: Dispatch;
  readonly database: FakeDatabase;
  readonly world: World;
  readonly clock: FakeClock;
  readonly log: FakeLog;
  readonly author: FakeAuthorSide;
  readonly support: FakeSupportSide;
  /** Runs the jobs to their end; those that ask for another try wait for the next call. */
  settle(): Promise<void>;
}

export interface FakeBotOptions {
  readonly settings?: Partial<Settings>;
  readonly customers?: CustomerDirectory;
  readonly notice?: NoticeContent;
  readonly references?: readonly string[];
  /** Where people reach our own pages; null: they cannot. */
  readonly pages?: string | null;
  /** Another world than one in memory; `database` is then empty. */
  readonly over?: { readonly world: World; readonly clock: FakeClock; readonly ids: IdSource };
  /** A guess about privacy in place of the real one. */
  readonly recognise?: (text: string) => Right | 'menu' | null;
  /** What another bot left behind: the same database under another configuration. */
  readonly before?: Pick<FakeBot, 'database' | 'ports' | 'clock' | 'author' | 'support'>;
}

export const createFakeBot = (options: FakeBotOptions = {}): FakeBot => {
  const { before, over } = options;
  const database = before?.database ?? createFakeDatabase();
  const world = over?.world ?? createFakeWorld(database);
  const clock = before?.clock ?? over?.clock ?? createFakeClock();
  const author = before?.author ?? createFakeAuthorSide();
  const support = before?.support ?? createFakeSupportSide();
  const log = createFakeLog();
  const ports: Ports = {
    ...world.stores,
    settings: { ...sampleSettings, ...options.settings },
    notice: options.notice ?? sampleNotice(),
    refs: fakeRefs,
    customers: options.customers ?? createFakeCustomers(),
    clock,
    ids: before?.ports.ids ?? over?.ids ?? createFakeIds(options.references),
    log,
    pages: () => (options.pages === undefined ? 'https://lytt.example.com' : options.pages),
    authorSide: () => author,
    supportSide: () => support,
  };
  const useCases = createUseCases(ports);
  const handlers = createJobHandlers(ports);
  return {
    ports,
    useCases,
    handlers,
    dispatch: createDispatch({ ...ports, useCases }, options.recognise),
    database,
    world,
    clock,
    log,
    author,
    support,
    settle: () => settle(handlers, world.jobs),
  };
};
