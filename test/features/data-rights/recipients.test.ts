import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Unrecorded } from '../../../src/features/privacy-notice/unrecorded.ts';
import type { SupportCard } from '../../../src/features/routing/support-card.ts';
import type { ThreadEntry } from '../../../src/features/routing/support-side.ts';
import type { FeedbackId } from '../../../src/shared/ids.ts';
import { createFakeBot } from '../../fakes/fake-bot.ts';
import { createFakeCustomers } from '../../fakes/fake-customers.ts';
import { agentIn, customer } from '../../fakes/people.ts';
import { saveFeedback } from '../../fakes/stories.ts';

/** What a channel is told of an item in any case, which says nothing that its author gave. */
const always = ['reference', 'status', 'kind', 'language', 'createdAt'];

const inCard = ({ text, application, applicationVersion, customer: known }: SupportCard): string[] =>
  Object.entries({
    text: text?.shown ?? null,
    applicationId: application,
    applicationVersion,
    company: known?.company ?? null,
    country: known?.country ?? null,
    pricePlan: known?.pricePlan ?? null,
    url: known?.url ?? null,
  }).flatMap(([field, value]) => (value === null ? [] : [field]));

const inEntry = (entry: ThreadEntry): string[] => {
  if (!('text' in entry) || entry.text === null) return [];
  return [{ 'author-answered': 'answer', reopened: 'answer', replied: 'reply', note: 'note' }[entry.kind]];
};

/** A bot whose wire to the support channels is listened to: which fields of which item reached which destination. */
const listenedTo = () => {
  const bot = createFakeBot({
    settings: { collect: { email: true, displayName: true } },
    customers: createFakeCustomers({
      TCUSTOMER: { company: 'Fjellheim AS', country: null, pricePlan: 'Pro', url: null },
    }),
  });
  const heard = new Map<string, Set<string>>();
  const texts = new Map<string, Set<string>>();
  const hear = (id: string, destinationId: string, fields: readonly string[]): void => {
    const key = `${id} ${destinationId}`;
    heard.set(key, new Set([...(heard.get(key) ?? []), ...fields]));
  };
  const hearCard = (destinationId: string, card: SupportCard): void => {
    hear(card.feedbackId, destinationId, inCard(card));
    const key = `${card.feedbackId} ${destinationId}`;
    if (card.text !== null) texts.set(key, new Set([...(texts.get(key) ?? []), card.text.shown]));
  };
  const { support } = bot;
  const { postCard, updateCard, postInThread } = support;
  const itemAt = (channel: string, message: string): string => {
    const at = support.standing.find(
      ({ address }) => address.channel === channel && address.message === message,
    );
    return at?.content.kind === 'card' ? at.content.card.feedbackId : '';
  };
  support.postCard = async (destination, card, key) => {
    const sent = await postCard(destination, card, key);
    if (sent.kind === 'sent') hearCard(destination.id, card);
    return sent;
  };
  support.updateCard = async (destination, address, card) => {
    const sent = await updateCard(destination, address, card);
    if (sent.kind === 'sent') hearCard(destination.id, card);
    return sent;
  };
  support.postInThread = async (destination, under, entry, key) => {
    const sent = await postInThread(destination, under, entry, key);
    if (sent.kind === 'sent') hear(itemAt(under.channel, under.message), destination.id, inEntry(entry));
    return sent;
  };
  return { bot, heard, texts, hear };
};

type Listened = ReturnType<typeof listenedTo>;

const people = ['UKARI', 'UOLA'] as const;
const destinations = ['billing', 'product', 'rest', 'privacy'] as const;
const acts = [
  ...(['save', 'edit', 'answer', 'withdraw', 'restrict', 'lift', 'rectify'] as const),
  ...(['reply', 'note', 'handle', 'move', 'sender', 'full text', 'form', 'break', 'mend'] as const),
];
const step = fc.record({
  act: fc.constantFrom(...acts),
  who: fc.constantFrom(...people),
  item: fc.nat(5),
  where: fc.constantFrom(...destinations),
  about: fc.constantFrom('Fakturaen er feil', 'Knappen er borte', 'Hvor er menyen?'),
  settled: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const take = async ({ bot, hear }: Listened, one: Step, at: number, ids: FeedbackId[]): Promise<void> => {
  const { useCases } = bot;
  const [user, place] = [customer(one.who), agentIn(one.where)];
  const words = new Unrecorded(`${one.about} «${at}»`);
  const form = {
    user,
    words,
    kind: 'bug',
    applicationId: null,
    applicationVersion: new Unrecorded('1.2'),
  } as const;
  if (one.act === 'save') {
    ids.push((await saveFeedback(bot, `${one.about} «${at}»`, { userId: one.who, kind: 'bug' })).id);
    return;
  }
  if (one.act === 'break') return bot.support.break(one.where, { kind: 'gone', code: 'is_archived' });
  if (one.act === 'mend') return bot.support.break(one.where, null);
  const id = ids[one.item % Math.max(ids.length, 1)];
  if (id === undefined) return;
  const agentWords = { place, feedbackId: id, text: `Sagt «${at}»`, submission: `S${at}` };
  const shows = bot.ports.settings.destinations.find((to) => to.id === one.where)?.shows;
  switch (one.act) {
    case 'edit':
      await useCases.editFeedback({ ...form, feedbackId: id });
      return;
    case 'answer':
      await useCases.answerInForm({ user, feedbackId: id, words, submission: `A${at}` });
      return;
    case 'withdraw':
      await useCases.withdrawFeedback(user, id);
      return;
    case 'restrict':
      await useCases.restrictData(user, id);
      return;
    case 'lift':
      await useCases.liftRestriction(user, id);
      return;
    case 'rectify': {
      const said = { displayName: 'Kari', email: '', company: 'Annet AS', country: 'SE', pricePlan: 'Pro' };
      await useCases.rectifyPerson(user, new Unrecorded(said));
      return;
    }
    case 'reply':
      await useCases.replyToAuthor(agentWords);
      return;
    case 'note':
      await useCases.noteInternally(agentWords);
      return;
    case 'handle':
      await useCases.markHandled(agentWords);
      return;
    case 'move':
      await useCases.moveFeedback(place, id, 'rest');
      return;
    case 'sender': {
      const shown = await useCases.showSender(place, id);
      if (shown.kind !== 'sender') return;
      const { displayName, email } = shown;
      hear(id, one.where, ['userId', ...(displayName ? ['displayName'] : []), ...(email ? ['email'] : [])]);
      return;
    }
    case 'full text': {
      const shown = await useCases.showFullText(place, id);
      // Where the channel has it all already, its card and thread are heard by themselves.
      if (shown.kind !== 'full-text' || shows === 'content') return;
      hear(id, one.where, shown.text?.includes('\n\n') ? ['text', 'answer'] : ['text']);
      return;
    }
    case 'form': {
      const opened = await useCases.openAgentForm(place, id, 'reply');
      if (opened.kind === 'open' && opened.quote !== null) hear(id, one.where, ['text']);
    }
  }
};

test('what went over the wire, the ledger and the access answer are the same, however it goes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
      const listened = listenedTo();
      const { bot, heard, texts } = listened;
      const ids: FeedbackId[] = [];
      for (const [at, one] of steps.entries()) {
        await take(listened, one, at, ids);
        if (one.settled) await bot.settle();
      }
      for (const id of destinations) bot.support.break(id, null);
      for (let rounds = 0; rounds < 3; rounds += 1) await bot.settle();

      for (const id of ids) {
        for (const where of destinations) {
          const rows = bot.database.disclosures.filter(
            (row) => row.feedbackId === id && row.destinationId === where,
          );
          // A thread shows what was said when it was handled as it shows any reply.
          const ledger = new Set(
            rows.flatMap(({ fields }) => fields.map((field) => (field === 'handled' ? 'reply' : field))),
          );
          for (const field of always) ledger.delete(field);
          const key = `${id} ${where}`;
          expect([key, [...ledger].sort()]).toEqual([key, [...(heard.get(key) ?? [])].sort()]);
          // Each new text that a channel got is a row of its own.
          const given = rows.filter(({ fields }) => fields.includes('text')).length;
          expect(given).toBeGreaterThanOrEqual(texts.get(key)?.size ?? 0);
        }
      }
      for (const userId of people) {
        const person = await bot.ports.people.find(bot.ports.refs.personRef(customer(userId)));
        const rows = bot.database.disclosures.filter(({ personId }) => personId === person?.id);
        const told = await bot.useCases.listRecipients(customer(userId));
        const facts = (
          all: readonly {
            at: Date;
            destinationId: string;
            recipientName: string;
            fields: readonly string[];
          }[],
        ) =>
          all
            .map(({ at, destinationId, recipientName, fields }) =>
              JSON.stringify([at, destinationId, recipientName, fields]),
            )
            .sort();
        expect(facts(told)).toEqual(facts(rows));
      }
    }),
    { numRuns: 150 },
  );
});
