import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Unrecorded } from '../../../../src/features/privacy-notice/unrecorded.ts';
import type { AuthorScreen } from '../../../../src/platforms/screen.ts';
import { authorModal } from '../../../../src/platforms/slack/messages/author-modal.ts';
import {
  applicationOf,
  applicationVersionOf,
  kindOf,
  wordsOf,
} from '../../../../src/platforms/slack/messages/form-values.ts';
import { decodeModal } from '../../../../src/platforms/slack/metadata.ts';
import { words } from '../../drawing/drawn/arbitraries.ts';
import { screens } from '../../drawing/drawn/author-screens.ts';
import { inBokmal } from './drawn/drawings.ts';
import { actionIdsIn, visibleText } from './drawn/read-drawn.ts';
import { submitted } from './drawn/submitted.ts';

const modalOf = (screen: AuthorScreen) => {
  const modal = authorModal(screen, inBokmal);
  if (modal === null) throw new Error('a form has a modal');
  return modal;
};

const form = (text: string | null, applications: readonly { id: string; name: string }[] = []) =>
  modalOf({
    kind: 'feedback-form',
    words: text === null ? null : new Unrecorded(text),
    surface: 'shortcut',
    applications,
  });

test('words of any length stand in the form and are sent from it to the letter', () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(wordsOf(submitted(form(text)))).toBe(text);
    }),
    { numRuns: 40 },
  );
});

test('an item is edited from what it is: whole text, kind, application, version and revision', () => {
  fc.assert(
    fc.property(screens['item-form'], (screen) => {
      const modal = modalOf(screen);
      const values = submitted(modal);
      expect(wordsOf(values)).toBe(screen.fullText);
      expect(kindOf(values)).toBe(screen.item.kind);
      const listed = screen.applications.some(({ id }) => id === screen.applicationId);
      if (screen.applications.length <= 100)
        expect(applicationOf(values)).toBe(listed ? screen.applicationId : null);
      const asked = screen.applications.length > 0;
      expect(applicationVersionOf(values).backToAuthor((typed) => typed)).toBe(
        asked ? (screen.applicationVersion ?? '') : '',
      );
      expect(decodeModal(modal.private_metadata)).toEqual({
        is: 'edited-item',
        feedbackId: screen.item.feedbackId,
        revision: screen.revision,
      });
    }),
    { numRuns: 40 },
  );
});

test('the application and its version are asked for only where there are applications', () => {
  const asked = ['application', 'application_version'];
  expect(actionIdsIn(form(null)).filter((id) => asked.includes(id))).toEqual([]);
  const ids = actionIdsIn(form(null, [{ id: 'visma-net', name: 'Visma.net' }]));
  expect(ids.filter((id) => asked.includes(id))).toEqual(asked);
});

test('the form has a way out for a privacy question, and says Lagre and Forkast', () => {
  const modal = form(null);
  expect(visibleText(modal.blocks)).toContain('Det gjelder personvern');
  expect(actionIdsIn(modal)).toContain('privacy');
  expect([modal.submit?.text, modal.close?.text]).toEqual(['Lagre', 'Forkast']);
});

test('fields are put together in their order, whatever order Slack sends them in', () => {
  expect(
    wordsOf({
      words_10: { words: { value: 'c' } },
      feedback_kind: { feedback_kind: { selected_option: { value: 'bug' } } },
      words_2: { words: { value: 'b' } },
      words_0: { words: { value: 'a' } },
      words_3: { words: { value: null } },
    }),
  ).toBe('abc');
});

test('a kind that nobody chose, or that is not one, is other', () => {
  expect(kindOf({})).toBe('other');
  expect(kindOf({ about: { feedback_kind: { selected_option: { value: 'nonsense' } } } })).toBe('other');
});

test('erasing asks for a tick and a press in a modal, and for two presses in a message', () => {
  const modal = modalOf({ kind: 'erase-confirm', feedback: 2, copies: 3, others: 0 });
  expect(actionIdsIn(modal)).toEqual(['erase_sure']);
  expect(modal.blocks.at(-1)).not.toHaveProperty('optional');
  expect(visibleText(modal.blocks)).toContain('2 tilbakemeldinger');
});
