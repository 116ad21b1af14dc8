import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Unrecorded } from '../../../../src/features/privacy-notice/unrecorded.ts';
import type { AuthorScreen } from '../../../../src/platforms/screen.ts';
import { authorMessages } from '../../../../src/platforms/teams/messages/author-messages.ts';
import { authorModal } from '../../../../src/platforms/teams/messages/author-modal.ts';
import {
  applicationOf,
  applicationVersionOf,
  eraseSureOf,
  kindOf,
  wordsOf,
} from '../../../../src/platforms/teams/messages/form-values.ts';
import { decodeAction } from '../../../../src/platforms/teams/metadata.ts';
import { words } from '../../drawing/drawn/arbitraries.ts';
import { screens } from '../../drawing/drawn/author-screens.ts';
import { inBokmal } from './drawn/drawings.ts';
import { actionsIn, bare, inputsIn, lyttOf, quoted, submitted, visibleText } from './drawn/read-drawn.ts';

const dialogOf = (screen: AuthorScreen) => {
  const dialog = authorModal(screen, inBokmal);
  if (dialog === null) throw new Error('a form has a dialog');
  return dialog.card;
};
const cardsOf = (screen: AuthorScreen) => authorMessages(screen, inBokmal).map(({ card }) => card);

const form = (
  text: string | null,
  applications: readonly { id: string; name: string }[] = [],
): AuthorScreen => ({
  kind: 'feedback-form',
  words: text === null ? null : new Unrecorded(text),
  surface: 'shortcut',
  applications,
});
const visma = [{ id: 'visma-net', name: 'Visma.net' }];

describe.each([
  ['a card in the chat', cardsOf, ['Lagre', 'Forkast', 'Det gjelder personvern']],
  ['a dialog', dialogOf, ['Lagre', 'Det gjelder personvern']],
] as const)('the form as %s', (_, drawn, buttons) => {
  test('has what was written in it, to the letter; what has no room is shown back whole', () => {
    fc.assert(
      fc.property(words, (text) => {
        const card = drawn(form(text));
        const back = wordsOf(submitted(card));
        if (back === text) return;
        expect(text.length).toBeGreaterThan(20_000);
        expect(bare(quoted(card))).toBe(bare(text));
      }),
      { numRuns: 60 },
    );
  });

  test('asks for words, kind, program and version, each with a label', () => {
    const inputs = inputsIn(drawn(form(null, visma)));
    expect(inputs.map(({ id }) => id)).toEqual([
      'words',
      'feedback_kind',
      'application',
      'application_version',
    ]);
    expect(inputs.every(({ label }) => typeof label === 'string' && label.length > 5)).toBe(true);
    expect(inputs[0]).toMatchObject({ isRequired: true, errorMessage: 'Fyll ut dette feltet.' });
    expect(inputsIn(drawn(form(null))).map(({ id }) => id)).toEqual(['words', 'feedback_kind']);
  });

  test('says Lagre, and has a way out for a privacy question that takes no words along', () => {
    const card = drawn(form('Hva vet dere om meg?'));
    expect(actionsIn(card).map(({ title }) => title)).toEqual(buttons);
    expect(actionsIn(card).at(-1)).toMatchObject({ associatedInputs: 'none', data: { lytt: null } });
  });
});

test('the form says where it was opened from', () => {
  expect(decodeAction(lyttOf(dialogOf(form(null)), 'feedback_form'))).toEqual({
    is: 'form',
    surface: 'shortcut',
  });
});

test('an item is edited from what it is: whole text, kind, program, version and revision', () => {
  fc.assert(
    fc.property(screens['item-form'], (screen) => {
      const card = dialogOf(screen);
      const values = submitted(card);
      if (values.words === undefined) {
        expect(screen.fullText.length).toBeGreaterThan(15_000);
        expect(visibleText(card)).toContain('for lang til å redigeres her');
        return;
      }
      expect(wordsOf(values)).toBe(screen.fullText);
      expect(kindOf(values)).toBe(screen.item.kind);
      const listed = screen.applications.some(({ id }) => id === screen.applicationId);
      expect(applicationOf(values)).toBe(listed ? screen.applicationId : null);
      const version = applicationVersionOf(values).backToAuthor((text) => text);
      expect(version).toBe(screen.applications.length === 0 ? '' : (screen.applicationVersion ?? ''));
      expect(decodeAction(lyttOf(card, 'item_form'))).toEqual({
        is: 'edited-item',
        feedbackId: screen.item.feedbackId,
        revision: screen.revision,
      });
    }),
    { numRuns: 40 },
  );
});

test('a kind that nobody chose, or that is not one, is other', () => {
  expect([kindOf({}), kindOf({ feedback_kind: 'nonsense' })]).toEqual(['other', 'other']);
});

test('erasing asks for a tick and a press, in the chat and in a dialog', () => {
  const screen = { kind: 'erase-confirm', feedback: 2, copies: 3, others: 0 } as const;
  for (const card of [cardsOf(screen), dialogOf(screen)]) {
    expect(visibleText(card)).toContain('2 tilbakemeldinger');
    expect(inputsIn(card)).toMatchObject([{ type: 'Input.Toggle', id: 'erase_sure', isRequired: true }]);
    expect(actionsIn(card)[0]).toMatchObject({
      title: 'Slett',
      style: 'destructive',
      associatedInputs: 'auto',
    });
  }
  expect([eraseSureOf({}), eraseSureOf({ erase_sure: 'no' }), eraseSureOf({ erase_sure: 'yes' })]).toEqual([
    false,
    false,
    true,
  ]);
});
