import { beforeEach, describe, expect, test } from 'vitest';
import type { Feedback } from '../../../src/features/feedback-intake/feedback.ts';
import { Unrecorded } from '../../../src/features/privacy-notice/unrecorded.ts';
import { createFakeBot, type FakeBot } from '../../fakes/fake-bot.ts';
import { agentIn, customer } from '../../fakes/people.ts';
import { runJob } from '../../fakes/run-jobs.ts';
import { deliverFeedback, now, saveFeedback } from '../../fakes/stories.ts';

/** Every way in which an item can be taken out of use, and by whom. */
const ways = {
  'restricted by its author': (bot: FakeBot, { id }: Feedback) => bot.useCases.restrictData(customer(), id),
  'all restricted by its author': (bot: FakeBot) => bot.useCases.restrictData(customer(), null),
  'objected to': (bot: FakeBot) => bot.useCases.objectToUse(customer(), null),
  'marked as a privacy request': (bot: FakeBot, { id }: Feedback) =>
    bot.useCases.markAsRequest(agentIn('billing'), id),
} as const;

const secret = 'Fakturaen til Kari er HEMMELIG';
const place = agentIn('billing');
/** A channel that is shown texts, one that is shown their beginning. */
const drawn = (bot: FakeBot) => JSON.stringify(bot.support.standing);

describe.each(Object.entries(ways))('what is %s', (_way, restrict) => {
  let bot: FakeBot;
  let item: Feedback;

  beforeEach(async () => {
    bot = createFakeBot();
    item = await deliverFeedback(bot, secret);
    await bot.useCases.answerInForm({
      user: customer(),
      feedbackId: item.id,
      words: new Unrecorded('SVAR-HEMMELIG'),
      submission: 'A1',
    });
    await bot.settle();
    expect(drawn(bot)).toContain('HEMMELIG');
    await restrict(bot, item);
  });

  test('is gone from cards and threads once the jobs have run', async () => {
    await bot.settle();
    expect(drawn(bot)).not.toContain('HEMMELIG');
    expect(drawn(bot)).not.toContain('Eksempel');
    for (const card of bot.support.cardsOf(item.id)) {
      expect(card).toMatchObject({ restricted: true, text: null, customer: null, application: null });
    }
    expect(bot.support.entriesOf('billing')).toEqual([]);
  });

  test('is refused to agents at once, before any job has run, and nothing is written in the ledger', async () => {
    const ledger = (await bot.world.counts()).disclosures;
    const { id: feedbackId } = item;
    const { useCases } = bot;
    const no = { kind: 'not-possible', status: 'restricted' };
    expect(await useCases.showSender(place, feedbackId)).toEqual(no);
    expect(await useCases.showFullText(place, feedbackId)).toEqual(no);
    expect(await useCases.claimFeedback(place, feedbackId)).toEqual(no);
    expect(await useCases.putOnWaiting(place, feedbackId)).toEqual(no);
    expect(await useCases.dismissFeedback(place, feedbackId)).toEqual(no);
    expect(await useCases.moveFeedback(place, feedbackId, 'rest')).toEqual(no);
    const words = { place, feedbackId, text: 'Hei', submission: 'S' };
    expect(await useCases.replyToAuthor(words)).toEqual(no);
    expect(await useCases.noteInternally(words)).toEqual(no);
    expect(await useCases.markHandled(words)).toEqual(no);
    expect(await useCases.markAsRequest(place, feedbackId)).toEqual(no);
    for (const action of ['reply', 'close', 'note', 'move'] as const) {
      expect(await useCases.openAgentForm(place, feedbackId, action)).toEqual(no);
    }
    expect(await useCases.listOpenFeedback(place)).toEqual({ kind: 'open-items', items: [] });
    expect(await useCases.findInChannel(place, item.reference)).toEqual({ kind: 'unknown-reference' });
    expect((await bot.world.counts()).disclosures).toBe(ledger);
  });

  test('is seen, edited, exported and erased by its author as before, and no channel gets the new words', async () => {
    expect((await bot.useCases.openOwnFeedback(customer(), item.id))?.text).toBe(secret);
    const edited = await bot.useCases.editFeedback({
      user: customer(),
      feedbackId: item.id,
      words: new Unrecorded('RETTET-HEMMELIG'),
      kind: 'bug',
      applicationId: null,
      applicationVersion: new Unrecorded(''),
    });
    expect(edited.kind).toBe('changed');
    await bot.settle();
    expect(drawn(bot)).not.toContain('HEMMELIG');
    expect((await bot.useCases.answerAccess(customer()))[0]?.feedback).toMatchObject([
      { text: 'RETTET-HEMMELIG', restriction: 'freeze' },
    ]);
    expect((await bot.useCases.confirmErase(customer())).kind).toBe('erased');
    await bot.settle();
    expect(bot.support.cardsOf(item.id)).toEqual([]);
  });

  test('goes nowhere by any job, whichever is run again', async () => {
    await bot.settle();
    const before = drawn(bot);
    const told = bot.author.told.length;
    const { id: feedbackId, revision } = await now(bot, item);
    await runJob(bot.handlers, { name: 'route-feedback', payload: { feedbackId } });
    for (const post of await bot.ports.posts.ofFeedback(feedbackId)) {
      await runJob(bot.handlers, { name: 'deliver-card', payload: { postId: post.id } });
    }
    for (const { id: messageId } of await bot.ports.feedback.messagesOf(feedbackId)) {
      await runJob(bot.handlers, { name: 'tell-author', payload: { messageId } });
      await runJob(bot.handlers, { name: 'relay-answer', payload: { messageId } });
    }
    for (const entry of ['author-edited', 'solved', 'reopened'] as const) {
      await runJob(bot.handlers, { name: 'note-in-thread', payload: { feedbackId, entry, revision } });
    }
    await runJob(bot.handlers, { name: 'refresh-cards', payload: { feedbackId } });
    expect(drawn(bot)).toBe(before);
    expect(bot.author.told.length).toBe(told);
  });
});

describe('begrens', () => {
  test('what is not yet routed or told waits, and is done once the restriction is lifted', async () => {
    const bot = createFakeBot();
    const item = await saveFeedback(bot, 'Fakturaen er feil');
    await bot.useCases.restrictData(customer(), null);
    await bot.settle();
    expect(bot.support.cardsPosted).toBe(0);
    expect(bot.author.profileReads).toBe(0);
    await bot.useCases.liftRestriction(customer(), null);
    await bot.settle();
    await bot.settle();
    expect(bot.support.cardsOf(item.id).map(({ destinationId }) => destinationId)).toEqual([
      'billing',
      'product',
    ]);
    expect(bot.support.cardsOf(item.id)[0]?.text?.shown).toBe('Fakturaen er feil');
  });

  test('a reply and the answers come through after lifting, in the order they were written', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot, 'Fakturaen er feil');
    const reply = { place, feedbackId: item.id, text: 'Vi ser på det', submission: 'R1' };
    await bot.useCases.answerInForm({
      user: customer(),
      feedbackId: item.id,
      words: new Unrecorded('Nr. 42'),
      submission: 'A1',
    });
    await bot.useCases.replyToAuthor(reply);
    await bot.useCases.restrictData(customer(), item.id);
    await bot.settle();
    expect(bot.author.told).toEqual([]);
    await bot.useCases.liftRestriction(customer(), item.id);
    await bot.settle();
    await bot.settle();
    expect(bot.author.told.map(({ message }) => message.kind)).toEqual(['request-news', 'reply']);
    expect(bot.support.entriesOf('billing')).toMatchObject([
      { kind: 'author-answered', text: 'Nr. 42' },
      { kind: 'replied', text: 'Vi ser på det' },
    ]);
  });

  test('new words of a person who restricted everything are restricted too', async () => {
    const bot = createFakeBot();
    await deliverFeedback(bot, 'Fakturaen er feil');
    await bot.useCases.restrictData(customer(), null);
    const later = await deliverFeedback(bot, 'Enda en faktura');
    expect(later.restriction).toBe('freeze');
    expect(bot.support.cardsOf(later.id)).toEqual([]);
  });

  test('one item alone leaves the others as they are', async () => {
    const bot = createFakeBot();
    const one = await deliverFeedback(bot, 'Fakturaen er feil');
    const two = await deliverFeedback(bot, 'Enda en faktura');
    await bot.useCases.restrictData(customer(), one.id);
    expect((await now(bot, one)).restriction).toBe('freeze');
    expect((await now(bot, two)).restriction).toBeNull();
  });

  test('an item of somebody else cannot be restricted or lifted', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot, 'Fakturaen er feil');
    await deliverFeedback(bot, 'Olas sak', { userId: 'UOLA' });
    const ola = customer('UOLA');
    expect(await bot.useCases.restrictData(ola, item.id)).toEqual({ kind: 'nothing-held' });
    await bot.useCases.restrictData(customer(), item.id);
    expect(await bot.useCases.liftRestriction(ola, item.id)).toEqual({ kind: 'nothing-held' });
    await bot.settle();
    expect((await now(bot, item)).restriction).toBe('freeze');
  });

  test.each([
    ['delivered', null],
    ['undeliverable', { kind: 'gone', code: 'user_disabled' } as const],
  ])('is lifted only once the message about it was %s', async (_how, failure) => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot, 'Fakturaen er feil');
    await bot.useCases.restrictData(customer(), null);
    await bot.settle();
    await bot.useCases.liftRestriction(customer(), null);
    expect((await now(bot, item)).restriction).toBe('freeze');
    bot.author.failNext({ kind: 'retry', code: 'rate-limited', afterMs: null });
    await bot.settle();
    expect((await now(bot, item)).restriction).toBe('freeze');
    if (failure !== null) bot.author.failNext(failure);
    await bot.settle();
    expect((await now(bot, item)).restriction).toBeNull();
    expect(bot.author.told.length).toBe(failure === null ? 1 : 0);
  });

  test('two restrictions over each other: it ends with the last of them', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot, 'Fakturaen er feil');
    await bot.useCases.restrictData(customer(), item.id);
    await bot.useCases.restrictData(customer(), null);
    await bot.useCases.liftRestriction(customer(), null);
    await bot.settle();
    expect((await now(bot, item)).restriction).toBe('freeze');
    await bot.useCases.liftRestriction(customer(), item.id);
    await bot.settle();
    expect((await now(bot, item)).restriction).toBeNull();
  });
});
