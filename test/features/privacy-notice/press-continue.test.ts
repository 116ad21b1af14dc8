import { expect, test } from 'vitest';
import { createFakeBot } from '../../fakes/fake-bot.ts';
import { customer } from '../../fakes/people.ts';

const press = (bot: ReturnType<typeof createFakeBot>, version = String(bot.ports.notice.version)) =>
  bot.useCases.pressContinue({
    user: customer(),
    conversation: null,
    version,
    surface: 'form',
    language: 'en',
  });

test('Fortsett writes the person and the receipt, to be deleted at the ceiling', async () => {
  const bot = createFakeBot();
  await press(bot);
  const [person] = [...bot.database.people.values()];
  const [receipt] = [...bot.database.receipts.values()];
  expect(person).toMatchObject({
    user: customer(),
    language: 'en',
    languageChosen: false,
    displayName: null,
  });
  expect(person?.deleteAfter).toEqual(new Date('2027-03-01T23:00:00.000Z'));
  expect(receipt).toMatchObject({
    personId: person?.id,
    version: bot.ports.notice.version,
    pressedAt: bot.clock.now(),
    surface: 'form',
  });
});

test('pressing twice, or twice at once, gives one receipt', async () => {
  const bot = createFakeBot();
  const [first, second] = await Promise.all([press(bot), press(bot)]);
  bot.clock.advance(1000);
  const third = await press(bot);
  expect(second).toEqual(first);
  expect(third).toEqual(first);
  expect(await bot.world.counts()).toMatchObject({ people: 1, receipts: 1 });
});

test('a button under an older notice proves nothing about this one', async () => {
  const bot = createFakeBot();
  expect(await press(bot, 'old-version')).toEqual({ kind: 'notice-changed' });
  expect(await bot.world.counts()).toMatchObject({ people: 0, receipts: 0 });
});
