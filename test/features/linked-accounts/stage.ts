import { createOwnPeople } from '../../../src/features/feedback-intake/own-people.ts';
import { createEnterLinkCode } from '../../../src/features/linked-accounts/enter-link-code.ts';
import { createMakeLinkCode } from '../../../src/features/linked-accounts/make-link-code.ts';
import { createUnlinkAccount } from '../../../src/features/linked-accounts/unlink-account.ts';
import { createNoticeGate } from '../../../src/features/privacy-notice/notice-gate.ts';
import { createPressContinue } from '../../../src/features/privacy-notice/press-continue.ts';
import type { PlatformUser } from '../../../src/shared/platform-user.ts';
import { createFakeClock, type FakeClock } from '../../fakes/fake-clock.ts';
import { createFakeIds } from '../../fakes/fake-ids.ts';
import { fakeRefs } from '../../fakes/fake-refs.ts';
import { sampleNotice } from '../../fakes/sample-notice.ts';
import { sampleSettings } from '../../fakes/sample-settings.ts';
import type { OpenWorld, World } from '../../fakes/world.ts';

/** Invented accounts: of any platform and any workspace. */
export const accounts: Readonly<Record<'A' | 'B' | 'C', PlatformUser>> = {
  A: { platform: 'slack', workspaceId: 'TCUSTOMER', userId: 'UKARI' },
  B: { platform: 'teams', workspaceId: 'tenant-1', userId: '29:kari' },
  C: { platform: 'slack', workspaceId: 'TOTHER', userId: 'UKARI2' },
};

export interface LinkStage {
  readonly world: World;
  readonly clock: FakeClock;
  press(user: PlatformUser): Promise<void>;
  readonly make: ReturnType<typeof createMakeLinkCode>;
  readonly enter: ReturnType<typeof createEnterLinkCode>;
  readonly leave: ReturnType<typeof createUnlinkAccount>;
  /** Whose rights cover whose. */
  own(user: PlatformUser): Promise<readonly PlatformUser[]>;
}

/** Linking over one empty world, in memory or on a database. */
export const openLinkStage = async (openWorld: OpenWorld): Promise<LinkStage> => {
  const clock = createFakeClock();
  const ids = createFakeIds();
  const world = await openWorld({ clock, ids });
  const notice = sampleNotice();
  const currentVersion = notice.version;
  const { receipts } = world.stores;
  const gate = createNoticeGate({ receipts, refs: fakeRefs, currentVersion });
  const ports = { ...world.stores, refs: fakeRefs, clock, ids, gate, currentVersion };
  const ownPeople = createOwnPeople(ports);
  const pressContinue = createPressContinue({ ...ports, settings: sampleSettings });
  return {
    world,
    clock,
    press: async (user) => {
      const press = { user, conversation: null, version: currentVersion, surface: 'chat' };
      await pressContinue({ ...press, language: 'nb' });
    },
    make: createMakeLinkCode(ports),
    enter: createEnterLinkCode({ ...ports, ownPeople }),
    leave: createUnlinkAccount(ports),
    own: async (user) => (await ownPeople(user)).map((person) => person.user),
  };
};
