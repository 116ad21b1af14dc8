import { expect, test } from 'vitest';
import { createErasePerson } from '../../../src/features/data-rights/erase-person.ts';
import { createLiftHold } from '../../../src/features/data-rights/lift-hold.ts';
import { createPlaceHold } from '../../../src/features/data-rights/place-hold.ts';
import type { Feedback } from '../../../src/features/feedback-intake/feedback.ts';
import { Unrecorded } from '../../../src/features/privacy-notice/unrecorded.ts';
import { createFakeBot, type FakeBot } from '../../fakes/fake-bot.ts';
import { customer } from '../../fakes/people.ts';
import { deliverFeedback, now } from '../../fakes/stories.ts';

const hold = { ground: 'legal-claims', reason: 'Det er reist sak om fakturaen.' } as const;
const place = (bot: FakeBot, { reference }: Feedback) => createPlaceHold(bot.ports)(reference, hold);
const lift = (bot: FakeBot, { reference }: Feedback) =>
  createLiftHold({ ...bot.ports, erasePerson: createErasePerson(bot.ports) })(reference);

const heldAmongTwo = async () => {
  const bot = createFakeBot();
  const held = await deliverFeedback(bot, 'Fakturaen er feil');
  const other = await deliverFeedback(bot, 'Noe helt annet');
  expect(await place(bot, held)).toBe('placed');
  return { bot, held, other };
};

test('what is held stays as it was written: its author can neither change it nor take it back', async () => {
  const { bot, held } = await heldAmongTwo();
  const user = customer();
  expect(await bot.useCases.withdrawFeedback(user, held.id)).toMatchObject({ kind: 'closed' });
  const words = new Unrecorded('Glem det');
  const edit = { user, feedbackId: held.id, words, kind: 'other', applicationId: null } as const;
  expect(await bot.useCases.editFeedback({ ...edit, applicationVersion: new Unrecorded('') })).toMatchObject({
    kind: 'closed',
  });
  expect(await now(bot, held)).toMatchObject({ text: 'Fakturaen er feil', status: 'received' });
});

test('an erasure takes everything else, says what it left and why, and takes that out of use', async () => {
  const { bot, held, other } = await heldAmongTwo();
  const erased = await bot.useCases.confirmErase(customer());
  expect(erased).toMatchObject({
    kind: 'erased',
    feedback: 1,
    retained: [{ reference: held.reference, hold }],
  });
  await bot.settle();
  expect(await bot.ports.feedback.get(other.id)).toBeNull();
  expect(await now(bot, held)).toMatchObject({ text: 'Fakturaen er feil', restriction: 'out-of-use' });
  // Agents see nothing of it any more.
  const cards = bot.support.cardsOf(held.id);
  expect(cards).not.toEqual([]);
  expect(cards.filter(({ text, restricted }) => text !== null || !restricted)).toEqual([]);
  const requests = await bot.useCases.listRequests(customer());
  expect(requests).toMatchObject([
    { kind: 'erase', state: 'refused', feedbackId: held.id, ground: hold.ground, reason: hold.reason },
  ]);
  // Asked again, it is the same answer and the same refusal.
  const again = await bot.useCases.confirmErase(customer());
  expect(again).toMatchObject({ kind: 'erased', feedback: 0, retained: [{ reference: held.reference }] });
  expect(await bot.useCases.listRequests(customer())).toHaveLength(1);
});

test('once the hold is lifted, what was asked for is done, with nobody asking again', async () => {
  const { bot, held } = await heldAmongTwo();
  await bot.useCases.confirmErase(customer());
  await bot.settle();
  expect(await lift(bot, held)).toBe('erasing');
  await bot.settle();
  expect(await bot.world.counts()).toMatchObject({ people: 0, feedback: 0, messages: 0, disclosures: 0 });
  expect(bot.support.standing).toEqual([]);
});

test('who has given more since keeps that; what was held is past its date', async () => {
  const { bot, held } = await heldAmongTwo();
  await bot.useCases.confirmErase(customer());
  const later = await deliverFeedback(bot, 'Ny sak');
  expect(later.restriction).toBeNull();
  expect(await lift(bot, held)).toBe('erasing');
  expect((await now(bot, held)).deleteAfter).toEqual(bot.clock.now());
  expect(await now(bot, later)).toMatchObject({ text: 'Ny sak' });
});

test('a hold that is lifted with nobody having asked leaves everything as it was', async () => {
  const { bot, held } = await heldAmongTwo();
  expect(await lift(bot, held)).toBe('lifted');
  expect(await lift(bot, held)).toBe('not-found');
  expect(await now(bot, held)).toMatchObject({ legalHold: null, deleteAfter: held.deleteAfter });
  expect(await bot.useCases.withdrawFeedback(customer(), held.id)).toMatchObject({ kind: 'withdrawn' });
  expect(await place(bot, held)).toBe('nothing-to-keep');
});

test('a hold needs a reason that its author can read', async () => {
  const bot = createFakeBot();
  const { reference } = await deliverFeedback(bot);
  expect(await createPlaceHold(bot.ports)(reference, { ...hold, reason: '  ' })).toBe('empty-reason');
});
