import { readFileSync } from 'node:fs';
import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadNoticeContent } from '../../../../src/features/privacy-notice/load-notice-content.ts';
import { Unrecorded } from '../../../../src/features/privacy-notice/unrecorded.ts';
import type { Pending } from '../../../../src/platforms/inbound-event.ts';
import type { AuthorScreen } from '../../../../src/platforms/screen.ts';
import { authorMessages } from '../../../../src/platforms/slack/messages/author-messages.ts';
import { authorModal } from '../../../../src/platforms/slack/messages/author-modal.ts';
import { pendingOf } from '../../../../src/platforms/slack/messages/form-values.ts';
import { homeView } from '../../../../src/platforms/slack/messages/kit/home-view.ts';
import { decodeButton, decodeModal } from '../../../../src/platforms/slack/metadata.ts';
import { sampleSettings } from '../../../fakes/sample-settings.ts';
import { words } from '../../drawing/drawn/arbitraries.ts';
import { drawingIn, inBokmal } from './drawn/drawings.ts';
import { actionIdsIn, quoted, squeezed, visibleText } from './drawn/read-drawn.ts';
import { submitted } from './drawn/submitted.ts';

const file = readFileSync(new URL('../../../../locales/nb/notice.txt', import.meta.url));
const notice = loadNoticeContent(file, sampleSettings, inBokmal.t);
const noticeText = squeezed(file.toString('utf8'));

const noticeScreen = (pending: Pending = { kind: 'nothing' }): Extract<AuthorScreen, { kind: 'notice' }> => ({
  kind: 'notice',
  notice,
  pending,
  introduction: null,
});
const waiting = (text: string): Pending => ({
  kind: 'form',
  words: new Unrecorded(text),
  surface: 'command',
});

const modalOf = (pending: Pending) => {
  const modal = authorModal(noticeScreen(pending), inBokmal);
  if (modal === null) throw new Error('the notice has a modal');
  return modal;
};

const surfaces: readonly (readonly [string, readonly object[]])[] = [
  ['a modal', modalOf({ kind: 'nothing' }).blocks],
  ['a message', authorMessages(noticeScreen(), inBokmal).flatMap(({ blocks }) => blocks)],
  ['Home', homeView(noticeScreen(), inBokmal).blocks],
];

describe.each(surfaces)('the notice in %s', (_, blocks) => {
  const divider = blocks.findIndex((block) => 'type' in block && block.type === 'divider');

  test('comes first, whole and word for word', () => {
    expect(squeezed(visibleText(blocks.slice(0, divider)))).toBe(noticeText);
  });

  test('is followed by the right to object, apart from all else', () => {
    expect(blocks[divider + 2]).toEqual({ type: 'divider' });
    expect(visibleText(blocks[divider + 1])).toBe(notice.objection);
  });

  test('is followed by everything it lacks, with links to follow', () => {
    const supplement = squeezed(visibleText(blocks[divider + 3]).replaceAll('\n', ' ')).replaceAll(' .', '.');
    for (const fact of notice.supplement)
      expect(supplement.replaceAll(' ', '')).toContain(fact.replaceAll(' ', ''));
    expect(JSON.stringify(blocks[divider + 3])).toContain(
      JSON.stringify({ type: 'link', url: sampleSettings.controller.privacyStatement }),
    );
  });
});

test('whoever cannot see the blocks gets the notice and the right to object whole', () => {
  const [message] = authorMessages(noticeScreen(), inBokmal);
  expect(squeezed(message?.text ?? '')).toContain(`${noticeText} ${squeezed(notice.objection)}`);
});

test('the buttons are Fortsett and Avbryt', () => {
  const modal = modalOf({ kind: 'nothing' });
  expect([modal.submit?.text, modal.close?.text]).toEqual(['Fortsett', 'Avbryt']);
  const blocks = authorMessages(noticeScreen(), inBokmal).flatMap((message) => message.blocks);
  expect(actionIdsIn(blocks)).toEqual(['continue', 'cancel']);
});

test('a reader of another language gets a line in it first, and the notice as it is', () => {
  const [line, ...rest]: KnownBlock[] =
    authorMessages({ ...noticeScreen(), introduction: 'en' }, drawingIn('en'))[0]?.blocks ?? [];
  expect(visibleText(line)).toContain('Continue');
  expect(squeezed(visibleText(rest))).toContain(noticeText);
});

test('the version that was read goes along with the press', () => {
  const { version } = notice;
  expect(decodeModal(modalOf({ kind: 'nothing' }).private_metadata)).toMatchObject({
    is: 'pending',
    version,
  });
  const drawn = JSON.stringify(authorMessages(noticeScreen(), inBokmal));
  const value = /"value":"((?:[^"\\]|\\.)*)"/.exec(drawn)?.[1] ?? '';
  expect(decodeButton(JSON.parse(`"${value}"`))).toMatchObject({ is: 'pending', version });
});

test('words of any length wait in the modal and come out of it to the letter', () => {
  fc.assert(
    fc.property(words, (text) => {
      const modal = modalOf(waiting(text));
      const data = decodeModal(modal.private_metadata);
      if (data?.is !== 'pending') throw new Error('the metadata cannot be read');
      const pending = pendingOf(data.pending, submitted(modal));
      expect(pending.kind === 'form' && pending.words?.backToAuthor((back) => back)).toBe(text);
    }),
    { numRuns: 40 },
  );
});

test('words too long for a button are shown back to their author, whole', () => {
  fc.assert(
    fc.property(words, (text) => {
      const messages = authorMessages(noticeScreen(waiting(text)), inBokmal);
      const shownBack = quoted(messages);
      expect(shownBack === '' || shownBack === text).toBe(true);
      if (text.length > 2000) expect(shownBack).toBe(text);
    }),
    { numRuns: 40 },
  );
});
