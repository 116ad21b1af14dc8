import { describe, expect, test } from 'vitest';
import { Unrecorded } from '../../src/features/privacy-notice/unrecorded.ts';
import type { AuthorEvent } from '../../src/platforms/inbound-event.ts';
import { idFrom } from '../../src/shared/ids.ts';
import {
  card,
  carried,
  kindOf,
  message,
  nothingKept,
  say,
  screenOf,
  writtenAt,
} from '../fakes/author-events.ts';
import { createFakeBot } from '../fakes/fake-bot.ts';
import { visitor } from '../fakes/people.ts';

describe('a stranger', () => {
  const words = () => new Unrecorded('hemmelig kanarifugl');
  const v = visitor('UKARI', { conversation: 'hemmelig kanarifugl' });
  const feedbackId = idFrom<'feedback'>('f');
  const confirmed = {
    kind: 'message-confirmed',
    visitor: v,
    message,
    card,
    feedbackKind: 'bug',
    applicationId: null,
  } as const;
  const confirmedAsAnswer = {
    kind: 'message-confirmed-as-answer',
    visitor: v,
    message,
    feedbackId,
  } as const;
  const events: readonly (readonly [AuthorEvent, string | undefined])[] = [
    [say('hemmelig kanarifugl'), 'notice'],
    [say('   '), 'empty-text'],
    [say('hei'), 'help'],
    [say('tilbakemelding'), 'notice'],
    [say('personvern'), 'privacy-menu'],
    [say('slett opplysningene mine'), 'privacy-menu'],
    [say('språk en'), 'notice'],
    [say('status'), 'my-feedback'],
    [{ kind: 'message-edited', visitor: v, message, words: null }, undefined],
    [{ kind: 'message-deleted', visitor: v, message }, undefined],
    [{ kind: 'feedback-command', visitor: v, words: words() }, 'notice'],
    [{ kind: 'feedback-command', visitor: v, words: new Unrecorded('') }, 'notice'],
    [{ kind: 'privacy-command', visitor: v, words: words() }, 'privacy-menu'],
    [{ kind: 'privacy-command', visitor: v, words: new Unrecorded('innsyn') }, 'nothing-held'],
    [{ kind: 'form-asked', visitor: v, words: words(), surface: 'message-shortcut' }, 'notice'],
    [{ kind: 'cancel-pressed', visitor: v }, 'cancelled'],
    [
      {
        kind: 'form-submitted',
        visitor: v,
        words: words(),
        feedbackKind: 'bug',
        applicationId: null,
        applicationVersion: words(),
        surface: 'home',
        submission: 'V1',
        at: new Date(),
      },
      'notice',
    ],
    [{ kind: 'message-edited', visitor: v, message, words: words() }, undefined],
    [{ ...confirmed, carried: null }, 'notice'],
    [{ ...confirmed, carried: carried('hemmelig kanarifugl') }, 'notice'],
    [{ ...confirmedAsAnswer, carried: null }, 'notice'],
    [{ ...confirmedAsAnswer, carried: carried('hemmelig kanarifugl') }, 'notice'],
    [{ kind: 'message-discarded', visitor: v }, 'discarded'],
    [{ kind: 'feedback-meant', visitor: v, message, thread: null, carried: null }, 'notice'],
    [
      { kind: 'feedback-meant', visitor: v, message, thread: null, carried: carried('hemmelig kanarifugl') },
      'notice',
    ],
    [{ kind: 'privacy-asked', visitor: v, words: words() }, 'privacy-menu'],
    [{ kind: 'right-chosen', visitor: v, right: 'access' }, 'nothing-held'],
    [{ kind: 'right-chosen', visitor: v, right: 'erase' }, 'nothing-held'],
    [{ kind: 'right-chosen', visitor: v, right: 'recipients' }, 'recipients'],
    [{ kind: 'right-chosen', visitor: v, right: 'complain' }, 'complaint'],
    [{ kind: 'right-chosen', visitor: v, right: 'info' }, 'notice-text'],
    [{ kind: 'right-chosen', visitor: v, right: 'export' }, 'nothing-held'],
    [{ kind: 'right-chosen', visitor: v, right: 'restrict' }, 'nothing-held'],
    [{ kind: 'right-chosen', visitor: v, right: 'object' }, 'nothing-held'],
    [{ kind: 'right-chosen', visitor: v, right: 'rectify' }, 'nothing-held'],
    [{ kind: 'right-chosen', visitor: v, right: 'status' }, 'requests'],
    [{ kind: 'privacy-command', visitor: v, words: new Unrecorded('protester') }, 'nothing-held'],
    [say('personvern protester'), 'nothing-held'],
    [{ kind: 'restriction-asked', visitor: v, feedbackId: null }, 'nothing-held'],
    [{ kind: 'restriction-asked', visitor: v, feedbackId }, 'nothing-held'],
    [{ kind: 'lift-asked', visitor: v, feedbackId: null }, 'nothing-held'],
    [{ kind: 'wish-chosen', visitor: v, wish: 'keep' }, 'nothing-held'],
    [{ kind: 'objection-withdrawn', visitor: v }, 'nothing-held'],
    [
      {
        kind: 'rectified',
        visitor: v,
        written: new Unrecorded({
          displayName: 'hemmelig kanarifugl',
          email: 'kanarifugl@example.com',
          company: 'Kanarifugl AS',
          country: 'NO',
          pricePlan: '',
        }),
      },
      'nothing-held',
    ],
    [{ kind: 'erase-confirmed', visitor: v }, 'nothing-held'],
    [say('personvern koble'), 'notice'],
    [say('Personvern kople 7K3F-9QMX'), 'notice'],
    [say('privacy link off'), 'link-refused'],
    [{ kind: 'privacy-command', visitor: v, words: new Unrecorded('koble') }, 'notice'],
    [{ kind: 'privacy-command', visitor: v, words: new Unrecorded('koble 7K3F 9QMX') }, 'notice'],
    [{ kind: 'privacy-command', visitor: v, words: new Unrecorded('koble meg til noen') }, 'link-refused'],
    [{ kind: 'privacy-command', visitor: v, words: new Unrecorded('koble fra') }, 'link-refused'],
    [{ kind: 'link-asked', visitor: v }, 'notice'],
    [{ kind: 'unlink-pressed', visitor: v }, 'link-refused'],
    [{ kind: 'status-asked', visitor: v }, 'my-feedback'],
    [{ kind: 'help-asked', visitor: v }, 'help'],
    [{ kind: 'home-opened', visitor: v }, 'notice'],
    [{ kind: 'language-chosen', visitor: v, language: 'en' }, 'notice'],
    [{ kind: 'mentioned', visitor: v }, 'pointer'],
    [{ kind: 'item-opened', visitor: v, feedbackId }, 'item-closed'],
    [{ kind: 'item-edit-asked', visitor: v, feedbackId }, 'item-closed'],
    [
      {
        kind: 'item-edited',
        visitor: v,
        feedbackId,
        revision: 1,
        words: words(),
        feedbackKind: 'bug',
        applicationId: null,
        applicationVersion: words(),
      },
      'notice',
    ],
    [{ kind: 'item-withdrawn', visitor: v, feedbackId }, 'item-closed'],
    [{ kind: 'answer-asked', visitor: v, feedbackId }, 'item-closed'],
    [{ kind: 'answered', visitor: v, feedbackId, words: words(), submission: 'A' }, 'notice'],
    [{ kind: 'solved-pressed', visitor: v, feedbackId }, 'item-closed'],
    [{ kind: 'not-solved-pressed', visitor: v, feedbackId }, 'item-closed'],
  ];

  test.each(events.map(([event, kind]) => [event.kind, kind, event] as const))(
    '%s shows %s and leaves no trace',
    async (_name, kind, event) => {
      const bot = createFakeBot();
      expect(await kindOf(bot, event)).toBe(kind);
      await nothingKept(bot);
    },
  );

  test('every kind of event is in that list, but the one that presses Fortsett', () => {
    const all: Readonly<Record<Exclude<AuthorEvent['kind'], 'continue-pressed'>, true>> = {
      'message-written': true,
      'message-edited': true,
      'message-deleted': true,
      'feedback-command': true,
      'privacy-command': true,
      'form-asked': true,
      'cancel-pressed': true,
      'form-submitted': true,
      'message-confirmed': true,
      'message-confirmed-as-answer': true,
      'message-discarded': true,
      'feedback-meant': true,
      'privacy-asked': true,
      'right-chosen': true,
      'erase-confirmed': true,
      'link-asked': true,
      'unlink-pressed': true,
      'restriction-asked': true,
      'lift-asked': true,
      'wish-chosen': true,
      'objection-withdrawn': true,
      rectified: true,
      'status-asked': true,
      'help-asked': true,
      'home-opened': true,
      'language-chosen': true,
      mentioned: true,
      'item-opened': true,
      'item-edit-asked': true,
      'item-edited': true,
      'item-withdrawn': true,
      'answer-asked': true,
      answered: true,
      'solved-pressed': true,
      'not-solved-pressed': true,
    };
    expect(new Set(events.map(([event]) => event.kind))).toEqual(new Set(Object.keys(all)));
  });

  test('gets the notice whole, with what they were about to do', async () => {
    const bot = createFakeBot();
    const screen = await screenOf(bot, say('Knappen'));
    expect(screen).toEqual({
      kind: 'notice',
      notice: bot.ports.notice,
      pending: {
        kind: 'message',
        message,
        thread: null,
        carried: { words: expect.any(Unrecorded), writtenAt },
      },
      introduction: null,
    });
  });

  test('who reads English gets a line in English; who reads Nynorsk needs none', async () => {
    const bot = createFakeBot();
    const inEnglish = await bot.dispatch.author(
      say('The button', { visitor: visitor('UKARI', { locale: 'en-GB' }) }),
    );
    expect(inEnglish).toMatchObject({ language: 'en', screen: { introduction: 'en' } });
    const inNynorsk = await bot.dispatch.author(
      say('Knappen', { visitor: visitor('UKARI', { locale: 'nn-NO' }) }),
    );
    expect(inNynorsk).toMatchObject({ language: 'nn', screen: { introduction: null } });
    const inSwedish = await bot.dispatch.author(
      say('Knappen', { visitor: visitor('UKARI', { locale: 'sv-SE' }) }),
    );
    expect(inSwedish).toMatchObject({ language: 'nb' });
  });
});
