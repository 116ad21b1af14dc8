import { describe, expect, test } from 'vitest';
import { Unrecorded } from '../../src/features/privacy-notice/unrecorded.ts';
import type { AuthorEvent } from '../../src/platforms/inbound-event.ts';
import { kindOf, message, nothingKept, press, say, screenOf } from '../fakes/author-events.ts';
import { createFakeBot } from '../fakes/fake-bot.ts';
import { customer, visitor } from '../fakes/people.ts';
import { sampleNotice } from '../fakes/sample-notice.ts';
import { pressContinue, saveFeedback } from '../fakes/stories.ts';

describe('Fortsett leads on to what came before', () => {
  test('a message: its confirm card, with the words read again', async () => {
    const bot = createFakeBot();
    bot.author.write(message, 'Knappen virker ikke');
    const screen = await screenOf(bot, press(bot, { kind: 'message', message, thread: null, carried: null }));
    expect(screen).toMatchObject({ kind: 'confirm', message, answers: null });
    const words = screen?.kind === 'confirm' ? screen.words.backToAuthor((text) => text) : '';
    expect(words).toBe('Knappen virker ikke');
    expect((await bot.world.counts()).feedback).toBe(0);
  });

  test('a message that is gone, or that the platform does not give now', async () => {
    const bot = createFakeBot();
    const pending = { kind: 'message', message, thread: null, carried: null } as const;
    expect(await kindOf(bot, press(bot, pending))).toBe('original-missing');
    bot.author.failNextRead('rate_limited');
    expect(await kindOf(bot, press(bot, pending))).toBe('try-again');
  });

  test('a form with its words, a language, Home, or nothing', async () => {
    const bot = createFakeBot();
    const words = new Unrecorded('Knappen');
    expect(
      await screenOf(bot, press(bot, { kind: 'form', words, surface: 'command' }, 'form')),
    ).toMatchObject({
      kind: 'feedback-form',
      words,
      surface: 'command',
    });
    expect(await bot.dispatch.author(press(bot, { kind: 'language', language: 'en' }))).toEqual({
      screen: { kind: 'language-set' },
      language: 'en',
    });
    expect(await kindOf(bot, press(bot, { kind: 'nothing' }, 'home'))).toBe('home');
    expect(await kindOf(bot, press(bot, { kind: 'nothing' }))).toBe('help');
    expect(await bot.world.counts()).toMatchObject({ people: 1, receipts: 1 });
  });

  test('under an old notice: the new one is shown, and nothing is written', async () => {
    const bot = createFakeBot();
    const event = press(bot, { kind: 'message', message, thread: null, carried: null });
    const later = createFakeBot({ before: bot, notice: sampleNotice('Nytt personvern') });
    expect(await screenOf(later, event)).toMatchObject({
      kind: 'notice',
      notice: { text: 'Nytt personvern' },
    });
    await nothingKept(bot);
  });
});

describe('who has read the notice', () => {
  test('gets the confirm card for every free text, and nothing is stored by it', async () => {
    const bot = createFakeBot();
    await pressContinue(bot);
    expect(await kindOf(bot, say('Knappen virker ikke'))).toBe('confirm');
    expect((await bot.world.counts()).feedback).toBe(0);
  });

  test('a privacy question gets the menu with the right first, and the way back to feedback', async () => {
    const bot = createFakeBot();
    await pressContinue(bot);
    const asked = await screenOf(bot, say('slett opplysningene mine'));
    expect(asked).toMatchObject({
      kind: 'privacy-menu',
      first: 'erase',
      message: { message, thread: null },
    });
    bot.author.write(message, 'slett opplysningene mine');
    const meant: AuthorEvent = {
      kind: 'feedback-meant',
      visitor: visitor(),
      message,
      thread: null,
      carried: null,
    };
    expect(await kindOf(bot, meant)).toBe('confirm');
  });

  test('a typed command does what the slash command does', async () => {
    const bot = createFakeBot();
    await saveFeedback(bot, 'Min sak');
    expect(await screenOf(bot, say('status'))).toMatchObject({
      kind: 'my-feedback',
      items: [{ text: 'Min sak' }],
    });
    expect(await kindOf(bot, say('personvern innsyn'))).toBe('access');
    expect(await kindOf(bot, say('tilbakemelding'))).toBe('feedback-form');
    expect(await kindOf(bot, say('tilbakemelding status'))).toBe('my-feedback');
    expect(await kindOf(bot, say('personvern'))).toBe('privacy-menu');
    expect(await bot.dispatch.author(say('språk en'))).toEqual({
      screen: { kind: 'language-set' },
      language: 'en',
    });
    expect(await bot.dispatch.author(say('hei'))).toEqual({ screen: { kind: 'help' }, language: 'en' });
    expect(await kindOf(bot, say('språk klingon'))).toBe('language-unknown');
  });

  test('saves from the form and is answered in their own language', async () => {
    const bot = createFakeBot();
    await pressContinue(bot);
    await bot.useCases.chooseLanguage(customer(), 'nn');
    const submitted: AuthorEvent = {
      kind: 'form-submitted',
      visitor: visitor(),
      words: new Unrecorded('Knappen'),
      feedbackKind: 'bug',
      applicationId: null,
      applicationVersion: new Unrecorded(''),
      surface: 'command',
      submission: 'V1',
      at: bot.clock.now(),
    };
    expect(await bot.dispatch.author(submitted)).toMatchObject({ language: 'nn', screen: { kind: 'saved' } });
    expect(await bot.dispatch.author(submitted)).toMatchObject({ screen: { kind: 'already-saved' } });
  });

  test('is asked again when the notice changes, before anything new is recorded', async () => {
    const bot = createFakeBot();
    await saveFeedback(bot);
    const later = createFakeBot({ before: bot, notice: sampleNotice('Nytt personvern') });
    expect(await kindOf(later, say('Knappen'))).toBe('notice');
    expect(await kindOf(later, { kind: 'home-opened', visitor: visitor() })).toBe('notice');
    expect(await kindOf(later, { kind: 'right-chosen', visitor: visitor(), right: 'access' })).toBe('access');
  });

  test('erases, is told in their language what went, and is a stranger again', async () => {
    const bot = createFakeBot();
    await saveFeedback(bot);
    await bot.useCases.chooseLanguage(customer(), 'en');
    const asked = await screenOf(bot, { kind: 'right-chosen', visitor: visitor(), right: 'erase' });
    expect(asked).toEqual({ kind: 'erase-confirm', feedback: 1, copies: 0, others: 0 });
    const erased = await bot.dispatch.author({ kind: 'erase-confirmed', visitor: visitor() });
    expect(erased).toMatchObject({ language: 'en', screen: { kind: 'erased', feedback: 1 } });
    expect(await kindOf(bot, say('Knappen'))).toBe('notice');
  });
});

describe('who may not use the bot', () => {
  const settings = { customersFrom: { slack: ['TALLOWED'], teams: [] } };

  test('gets one polite line and leaves no trace', async () => {
    const bot = createFakeBot({ settings });
    for (const event of [
      say('Knappen'),
      say('hei'),
      press(bot, { kind: 'nothing' }),
      { kind: 'mentioned', visitor: visitor() } as const,
      { kind: 'privacy-asked', visitor: visitor(), words: null } as const,
    ]) {
      expect(await kindOf(bot, event)).toBe('not-allowed');
    }
    expect(
      await bot.dispatch.author({ kind: 'message-edited', visitor: visitor(), message, words: null }),
    ).toBeNull();
    await nothingKept(bot);
  });

  test('an outsider is refused where everybody else is welcome', async () => {
    const bot = createFakeBot();
    expect(await kindOf(bot, say('Knappen', { visitor: visitor('UKARI', { outsider: true }) }))).toBe(
      'not-allowed',
    );
    await nothingKept(bot);
  });

  test('keeps their rights over what is already held', async () => {
    const bot = createFakeBot();
    await saveFeedback(bot);
    const later = createFakeBot({ before: bot, settings });
    expect(await kindOf(later, say('Mer'))).toBe('not-allowed');
    expect(await kindOf(later, { kind: 'right-chosen', visitor: visitor(), right: 'access' })).toBe('access');
    expect(await kindOf(later, { kind: 'erase-confirmed', visitor: visitor() })).toBe('erased');
    expect(await kindOf(later, { kind: 'right-chosen', visitor: visitor(), right: 'access' })).toBe(
      'not-allowed',
    );
  });
});
