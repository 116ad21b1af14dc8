import { createJobHandlers } from '../../../src/features/create-job-handlers.ts';
import { createUseCases } from '../../../src/features/create-use-cases.ts';
import type { Ports } from '../../../src/features/ports.ts';
import { createDispatch, type Dispatch } from '../../../src/platforms/dispatch.ts';
import type { JobHandlers } from '../../../src/shared/jobs.ts';
import { createFakeAuthorSide, type FakeAuthorSide } from '../../fakes/fake-author-side.ts';
import { createFakeClock, type FakeClock } from '../../fakes/fake-clock.ts';
import { createFakeCustomers } from '../../fakes/fake-customers.ts';
import { createFakeIds } from '../../fakes/fake-ids.ts';
import { createFakeLog, type FakeLog } from '../../fakes/fake-log.ts';
import { fakeRefs } from '../../fakes/fake-refs.ts';
import { createFakeSupportSide, type FakeSupportSide } from '../../fakes/fake-support-side.ts';
import { sampleNotice } from '../../fakes/sample-notice.ts';
import { sampleSettings } from '../../fakes/sample-settings.ts';
import type { OpenWorld, World } from '../../fakes/world.ts';
import { createFuse, type Fuse } from './fuse.ts';
import { ownPlatform } from './own-platform.ts';

/** Where a story is played: the product over one world, and a fuse through every call that leaves it. */
export interface Stage {
  readonly world: World;
  /** For looking; what the product itself is given burns the fuse. */
  readonly ports: Ports;
  readonly dispatch: Dispatch;
  readonly handlers: JobHandlers;
  readonly fuse: Fuse;
  readonly clock: FakeClock;
  readonly author: FakeAuthorSide;
  readonly support: FakeSupportSide;
  readonly log: FakeLog;
}

/** Destinations are on both platforms, as authors are. */
const inTeams: ReadonlySet<string> = new Set(['product', 'privacy']);

export const openStage = async (openWorld: OpenWorld, pace: readonly number[]): Promise<Stage> => {
  const clock = createFakeClock();
  const ids = createFakeIds();
  const world = await openWorld({ clock, ids });
  const author = createFakeAuthorSide();
  const support = createFakeSupportSide();
  const log = createFakeLog();
  const fuse = createFuse(pace);
  const { stores } = world;
  const ports: Ports = {
    ...stores,
    settings: {
      ...sampleSettings,
      destinations: sampleSettings.destinations.map((one) =>
        inTeams.has(one.id) ? { ...one, platform: 'teams' } : one,
      ),
      customersFrom: { slack: 'any', teams: 'any' },
    },
    notice: sampleNotice(),
    refs: fakeRefs,
    customers: createFakeCustomers(),
    clock,
    ids,
    log,
    pages: () => null,
    authorSide: (platform) => ownPlatform(platform, author),
    supportSide: (platform) => ownPlatform(platform, support),
  };
  const guarded: Ports = {
    ...ports,
    receipts: fuse.guard(stores.receipts),
    people: fuse.guard(stores.people),
    pendingSaves: fuse.guard(stores.pendingSaves),
    feedback: fuse.guard(stores.feedback),
    posts: fuse.guard(stores.posts),
    links: fuse.guard(stores.links),
    dataRights: fuse.guard(stores.dataRights),
    workspaces: fuse.guard(stores.workspaces),
    installations: fuse.guard(stores.installations),
    queue: fuse.guard(stores.queue),
    authorSide: (platform) => fuse.guard(ports.authorSide(platform)),
    supportSide: (platform) => fuse.guard(ports.supportSide(platform)),
  };
  const useCases = createUseCases(guarded);
  return {
    world,
    ports,
    dispatch: createDispatch({ ...guarded, useCases }),
    handlers: createJobHandlers(guarded),
    fuse,
    clock,
    author,
    support,
    log,
  };
};
