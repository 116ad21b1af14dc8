import { expect, test } from 'vitest';
import { createQueueExpiry } from '../../../src/features/retention/queue-expiry.ts';
import { createDuePurges } from '../../../src/features/workspace/due-departures.ts';
import type { PlatformUser } from '../../../src/shared/platform-user.ts';
import { createFakeBot, type FakeBot } from '../../fakes/fake-bot.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeIds } from '../../fakes/fake-ids.ts';
import { customer } from '../../fakes/people.ts';
import { sampleSettings } from '../../fakes/sample-settings.ts';
import { deliverFeedback, pressContinue } from '../../fakes/stories.ts';
import type { OpenWorld } from '../../fakes/world.ts';

const day = 24 * 60 * 60 * 1000;
const second = 1000;

const openBot = async (openWorld: OpenWorld, uninstalled = 'P7D'): Promise<FakeBot> => {
  const clock = createFakeClock();
  const ids = createFakeIds();
  const world = await openWorld({ clock, ids });
  const retention = { ...sampleSettings.retention, uninstalled };
  return createFakeBot({ settings: { retention }, over: { world, clock, ids } });
};

const install = (bot: FakeBot, workspaceId: string) =>
  bot.ports.installations.save({
    platform: 'slack',
    workspaceId,
    secret: '{}',
    installedAt: bot.clock.now(),
  });
const uninstall = (bot: FakeBot) => bot.useCases.uninstallWorkspace('slack', 'TCUSTOMER');
const press = (bot: FakeBot, user: PlatformUser) =>
  bot.useCases.pressContinue({
    user,
    conversation: null,
    version: bot.ports.notice.version,
    surface: 'chat',
    language: 'nb',
  });
const queueExpiry = (bot: FakeBot) =>
  createQueueExpiry({ ...bot.ports, duePurges: createDuePurges(bot.ports) });
/** The hour strikes, as it does in every process; what it queues is done. */
const strike = async (bot: FakeBot): Promise<void> => {
  await queueExpiry(bot)();
  await bot.settle();
};
const isThere = async (bot: FakeBot, user: PlatformUser): Promise<boolean> =>
  (await bot.ports.people.find(bot.ports.refs.personRef(user))) !== null;

/** What holds of an uninstall in every kind of world. */
export const proveUninstalling = (open: () => OpenWorld): void => {
  test('the tokens go at once, the people when the grace is over and no second before, and nobody else', async () => {
    const bot = await openBot(open());
    await install(bot, 'TCUSTOMER');
    await install(bot, 'TSUPPORT');
    for (const userId of ['UKARI', 'UOLA']) await deliverFeedback(bot, 'Hei hei', { userId });
    const elsewhere = customer('UKARI', 'TOTHER');
    await press(bot, elsewhere);

    await uninstall(bot);
    const installed = await bot.ports.installations.list('slack');
    expect(installed.map(({ workspaceId }) => workspaceId)).toEqual(['TSUPPORT']);
    expect(bot.log.of('workspace-uninstalled')).toMatchObject([{ eraseAfter: '2026-03-09T09:00:00.000Z' }]);

    bot.clock.advance(7 * day - second);
    await strike(bot);
    expect(await bot.world.counts()).toMatchObject({ people: 3, feedback: 2 });
    expect(bot.support.standing).toHaveLength(2);

    bot.clock.advance(second);
    await strike(bot);
    expect(await bot.world.counts()).toMatchObject({ people: 1, feedback: 0 });
    expect(await isThere(bot, elsewhere)).toBe(true);
    expect(bot.support.standing).toEqual([]);
    expect(bot.log.of('workspace-purged')).toMatchObject([{ people: 2 }]);
    expect(await bot.ports.workspaces.departures()).toEqual([]);
  });

  test('told twice (uninstalled, and tokens revoked, in either order) the first date counts, and it is done once', async () => {
    const bot = await openBot(open());
    await deliverFeedback(bot);
    await Promise.all([uninstall(bot), uninstall(bot)]);
    bot.clock.advance(day);
    await uninstall(bot);
    bot.clock.advance(6 * day);
    await Promise.all([strike(bot), strike(bot)]);
    await strike(bot);
    expect(await bot.world.counts()).toMatchObject({ people: 0, feedback: 0 });
    expect(bot.log.of('person-erased')).toHaveLength(1);
    // Word that comes when all is done finds nobody to erase.
    await uninstall(bot);
    expect(await bot.ports.workspaces.departures()).toEqual([]);
  });

  test('installed again within the grace, people are left in peace, and the next uninstall has a grace of its own', async () => {
    const bot = await openBot(open());
    await deliverFeedback(bot);
    await uninstall(bot);
    bot.clock.advance(7 * day - second);
    await install(bot, 'TCUSTOMER');
    bot.clock.advance(3 * day);
    await strike(bot);
    expect((await bot.world.counts()).feedback).toBe(1);

    await uninstall(bot);
    bot.clock.advance(6 * day);
    await strike(bot);
    expect((await bot.world.counts()).feedback).toBe(1);
    bot.clock.advance(day);
    await strike(bot);
    expect((await bot.world.counts()).feedback).toBe(0);
  });

  test('installed again when the purge is queued, people are left in peace', async () => {
    const bot = await openBot(open());
    await deliverFeedback(bot);
    await uninstall(bot);
    bot.clock.advance(7 * day);
    await queueExpiry(bot)();
    await install(bot, 'TCUSTOMER');
    await bot.settle();
    expect((await bot.world.counts()).feedback).toBe(1);
  });

  test('0d: in a job at once, without waiting for the hour', async () => {
    const bot = await openBot(open(), 'P0D');
    await deliverFeedback(bot);
    await Promise.all([uninstall(bot), uninstall(bot)]);
    await bot.settle();
    expect(await bot.world.counts()).toMatchObject({ people: 0, feedback: 0 });
    expect(bot.log.of('workspace-purged')).toMatchObject([{ people: 1 }]);
  });

  test('what somebody wanted frozen outlives the grace until it is lifted', async () => {
    const bot = await openBot(open());
    for (const userId of ['UKARI', 'UOLA']) await deliverFeedback(bot, 'Hei hei', { userId });
    await bot.useCases.restrictData(customer('UKARI'), null);
    await bot.settle();
    await uninstall(bot);
    bot.clock.advance(7 * day);
    await strike(bot);
    expect(await bot.world.counts()).toMatchObject({ people: 1, feedback: 1 });

    await bot.useCases.liftRestriction(customer('UKARI'), null);
    await bot.settle();
    bot.clock.advance(day);
    await strike(bot);
    expect(await bot.world.counts()).toMatchObject({ people: 0, feedback: 0 });
    expect(await bot.ports.workspaces.departures()).toEqual([]);
  });

  test('a tenant in Teams is no different, and what is past its date meanwhile goes as ever', async () => {
    const bot = await openBot(open(), 'P24M');
    const inTeams = { platform: 'teams', workspaceId: 'tenant-1', userId: '29:kari' } as const;
    await press(bot, inTeams);
    await bot.useCases.uninstallWorkspace('teams', 'tenant-1');
    const [departure] = await bot.ports.workspaces.departures();
    expect(departure).toMatchObject({ platform: 'teams', eraseAfter: new Date('2028-03-02T09:00:00.000Z') });
    bot.clock.set(departure?.eraseAfter ?? new Date(0));
    await strike(bot);
    expect(await isThere(bot, inTeams)).toBe(false);
  });

  test('more people than one batch are all erased', { timeout: 60_000 }, async () => {
    const bot = await openBot(open());
    for (let person = 0; person < 130; person += 1) await pressContinue(bot, `U${person}`);
    await uninstall(bot);
    bot.clock.advance(7 * day);
    await strike(bot);
    expect((await bot.world.counts()).people).toBe(0);
  });
};
