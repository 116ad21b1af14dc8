import { expect } from 'vitest';
import { messageKey } from '../../../src/features/feedback-intake/dedupe.ts';
import type { Feedback } from '../../../src/features/feedback-intake/feedback.ts';
import { carriesWords, type Model, ownersIn, userOf } from './model.ts';
import { storedOf } from './note-answer.ts';
import type { Stage } from './stage.ts';
import { type User, users } from './step.ts';

/** No feedback, and no person, without a receipt; and no receipt without a press. */
const checkReceipts = async ({ ports, world }: Stage, model: Model): Promise<void> => {
  let stored = 0;
  for (const user of users) {
    const ref = ports.refs.personRef(userOf(user));
    const receipt = await ports.receipts.find(ref, ports.notice.version);
    expect(receipt !== null, `receipt of ${user}`).toBe(model.pressed.get(user));
    const feedback = await storedOf(ports, user);
    stored += feedback.length;
    for (const item of feedback) {
      expect(receipt, 'feedback without a receipt').not.toBeNull();
      expect(item.createdAt.getTime()).toBeGreaterThanOrEqual(receipt?.pressedAt.getTime() ?? Infinity);
    }
  }
  const counts = await world.counts();
  const pressed = [...model.pressed.values()].filter((one) => one).length;
  expect(counts, 'rows of nobody').toMatchObject({ people: pressed, receipts: pressed, feedback: stored });
  expect(counts.pendingSaves, 'saves that were never finished').toBe(0);
};

/** What was answered as saved is there; what was erased is not. */
const checkKept = async ({ ports }: Stage, model: Model): Promise<void> => {
  for (const { id, user, erased } of model.items) {
    const found = await ports.feedback.get(id);
    expect(found !== null, `an item of ${user}, erased: ${erased}`).toBe(!erased);
  }
  for (const { user, address, accepted, wasMissing } of model.messages.values()) {
    if (!accepted || (wasMissing && !carriesWords(user))) continue;
    const found = await ports.feedback.findByOriginal(messageKey(ports.refs, userOf(user), address));
    expect(found, `an accepted message of ${user} was lost`).not.toBeNull();
  }
};

/** Each is in its channels, once in each, drawn as it is now, and the ledger says so. */
const checkCards = async ({ ports, support }: Stage, model: Model, item: Feedback): Promise<void> => {
  const cards = support.cardsOf(item.id);
  if (item.status !== 'withdrawn') expect(cards.length, 'in no channel').toBeGreaterThan(0);
  const held = await ports.dataRights.held(item.personId);
  for (const card of cards) {
    // A worker that dies between the channel's answer and the row leaves a card that nobody knows the place of.
    if (model.workerDied && item.status === 'withdrawn') continue;
    expect(card, 'drawn as it was').toMatchObject({
      status: item.status,
      closing: false,
      authorOutcome: item.authorOutcome,
    });
    const ledger = held?.disclosures.filter(({ reference }) => reference === item.reference) ?? [];
    expect(ledger.map(({ destinationId }) => destinationId)).toContain(card.destinationId);
  }
  const moves = model.moves.get(item.id) ?? 0;
  for (const { id } of ports.settings.destinations) {
    const posted = support.posted.filter((one) => one.feedbackId === item.id && one.destinationId === id);
    expect(posted.length, `posted in ${id}`).toBeLessThanOrEqual(1 + moves);
    expect(cards.filter(({ destinationId }) => destinationId === id).length).toBeLessThanOrEqual(1);
  }
};

/** Nothing is handled without an outcome, nothing is closing for ever, and nobody is told twice. */
const checkOutcome = async ({ ports, author }: Stage, model: Model, item: Feedback): Promise<void> => {
  expect(item.closingMessageId, 'closing for ever').toBeNull();
  if (item.status === 'handled') expect(item.authorOutcome, 'handled without an outcome').not.toBeNull();
  if (item.status !== 'handled' && item.status !== 'withdrawn') expect(item.authorOutcome).toBeNull();
  if (item.status === 'withdrawn' && item.surface !== 'message') {
    expect(model.takenBack.has(item.id), 'taken back by somebody else').toBe(true);
  }
  const messages = await ports.feedback.messagesOf(item.id);
  expect(
    messages.filter(({ state }) => state === 'waiting'),
    'never sent',
  ).toEqual([]);
  const told = author.told.filter(
    ({ message }) => message.kind === 'handled' && message.feedbackId === item.id,
  );
  expect(told.length, 'told that it was handled').toBeLessThanOrEqual(
    1 + (model.reopenings.get(item.id) ?? 0),
  );
};

/** What each person is given is theirs alone, and no channel has what is no longer held. */
const checkWords = async (stage: Stage, model: Model, user: User): Promise<void> => {
  const { ports, author, support } = stage;
  const person = await ports.people.find(ports.refs.personRef(userOf(user)));
  const held = JSON.stringify(person === null ? null : await ports.dataRights.held(person.id));
  expect(
    [...ownersIn(held)].filter((owner) => owner !== user),
    'words of others',
  ).toEqual([]);
  const got = JSON.stringify(author.told.filter((told) => told.user.userId === userOf(user).userId));
  expect(
    [...ownersIn(got)].filter((owner) => owner !== user),
    'words of others were sent',
  ).toEqual([]);
  if (model.workerDied) return;
  const standing = JSON.stringify(support.standing).match(new RegExp(`«${user}\\d+»`, 'g')) ?? [];
  expect(
    standing.filter((words) => !held.includes(words)),
    'copies of what is gone',
  ).toEqual([]);
};

/** Everything that must hold, however it went. */
export const checkStory = async (stage: Stage, model: Model): Promise<void> => {
  expect(await stage.world.jobs.waiting(), 'jobs that do not come to rest').toEqual([]);
  await checkReceipts(stage, model);
  await checkKept(stage, model);
  for (const user of users) {
    for (const item of await storedOf(stage.ports, user)) {
      await checkCards(stage, model, item);
      await checkOutcome(stage, model, item);
    }
    await checkWords(stage, model, user);
  }
  expect(JSON.stringify(stage.support.standing), 'identity in a channel').not.toContain('USER-');
  expect(JSON.stringify(stage.log.events), 'words or identity in the log').not.toMatch(/«|USER-|AGENT-/);
};
