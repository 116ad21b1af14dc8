import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuthorScreen } from '../../../../src/platforms/screen.ts';
import { authorMessages } from '../../../../src/platforms/teams/messages/author-messages.ts';
import { authorModal } from '../../../../src/platforms/teams/messages/author-modal.ts';
import { screens } from '../../drawing/drawn/author-screens.ts';
import { checkDialog, checkMessage } from './drawn/check-card.ts';
import { drawings } from './drawn/drawings.ts';
import { actionsIn, inputsIn, markdownIn } from './drawn/read-drawn.ts';

const all: readonly (readonly [string, fc.Arbitrary<AuthorScreen>])[] = Object.entries(screens);
const drawing = fc.constantFrom(...drawings);
const runs = { numRuns: 12 };

describe.each(all)('%s', (_, screen) => {
  test('as messages, Teams takes it', () => {
    fc.assert(
      fc.property(screen, drawing, (drawn, d) => {
        const messages = authorMessages(drawn, d);
        expect(messages.length).toBeGreaterThan(0);
        expect(messages.flatMap(checkMessage)).toEqual([]);
      }),
      runs,
    );
  });

  test('as a dialog, Teams takes it', () => {
    fc.assert(
      fc.property(screen, drawing, fc.nat({ max: 3 }), (drawn, d, page) => {
        const dialog = authorModal(drawn, d, page);
        expect(dialog === null ? [] : checkDialog(dialog)).toEqual([]);
      }),
      runs,
    );
  });

  test('nothing anyone wrote is read as Markdown, and every field says what it is for', () => {
    fc.assert(
      fc.property(screen, drawing, (drawn, d) => {
        const surfaces = [authorMessages(drawn, d).map(({ card }) => card), authorModal(drawn, d)?.card];
        for (const text of markdownIn(surfaces)) expect(text).not.toMatch(/(?<!\\)[*_[\]`~<]/);
        for (const input of inputsIn(surfaces)) expect(input.label).toEqual(expect.stringMatching(/\S/));
      }),
      runs,
    );
  });

  test('what is pressed goes along with no field but where the field is meant', () => {
    fc.assert(
      fc.property(screen, drawing, (drawn, d) => {
        const cards = authorMessages(drawn, d).map(({ card }) => card);
        for (const { associatedInputs, data } of actionsIn([cards, authorModal(drawn, d)?.card])) {
          const { verb } = Object(data);
          const sends = /^(save_message|.*_form|notice|erase_confirm)$/.test(verb);
          expect([verb, associatedInputs]).toEqual([verb, sends ? 'auto' : 'none']);
        }
      }),
      runs,
    );
  });
});

test('only the confirm card and what follows it have no dialog', () => {
  const without = all.filter(([, screen]) => {
    const [drawn] = fc.sample(screen, 1);
    return drawn !== undefined && drawings.every((d) => authorModal(drawn, d) === null);
  });
  expect(without.map(([kind]) => kind)).toEqual(['confirm', 'saving']);
});
