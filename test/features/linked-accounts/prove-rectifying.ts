import { expect, test } from 'vitest';
import { createRectifyPerson } from '../../../src/features/data-rights/rectify-person.ts';
import { createOwnPeople } from '../../../src/features/feedback-intake/own-people.ts';
import { Unrecorded } from '../../../src/features/privacy-notice/unrecorded.ts';
import { createFakeBot, type FakeBot } from '../../fakes/fake-bot.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeCustomers } from '../../fakes/fake-customers.ts';
import { createFakeIds } from '../../fakes/fake-ids.ts';
import { customer } from '../../fakes/people.ts';
import { deliverFeedback, linkAccounts, now } from '../../fakes/stories.ts';
import type { OpenWorld } from '../../fakes/world.ts';

const [kari, alsoKari, ola] = [customer('UKARI'), customer('UKARI2'), customer('UOLA')];
const listed = { company: 'Gammel AS', country: 'SE', pricePlan: 'Basis', url: null };
const asHeld = {
  displayName: 'Navn UKARI',
  email: '',
  company: 'Gammel AS',
  country: 'SE',
  pricePlan: 'Basis',
};
type Written = Partial<typeof asHeld>;

const rectify = (bot: FakeBot, changed: Written) =>
  bot.useCases.rectifyPerson(kari, new Unrecorded({ ...asHeld, ...changed }));

/** Kari with two linked accounts and an item with each, and Ola. */
const openBot = async (openWorld: OpenWorld) => {
  const clock = createFakeClock();
  const ids = createFakeIds();
  const world = await openWorld({ clock, ids });
  const customers = createFakeCustomers({ TCUSTOMER: listed });
  const bot = createFakeBot({ customers, over: { world, clock, ids } });
  const first = await deliverFeedback(bot, 'Faktura fra den ene', { userId: 'UKARI' });
  const second = await deliverFeedback(bot, 'Fra den andre', { userId: 'UKARI2' });
  const others = await deliverFeedback(bot, 'Fra en annen', { userId: 'UOLA' });
  await linkAccounts(bot, 'UKARI', 'UKARI2');
  return { bot, first, second, others };
};

export const proveRectifying = (open: () => OpenWorld): void => {
  test('the form shows what is held with each account, and where each value comes from', async () => {
    const { bot } = await openBot(open());
    const form = await bot.useCases.askRectify(kari);
    expect(form?.values.displayName).toEqual({ value: 'Navn UKARI', source: 'platform' });
    expect(form?.linked).toMatchObject([
      {
        platform: 'slack',
        displayName: 'Navn UKARI2',
        values: { company: { value: 'Gammel AS', source: 'customer-list' } },
      },
    ]);
  });

  test('a correction holds with every linked account, on items and cards, and with nobody else', async () => {
    const { bot, first, second, others } = await openBot(open());
    const result = await rectify(bot, { displayName: 'Kari Nordmann', company: 'Ny AS', pricePlan: '' });
    expect(result).toEqual({
      kind: 'rectified',
      fields: ['displayName', 'company', 'pricePlan'],
      also: [{ platform: 'slack', displayName: 'Navn UKARI2' }],
      unread: [],
    });
    await bot.settle();
    for (const item of [first, second]) {
      expect((await now(bot, item)).customer).toMatchObject({
        company: 'Ny AS',
        country: 'SE',
        pricePlan: null,
      });
      expect(bot.support.cardsOf(item.id)[0]?.customer).toMatchObject({ company: 'Ny AS' });
    }
    const form = await bot.useCases.askRectify(alsoKari);
    expect(form?.values.displayName).toEqual({ value: 'Kari Nordmann', source: 'person' });
    expect((await now(bot, others)).customer).toMatchObject({ company: 'Gammel AS' });
    expect((await bot.useCases.askRectify(ola))?.values.company.source).toBe('customer-list');
  });

  test('an address is not brought to an account that holds none', async () => {
    const { bot } = await openBot(open());
    expect(await rectify(bot, { email: 'kari@kunde.example.com' })).toMatchObject({
      fields: ['email'],
      also: [],
    });
    const form = await bot.useCases.askRectify(kari);
    expect(form?.values.email).toEqual({ value: 'kari@kunde.example.com', source: 'person' });
    expect(form?.linked[0]?.values.email).toEqual({ value: null, source: 'platform' });
  });

  test('an account with which the notice was not read again is left as it is, and named', async () => {
    const { bot, first, second } = await openBot(open());
    const { gate } = bot.useCases;
    const rectifyPerson = createRectifyPerson({
      ...bot.ports,
      gate: {
        ...gate,
        admit: async (user, words) =>
          user.userId === 'UKARI2' ? { kind: 'notice-needed' } : gate.admit(user, words),
      },
      ownPeople: createOwnPeople(bot.ports),
      recordFulfilled: async () => {},
    });
    const result = await rectifyPerson(kari, new Unrecorded({ ...asHeld, company: 'Ny AS' }));
    expect(result).toMatchObject({
      fields: ['company'],
      also: [],
      unread: [{ platform: 'slack', displayName: 'Navn UKARI2' }],
    });
    expect((await now(bot, first)).customer).toMatchObject({ company: 'Ny AS' });
    expect((await now(bot, second)).customer).toMatchObject({ company: 'Gammel AS' });
  });
};
