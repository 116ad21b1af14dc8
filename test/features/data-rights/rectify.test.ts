import { describe, expect, test } from 'vitest';
import { Unrecorded } from '../../../src/features/privacy-notice/unrecorded.ts';
import { createFakeBot, type FakeBot } from '../../fakes/fake-bot.ts';
import { createFakeCustomers } from '../../fakes/fake-customers.ts';
import { customer } from '../../fakes/people.ts';
import { sampleNotice } from '../../fakes/sample-notice.ts';
import { deliverFeedback, now } from '../../fakes/stories.ts';

const listed = { company: 'Gammel AS', country: 'SE', pricePlan: 'Basis', url: null };
const botWithCustomer = () => createFakeBot({ customers: createFakeCustomers({ TCUSTOMER: listed }) });

const asHeld = {
  displayName: 'Navn UKARI',
  email: '',
  company: 'Gammel AS',
  country: 'SE',
  pricePlan: 'Basis',
};
const rectify = (bot: FakeBot, changed: Partial<typeof asHeld>) =>
  bot.useCases.rectifyPerson(customer(), new Unrecorded({ ...asHeld, ...changed }));

describe('rett', () => {
  test('shows what is held, and where each value comes from', async () => {
    const bot = botWithCustomer();
    await deliverFeedback(bot, 'Fakturaen er feil');
    expect((await bot.useCases.askRectify(customer()))?.values).toEqual({
      displayName: { value: 'Navn UKARI', source: 'platform' },
      email: { value: null, source: 'platform' },
      company: { value: 'Gammel AS', source: 'customer-list' },
      country: { value: 'SE', source: 'customer-list' },
      pricePlan: { value: 'Basis', source: 'customer-list' },
    });
  });

  test('the correction is theirs: on every item, on the cards, and over later look-ups', async () => {
    const bot = botWithCustomer();
    const item = await deliverFeedback(bot, 'Fakturaen er feil');
    const result = await rectify(bot, { displayName: 'Kari Nordmann', company: 'Ny AS', pricePlan: '' });
    expect(result).toEqual({
      kind: 'rectified',
      fields: ['displayName', 'company', 'pricePlan'],
      also: [],
      unread: [],
    });
    await bot.settle();
    expect((await now(bot, item)).customer).toMatchObject({
      company: 'Ny AS',
      country: 'SE',
      pricePlan: null,
      matchedBy: 'workspace',
      stated: ['company', 'pricePlan'],
    });
    expect(bot.support.cardsOf(item.id)[0]?.customer).toMatchObject({ company: 'Ny AS', country: 'SE' });
    const later = await deliverFeedback(bot, 'Enda en faktura');
    expect(later.customer).toMatchObject({ company: 'Ny AS', country: 'SE', pricePlan: null });
    const held = (await bot.useCases.askRectify(customer()))?.values;
    expect(held?.displayName).toEqual({ value: 'Kari Nordmann', source: 'person' });
    expect(held?.company).toEqual({ value: 'Ny AS', source: 'person' });
    await bot.ports.people.keepProfile(
      item.personId,
      { displayName: 'Fra Slack', email: null, language: null, readAt: bot.clock.now() },
      [],
    );
    expect((await bot.useCases.askRectify(customer()))?.values.displayName.value).toBe('Kari Nordmann');
  });

  test('a form sent in unchanged states nothing', async () => {
    const bot = botWithCustomer();
    const item = await deliverFeedback(bot, 'Fakturaen er feil');
    expect(await rectify(bot, {})).toEqual({ kind: 'rectified', fields: [], also: [], unread: [] });
    expect((await now(bot, item)).customer?.stated).toEqual([]);
    expect(bot.database.requests.size).toBe(0);
  });

  test('emptying a field takes the value away, and it does not come back', async () => {
    const bot = botWithCustomer();
    const item = await deliverFeedback(bot, 'Fakturaen er feil');
    await rectify(bot, { displayName: '' });
    const person = await bot.ports.people.get(item.personId);
    expect(person).toMatchObject({ displayName: null, displayNameStated: true });
  });

  test('waits for a notice that has changed, and keeps nothing meanwhile', async () => {
    const before = botWithCustomer();
    await deliverFeedback(before, 'Fakturaen er feil');
    const bot = createFakeBot({ before, notice: sampleNotice('Ny tekst') });
    expect(await rectify(bot, { displayName: 'HEMMELIG' })).toEqual({ kind: 'notice-needed' });
    expect(JSON.stringify([...before.database.people.values()])).not.toContain('HEMMELIG');
  });
});
