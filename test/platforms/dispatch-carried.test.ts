import { describe, expect, test } from 'vitest';
import type { AuthorEvent, WaitingMessage } from '../../src/platforms/inbound-event.ts';
import type { AuthorScreen } from '../../src/platforms/screen.ts';
import {
  card,
  carried,
  message,
  nothingKept,
  press,
  say,
  screenOf,
  writtenAt,
} from '../fakes/author-events.ts';
import { createFakeBot } from '../fakes/fake-bot.ts';
import { customer, visitor } from '../fakes/people.ts';
import { sampleNotice } from '../fakes/sample-notice.ts';
import { deliverFeedback, pressContinue, saveFeedback } from '../fakes/stories.ts';

const shown = (screen: AuthorScreen | undefined): string | null =>
  screen?.kind === 'confirm' ? screen.words.backToAuthor((text) => text) : null;
/** The message that a screen hands along, for the platform to let its words wait in the card. */
const waitingIn = (screen: AuthorScreen | undefined): WaitingMessage | null => {
  if (screen?.kind === 'notice' && screen.pending.kind === 'message') return screen.pending;
  return screen?.kind === 'privacy-menu' ? screen.message : null;
};
const carriedIn = (screen: AuthorScreen | undefined) =>
  waitingIn(screen)?.carried?.words.backToAuthor((text) => text);

describe('words that ride in the cards', () => {
  test('from the notice to the confirm card to the stored feedback, with no message ever read again', async () => {
    const bot = createFakeBot();
    bot.author.failNextRead('must_not_be_read');
    const notice = await screenOf(bot, say('Knappen virker ikke'));
    const waiting = waitingIn(notice);
    if (waiting === null) throw new Error('no message waits');
    expect(carriedIn(notice)).toBe('Knappen virker ikke');
    await nothingKept(bot);

    const confirm = await screenOf(bot, press(bot, { kind: 'message', ...waiting }));
    expect(shown(confirm)).toBe('Knappen virker ikke');
    expect(confirm).toMatchObject({ kind: 'confirm', message, writtenAt });
    expect((await bot.world.counts()).feedback).toBe(0);

    const lagre: AuthorEvent = {
      kind: 'message-confirmed',
      visitor: visitor(),
      message,
      carried: carried('Knappen virker ikke'),
      card,
      feedbackKind: 'bug',
      applicationId: null,
    };
    expect(await screenOf(bot, lagre)).toMatchObject({ kind: 'saved' });
    expect(await screenOf(bot, lagre)).toMatchObject({ kind: 'already-saved' });
    expect([...bot.database.feedback.values()]).toMatchObject([{ text: 'Knappen virker ikke', writtenAt }]);
  });

  test('a privacy menu hands them along, and they are feedback after all', async () => {
    const bot = createFakeBot();
    await pressContinue(bot);
    const menu = await screenOf(bot, say('slett opplysningene mine'));
    expect(carriedIn(menu)).toBe('slett opplysningene mine');
    const waiting = waitingIn(menu);
    if (waiting === null) throw new Error('no message waits');
    const confirm = await screenOf(bot, { kind: 'feedback-meant', visitor: visitor(), ...waiting });
    expect(shown(confirm)).toBe('slett opplysningene mine');
  });

  test('a notice that changed meanwhile comes first, with the words still waiting', async () => {
    const bot = createFakeBot();
    await pressContinue(bot);
    const later = createFakeBot({ before: bot, notice: sampleNotice('Nytt') });
    const waits = { visitor: visitor(), message, carried: carried('Knappen') };
    const events: readonly AuthorEvent[] = [
      { ...waits, kind: 'message-confirmed', card, feedbackKind: 'bug', applicationId: null },
      { ...waits, kind: 'feedback-meant', thread: null },
    ];
    for (const event of events) expect(carriedIn(await screenOf(later, event))).toBe('Knappen');
    expect((await later.world.counts()).feedback).toBe(0);
  });

  test('what came of *Lagre* is said in the language they chose, whatever their device is set to', async () => {
    const bot = createFakeBot();
    await pressContinue(bot);
    const abroad = { ...visitor(), locale: 'en-GB' };
    await bot.dispatch.author({ kind: 'language-chosen', visitor: abroad, language: 'nn' });
    const lagre = {
      kind: 'message-confirmed',
      visitor: abroad,
      card,
      feedbackKind: 'bug',
      applicationId: null,
    } as const;
    const languageOf = async (words: string) =>
      (await bot.dispatch.author({ ...lagre, message, carried: carried(words) }))?.language;
    expect(await languageOf(' ')).toBe('nn');
    expect(await languageOf('Knappen')).toBe('nn');
    expect(await languageOf('Knappen')).toBe('nn');
    const later = createFakeBot({ before: bot, notice: sampleNotice('Nytt') });
    const asked = await later.dispatch.author({ ...lagre, message: card, carried: carried('Knappen') });
    expect(asked).toMatchObject({ screen: { kind: 'notice' }, language: 'nn' });
  });

  test('an answer, and an edit, are taken as they came', async () => {
    const bot = createFakeBot();
    const { id: feedbackId, reference } = await deliverFeedback(bot);
    const answer: AuthorEvent = {
      kind: 'message-confirmed-as-answer',
      visitor: visitor(),
      message,
      carried: carried('Den blå'),
      feedbackId,
    };
    expect(await screenOf(bot, answer)).toEqual({ kind: 'answer-sent', reference });
    await bot.settle();
    expect(bot.support.entriesOf('rest').at(-1)).toEqual({ kind: 'author-answered', text: 'Den blå' });

    await bot.useCases.saveCarriedMessage({
      user: customer(),
      ...carried('Før'),
      message: card,
      kind: 'bug',
      applicationId: null,
    });
    const { words } = carried('Etter');
    await bot.dispatch.author({ kind: 'message-edited', visitor: visitor(), message: card, words });
    expect([...bot.database.feedback.values()].map(({ text }) => text)).toContain('Etter');
  });
});

describe('how a person is reached', () => {
  const [first, second] = ['{"conversationId":"a:1"}', '{"conversationId":"a:2"}'];
  const from = (conversation: string | null) => visitor('UKARI', { conversation });
  const kept = async (bot: ReturnType<typeof createFakeBot>) =>
    (await bot.ports.people.find(bot.ports.refs.personRef(customer())))?.conversation;
  const settings = { customersFrom: { slack: ['TALLOWED'], teams: [] } };

  test('is kept with Fortsett, and never of a stranger', async () => {
    const bot = createFakeBot();
    await bot.dispatch.author(say('Knappen', { visitor: from(first) }));
    await nothingKept(bot);
    await bot.dispatch.author({ ...press(bot, { kind: 'nothing' }), visitor: from(first) });
    expect(await kept(bot)).toBe(first);
  });

  test('follows what a known person’s events say, and stays when they say nothing', async () => {
    const bot = createFakeBot();
    await saveFeedback(bot);
    expect(await kept(bot)).toBeNull();
    await bot.dispatch.author(say('Knappen', { visitor: from(first) }));
    expect(await kept(bot)).toBe(first);
    await bot.dispatch.author(say('Knappen', { visitor: from(second) }));
    await bot.dispatch.author(say('Knappen', { visitor: from(null) }));
    expect(await kept(bot)).toBe(second);
  });

  test('waits for a notice that has changed, and is kept by the press under it', async () => {
    const bot = createFakeBot();
    await saveFeedback(bot);
    const later = createFakeBot({ before: bot, notice: sampleNotice('Nytt') });
    await later.dispatch.author(say('Knappen', { visitor: from(first) }));
    expect(await kept(later)).toBeNull();
    await later.dispatch.author({ ...press(later, { kind: 'nothing' }), visitor: from(first) });
    expect(await kept(later)).toBe(first);
  });

  test('is not kept of somebody who may no longer use the bot, and goes with an erasure', async () => {
    const bot = createFakeBot();
    await saveFeedback(bot);
    const closed = createFakeBot({ before: bot, settings });
    await closed.dispatch.author({ kind: 'right-chosen', visitor: from(first), right: 'access' });
    expect(await kept(bot)).toBeNull();
    await bot.dispatch.author({ kind: 'erase-confirmed', visitor: from(first) });
    expect(await bot.world.counts()).toMatchObject({ people: 0 });
  });
});
