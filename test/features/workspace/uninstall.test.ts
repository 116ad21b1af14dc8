import { expect, test } from 'vitest';
import { createFakeBot, type FakeBot } from '../../fakes/fake-bot.ts';
import { customer } from '../../fakes/people.ts';
import { deliverFeedback, pressContinue } from '../../fakes/stories.ts';

const install = (bot: FakeBot, workspaceId: string) =>
  bot.ports.installations.save({
    platform: 'slack',
    workspaceId,
    secret: '{}',
    installedAt: bot.clock.now(),
  });
const uninstall = (bot: FakeBot) => bot.useCases.uninstallWorkspace('slack', 'TCUSTOMER');

test('the tokens go at once, then everyone of that workspace, and nobody else', async () => {
  const bot = createFakeBot();
  await install(bot, 'TCUSTOMER');
  await install(bot, 'TSUPPORT');
  for (const userId of ['UKARI', 'UOLA']) await deliverFeedback(bot, 'Hei hei', { userId });
  const elsewhere = customer('UKARI', 'TOTHER');
  const { version } = bot.ports.notice;
  await bot.useCases.pressContinue({
    user: elsewhere,
    conversation: null,
    version,
    surface: 'chat',
    language: 'nb',
  });

  await uninstall(bot);
  expect((await bot.ports.installations.list('slack')).map(({ workspaceId }) => workspaceId)).toEqual([
    'TSUPPORT',
  ]);
  await bot.settle();
  expect([...bot.database.people.values()].map(({ user }) => user)).toEqual([elsewhere]);
  expect(bot.support.standing).toEqual([]);
  expect(bot.log.of('workspace-purged')).toMatchObject([{ people: 2 }]);
});

test('told twice (uninstalled, and tokens revoked, in either order) it is done once', async () => {
  const bot = createFakeBot();
  await deliverFeedback(bot);
  await Promise.all([uninstall(bot), uninstall(bot)]);
  await bot.settle();
  expect(await bot.world.counts()).toMatchObject({ people: 0, feedback: 0 });
  expect(bot.log.of('person-erased')).toHaveLength(1);
});

test('installed again before the purge ran: people are left in peace', async () => {
  const bot = createFakeBot();
  await deliverFeedback(bot);
  await uninstall(bot);
  await install(bot, 'TCUSTOMER');
  await bot.settle();
  expect((await bot.world.counts()).feedback).toBe(1);
});

test('more people than one batch are all erased', async () => {
  const bot = createFakeBot();
  for (let person = 0; person < 250; person += 1) await pressContinue(bot, `U${person}`);
  await uninstall(bot);
  await bot.settle();
  expect((await bot.world.counts()).people).toBe(0);
});
