import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadNoticeContent } from '../../../../src/features/privacy-notice/load-notice-content.ts';
import { Unrecorded } from '../../../../src/features/privacy-notice/unrecorded.ts';
import type { Pending } from '../../../../src/platforms/inbound-event.ts';
import type { AuthorScreen } from '../../../../src/platforms/screen.ts';
import { authorMessages } from '../../../../src/platforms/teams/messages/author-messages.ts';
import { authorModal } from '../../../../src/platforms/teams/messages/author-modal.ts';
import { pendingOf } from '../../../../src/platforms/teams/messages/form-values.ts';
import { decodeAction } from '../../../../src/platforms/teams/metadata.ts';
import { sampleSettings } from '../../../fakes/sample-settings.ts';
import { words } from '../../drawing/drawn/arbitraries.ts';
import { checkMessage } from './drawn/check-card.ts';
import { drawingIn, inBokmal } from './drawn/drawings.ts';
import {
  actionsIn,
  bare,
  lyttOf,
  quoted,
  squeezed,
  submitted,
  verbsIn,
  visibleText,
} from './drawn/read-drawn.ts';

const file = readFileSync(new URL('../../../../locales/nb/notice.txt', import.meta.url));
const notice = loadNoticeContent(file, sampleSettings, inBokmal.t);
const noticeText = squeezed(file.toString('utf8'));

const noticeScreen = (pending: Pending = { kind: 'nothing' }): Extract<AuthorScreen, { kind: 'notice' }> => ({
  kind: 'notice',
  notice,
  pending,
  introduction: null,
});
const form = (text: string): Pending => ({
  kind: 'form',
  words: new Unrecorded(text),
  surface: 'message-shortcut',
});
const writtenAt = new Date('2026-11-22T14:58:00.000Z');
const message = (text: string): Pending => ({
  kind: 'message',
  message: { channel: 'a:1chat', message: '1763823780100' },
  thread: null,
  carried: { words: new Unrecorded(text), writtenAt },
});

const cardsOf = (pending: Pending) => authorMessages(noticeScreen(pending), inBokmal).map(({ card }) => card);
const dialogOf = (pending: Pending) => {
  const dialog = authorModal(noticeScreen(pending), inBokmal);
  if (dialog === null) throw new Error('the notice has a dialog');
  return dialog.card;
};

const surfaces = [
  ['a message', cardsOf({ kind: 'nothing' })[0]],
  ['a dialog', dialogOf({ kind: 'nothing' })],
] as const;

describe.each(surfaces)('the notice in %s', (_, card) => {
  const body = Array.isArray(card?.body) ? card.body : [];
  const [first, objection, supplement, ...below] = body;

  test('comes first, whole and word for word', () => {
    expect(squeezed(visibleText(first))).toBe(noticeText);
  });

  test('is followed by the right to object, in a box of its own', () => {
    expect(objection).toMatchObject({ type: 'Container', separator: true });
    expect(visibleText(objection)).toBe(notice.objection);
  });

  test('is followed by everything it lacks, with links to follow', () => {
    expect(supplement).toMatchObject({ type: 'Container', separator: true });
    expect(visibleText(supplement).split('\n')).toEqual(notice.supplement.map((fact) => `• ${fact}`));
    expect(JSON.stringify(supplement)).toContain(
      JSON.stringify({ type: 'Action.OpenUrl', url: sampleSettings.controller.privacyStatement }),
    );
  });

  test('has Fortsett and Avbryt below it, and nothing else to press', () => {
    expect(actionsIn(below).map(({ title }) => title)).toEqual(['Fortsett', 'Avbryt']);
    expect(actionsIn([first, objection, supplement])).toEqual([]);
  });

  test('keeps each paragraph a paragraph, so that it can be read on a telephone', () => {
    const paragraphs = file
      .toString('utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    expect(visibleText(first).split('\n').map(squeezed)).toEqual(paragraphs.map(squeezed));
  });
});

test('whoever cannot see the card, or has it read out, gets the notice and the right to object whole', () => {
  const [shown] = authorMessages(noticeScreen(), inBokmal);
  for (const text of [shown?.speak, shown?.card.fallbackText, shown?.card.speak])
    expect(squeezed(String(text))).toContain(`${noticeText} ${squeezed(notice.objection)}`);
});

test('a reader of another language gets a line in it first, and the notice as it is', () => {
  const [shown] = authorMessages({ ...noticeScreen(), introduction: 'en' }, drawingIn('en'));
  const text = visibleText(shown?.card);
  expect(text.split('\n')[0]).toContain('Continue');
  expect(squeezed(text)).toContain(noticeText);
});

test('the version that was read goes along with the press', () => {
  const { version } = notice;
  expect(decodeAction(lyttOf(cardsOf({ kind: 'nothing' }), 'continue'))).toMatchObject({
    is: 'pending',
    version,
  });
  expect(decodeAction(lyttOf(dialogOf({ kind: 'nothing' }), 'notice'))).toMatchObject({
    is: 'pending',
    version,
  });
});

test('a message waits in the button with its words and when they were written, or its author is told it is too long', () => {
  fc.assert(
    fc.property(words, (text) => {
      const shown = authorMessages(noticeScreen(message(text)), inBokmal);
      expect(shown.flatMap(checkMessage)).toEqual([]);
      const cards = shown.map(({ card }) => card);
      const data = decodeAction(lyttOf(cards, 'continue'));
      if (data?.is !== 'pending') throw new Error('the button cannot be read');
      if (data.pending.kind === 'nothing') {
        expect(text.length).toBeGreaterThan(3000);
        expect(visibleText(cards)).toContain('Meldingen din er for lang til å vente her.');
        return;
      }
      if (data.pending.kind !== 'message') throw new Error('something else waits');
      expect(data.pending.carried?.words.backToAuthor((back) => back)).toBe(text);
      expect(data.pending.carried?.writtenAt).toEqual(writtenAt);
    }),
    { numRuns: 60 },
  );
});

test('the words stand in Fortsett alone, and once for each kind of client', () => {
  const [card] = cardsOf(message('Hemmelig ord: rognebær'));
  const carrying = actionsIn(card).filter((action) => JSON.stringify(action).includes('rognebær'));
  expect(carrying.map(({ title }) => title)).toEqual(['Fortsett']);
  expect(JSON.stringify(card).split('rognebær').length - 1).toBe(2);
  expect(visibleText(card)).not.toContain('rognebær');
});

test('words of any length wait in the dialog and come out of it to the letter', () => {
  fc.assert(
    fc.property(words, (text) => {
      const dialog = dialogOf(form(text));
      const data = decodeAction(lyttOf(dialog, 'notice'));
      if (data?.is !== 'pending') {
        // Only what no dialog has room for is shown back instead.
        expect(text.length).toBeGreaterThan(15_000);
        return;
      }
      const pending = pendingOf(data.pending, submitted(dialog));
      expect(pending.kind === 'form' && pending.words?.backToAuthor((back) => back)).toBe(text);
    }),
    { numRuns: 60 },
  );
});

test('words too long for a button are shown back to their author, whole', () => {
  fc.assert(
    fc.property(words, (text) => {
      const shownBack = quoted(cardsOf(form(text)));
      expect([bare(text), '']).toContain(bare(shownBack));
      if (text.length > 8000) expect(bare(shownBack)).toBe(bare(text));
    }),
    { numRuns: 60 },
  );
});

test('a notice of any length is split over messages, and only the last has the buttons', () => {
  fc.assert(
    fc.property(words, (text) => {
      const long = { ...noticeScreen(), notice: { ...notice, text } };
      const cards = authorMessages(long, inBokmal).map(({ card }) => card);
      expect(bare(visibleText(cards))).toContain(bare(text));
      expect(verbsIn(cards.slice(0, -1))).toEqual([]);
      expect(verbsIn(cards.at(-1))).toEqual(['continue', 'cancel']);
    }),
    { numRuns: 30 },
  );
});
