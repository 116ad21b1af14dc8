import { beforeEach, describe, expect, test } from 'vitest';
import type { Feedback } from '../../../src/features/feedback-intake/feedback.ts';
import type { RequestId } from '../../../src/shared/ids.ts';
import { createFakeBot, type FakeBot } from '../../fakes/fake-bot.ts';
import { dumpDatabase } from '../../fakes/fake-database.ts';
import { agentIn, customer } from '../../fakes/people.ts';
import { deliverFeedback, now } from '../../fakes/stories.ts';

const day = 86_400_000;
const privacy = agentIn('privacy');

const only = (bot: FakeBot) => {
  const [request] = [...bot.database.requests.values()].filter(({ state }) => state !== 'fulfilled');
  if (request === undefined) throw new Error('no request');
  return request;
};
const card = (bot: FakeBot) => bot.support.requestCards.at(-1)?.card;

let bot: FakeBot;
let item: Feedback;
let requestId: RequestId;

const object = async () => {
  bot = createFakeBot();
  item = await deliverFeedback(bot, 'Fakturaen til Kari er feil');
  await bot.useCases.objectToUse(customer(), null);
  await bot.settle();
  requestId = only(bot).id;
};

describe('protester', () => {
  beforeEach(object);

  test('stops all use at once, and puts a card without content in the privacy channel', () => {
    expect(only(bot)).toMatchObject({ kind: 'object', state: 'open', wish: 'erase', restriction: 'freeze' });
    expect(bot.support.requestCards).toHaveLength(1);
    expect(bot.support.requestCards[0]?.to).toBe('privacy');
    expect(card(bot)).toMatchObject({ requestKind: 'object', state: 'open', about: null, decidable: true });
    expect(JSON.stringify(bot.support.requestCards)).not.toMatch(/Kari|Faktura|UKARI/);
    expect(bot.log.of('request-opened')).toEqual([
      expect.objectContaining({ requestId, kind: 'object', level: 'info' }),
    ]);
  });

  test('twice is one objection; the date is a calendar month from the first', async () => {
    const first = await bot.useCases.objectToUse(customer(), null);
    bot.clock.advance(3 * day);
    expect(await bot.useCases.objectToUse(customer(), null)).toEqual(first);
    expect(first).toMatchObject({ kind: 'objected', due: new Date('2026-04-02T08:00:00.000Z') });
    await bot.settle();
    expect(bot.support.requestCards).toHaveLength(1);
  });

  test('the clock starts at the message, and never in the future', async () => {
    const other = createFakeBot();
    await deliverFeedback(other);
    await other.useCases.objectToUse(customer(), new Date('2026-01-31T10:00:00.000Z'));
    expect(only(other).dueAt).toEqual(new Date('2026-02-28T10:00:00.000Z'));
    const ahead = createFakeBot();
    await deliverFeedback(ahead);
    await ahead.useCases.objectToUse(customer(), new Date('2027-01-31T10:00:00.000Z'));
    expect(only(ahead).receivedAt).toEqual(ahead.clock.now());
  });

  test('upheld: they are told, and then everything is erased', async () => {
    const decided = await bot.useCases.decideRequest(privacy, requestId, { kind: 'fulfilled', reason: null });
    expect(decided).toEqual({ kind: 'done' });
    expect((await bot.world.counts()).feedback).toBe(1);
    bot.author.failNext({ kind: 'retry', code: 'rate-limited', afterMs: null });
    await bot.settle();
    expect((await bot.world.counts()).feedback).toBe(1);
    await bot.settle();
    expect(bot.author.told).toMatchObject([
      { message: { kind: 'request-news', news: { kind: 'fulfilled', wish: 'erase' } } },
    ]);
    expect(await bot.world.counts()).toMatchObject({ people: 0, feedback: 0, disclosures: 0 });
    expect(bot.support.cardsOf(item.id)).toEqual([]);
    expect(dumpDatabase(bot.database)).not.toMatch(/Kari|UKARI/);
    // That there was a request, and how it ended, stays.
    expect(bot.database.requests.get(requestId)).toMatchObject({ personId: null, state: 'fulfilled' });
    expect(card(bot)).toMatchObject({ state: 'fulfilled', decidable: false, extendable: false });
  });

  test('upheld as they chose: kept, never used, and no longer frozen against its date', async () => {
    await bot.useCases.chooseWish(customer(), 'keep');
    await bot.settle();
    expect(card(bot)?.wish).toBe('keep');
    await bot.useCases.decideRequest(privacy, requestId, { kind: 'fulfilled', reason: null });
    await bot.settle();
    expect((await now(bot, item)).restriction).toBe('out-of-use');
    expect(await bot.useCases.showSender(agentIn('billing'), item.id)).toMatchObject({
      status: 'restricted',
    });
  });

  test('refused: they are told with reason, ground and where to complain, and only then is it lifted', async () => {
    const refused = { kind: 'refused', reason: 'Vi må følge opp saken.', ground: 'legal-claims' } as const;
    expect(await bot.useCases.decideRequest(privacy, requestId, refused)).toEqual({ kind: 'done' });
    expect((await now(bot, item)).restriction).toBe('freeze');
    await bot.settle();
    expect((await now(bot, item)).restriction).toBeNull();
    expect(bot.author.told).toMatchObject([
      {
        message: {
          news: refused,
          controller: { supervisoryAuthority: bot.ports.settings.controller.supervisoryAuthority },
        },
      },
    ]);
    await bot.settle();
    expect(bot.support.cardsOf(item.id)[0]?.text?.shown).toBe('Fakturaen til Kari er feil');
  });

  test('cannot be refused without a reason, nor on a ground that the law does not give', async () => {
    const { decideRequest } = bot.useCases;
    const blank = { kind: 'refused', reason: '  ', ground: 'legal-claims' } as const;
    expect(await decideRequest(privacy, requestId, blank)).toEqual({ kind: 'empty-text' });
    const wrong = { kind: 'refused', reason: 'Nei', ground: 'others-rights' } as const;
    expect(await decideRequest(privacy, requestId, wrong)).toEqual({ kind: 'request-closed' });
    expect(only(bot).state).toBe('open');
  });

  test('is decided in the privacy channel, by its members, once', async () => {
    const { decideRequest, openRequestForm } = bot.useCases;
    const upheld = { kind: 'fulfilled', reason: null } as const;
    for (const place of [agentIn('billing'), { ...privacy, outsider: true }]) {
      expect(await decideRequest(place, requestId, upheld)).toEqual({ kind: 'not-your-channel' });
      expect(await openRequestForm(place, requestId, 'uphold')).toEqual({ kind: 'not-your-channel' });
    }
    const refused = { kind: 'refused', reason: 'Nei, fordi.', ground: 'compelling-grounds' } as const;
    const both = await Promise.all([
      decideRequest(privacy, requestId, upheld),
      decideRequest(agentIn('privacy', 'UOTHER'), requestId, refused),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['done', 'request-closed']);
    expect(await openRequestForm(privacy, requestId, 'refuse')).toEqual({ kind: 'request-closed' });
  });

  test('withdrawn: told, and lifted', async () => {
    expect((await bot.useCases.withdrawObjection(customer())).kind).toBe('objection-withdrawn');
    expect((await now(bot, item)).restriction).toBe('freeze');
    await bot.settle();
    expect((await now(bot, item)).restriction).toBeNull();
    expect(bot.author.told).toMatchObject([{ message: { news: { kind: 'lifting' } } }]);
    expect(card(bot)?.state).toBe('withdrawn');
    expect(await bot.useCases.withdrawObjection(customer())).toEqual({ kind: 'no-objection' });
    expect(await bot.useCases.chooseWish(customer(), 'keep')).toEqual({ kind: 'no-objection' });
  });
});

describe('the date', () => {
  beforeEach(object);

  test('is put off once, with a reason, before it has come; the person is told', async () => {
    const { extendRequest } = bot.useCases;
    expect(await extendRequest(privacy, requestId, 1, ' ')).toEqual({ kind: 'empty-text' });
    expect(await extendRequest(agentIn('billing'), requestId, 1, 'Ferie')).toEqual({
      kind: 'not-your-channel',
    });
    expect(await extendRequest(privacy, requestId, 2, 'Saken er innviklet.')).toEqual({ kind: 'done' });
    await bot.settle();
    expect(bot.author.told).toMatchObject([
      {
        message: {
          news: { kind: 'extended', reason: 'Saken er innviklet.' },
          due: new Date('2026-06-02T08:00:00.000Z'),
        },
      },
    ]);
    expect(card(bot)).toMatchObject({ extended: true, extendable: false });
    expect(await extendRequest(privacy, requestId, 1, 'Mer')).toEqual({ kind: 'request-closed' });
  });

  test('cannot be put off when it has come', async () => {
    bot.clock.set(only(bot).dueAt);
    expect(await bot.useCases.extendRequest(privacy, requestId, 1, 'Ferie')).toEqual({
      kind: 'request-closed',
    });
    expect(await bot.useCases.openRequestForm(privacy, requestId, 'extend')).toEqual({
      kind: 'request-closed',
    });
  });

  test('the privacy channel is reminded at 14, 21 and 28 days and on the date, each once', async () => {
    const seen: string[] = [];
    const remind = async () => {
      await bot.handlers['remind-requests']({});
      await bot.handlers['remind-requests']({});
      seen.push(bot.support.alerts.map(({ code }) => code).join(' '));
    };
    for (const days of [13, 1, 7, 7, 3]) {
      bot.clock.advance(days * day);
      await remind();
    }
    const waiting = 'waiting waiting waiting';
    expect(seen).toEqual(['', 'waiting', 'waiting waiting', waiting, `${waiting} overdue`]);
    expect(bot.support.alerts[0]).toMatchObject({ to: 'privacy', about: only(bot).reference });
  });

  test('a reminder that does not get through is given later; after a standstill there is one', async () => {
    bot.clock.advance(22 * day);
    bot.support.failNext({ kind: 'retry', code: 'rate-limited', afterMs: null });
    expect((await bot.handlers['remind-requests']({})).kind).toBe('retry');
    await bot.handlers['remind-requests']({});
    expect(bot.support.alerts).toHaveLength(1);
  });

  test('nobody is reminded of what is decided', async () => {
    await bot.useCases.decideRequest(privacy, requestId, { kind: 'fulfilled', reason: null });
    bot.clock.advance(40 * day);
    await bot.handlers['remind-requests']({});
    expect(bot.support.alerts).toEqual([]);
  });
});

describe('er en personvernforespørsel', () => {
  test('opens a request whose clock starts when the person wrote, and tells them', async () => {
    const other = createFakeBot();
    const written = await deliverFeedback(other, 'Slett alt dere har om meg');
    other.clock.advance(5 * day);
    const marked = await other.useCases.markAsRequest(agentIn('rest'), written.id);
    expect(marked).toEqual({ kind: 'done' });
    await other.settle();
    expect(only(other)).toMatchObject({
      kind: 'other',
      source: 'agent',
      feedbackId: written.id,
      receivedAt: written.writtenAt,
      dueAt: new Date('2026-04-02T08:00:00.000Z'),
    });
    expect(other.author.told).toMatchObject([
      { message: { kind: 'request-news', about: written.reference, news: { kind: 'received' } } },
    ]);
    expect(card(other)).toMatchObject({ about: written.reference, requestKind: 'other' });
    // Whoever decides has to read it: once in the ledger for each reading.
    const form = await other.useCases.openRequestForm(privacy, only(other).id, 'uphold');
    expect(form).toMatchObject({ kind: 'open', text: 'Slett alt dere har om meg' });
    const recipients = await other.useCases.listRecipients(customer());
    expect(recipients.at(-1)).toMatchObject({ destinationId: 'privacy', fields: ['text'] });
    await other.useCases.decideRequest(privacy, only(other).id, {
      kind: 'fulfilled',
      reason: 'Trykk Personvern, så kan du slette selv.',
    });
    await other.settle();
    expect(other.author.told.at(-1)).toMatchObject({
      message: { news: { kind: 'fulfilled', reason: 'Trykk Personvern, så kan du slette selv.' } },
    });
    expect((await now(other, written)).restriction).toBeNull();
  });

  test('is for members of the channel, and only of items that have words', async () => {
    const other = createFakeBot();
    const written = await deliverFeedback(other);
    expect(await other.useCases.markAsRequest(agentIn('billing'), written.id)).toEqual({
      kind: 'not-your-channel',
    });
    await other.useCases.withdrawFeedback(customer(), written.id);
    expect(await other.useCases.markAsRequest(agentIn('rest'), written.id)).toEqual({
      kind: 'not-possible',
      status: 'withdrawn',
    });
    expect(other.database.requests.size).toBe(0);
  });
});

describe('what was asked is held', () => {
  test('an answer that is given at once is written down as one request, and is in the answer itself', async () => {
    const other = createFakeBot();
    await deliverFeedback(other);
    const [held] = await other.useCases.answerAccess(customer());
    expect(held?.requests).toMatchObject([{ kind: 'access', state: 'fulfilled', source: 'chat' }]);
    await other.useCases.answerAccess(customer());
    expect(other.database.requests.size).toBe(1);
    other.clock.advance(2 * day);
    await other.useCases.answerAccess(customer());
    expect(await other.useCases.listRequests(customer())).toHaveLength(2);
  });

  test('refusals and their reasons are in the access answer', async () => {
    await object();
    const refused = { kind: 'refused', reason: 'Fordi.', ground: 'compelling-grounds' } as const;
    await bot.useCases.decideRequest(privacy, requestId, refused);
    const [held] = await bot.useCases.answerAccess(customer());
    expect(held?.requests).toMatchObject([{ state: 'refused', reason: 'Fordi.' }, { kind: 'access' }]);
  });
});
