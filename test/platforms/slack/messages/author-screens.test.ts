import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuthorScreen } from '../../../../src/platforms/screen.ts';
import { authorMessages } from '../../../../src/platforms/slack/messages/author-messages.ts';
import { authorModal } from '../../../../src/platforms/slack/messages/author-modal.ts';
import { homeView } from '../../../../src/platforms/slack/messages/kit/home-view.ts';
import { checkMessage, checkView } from '../../../../src/playground/slack/block-kit-limits.ts';
import { screens } from '../../drawing/drawn/author-screens.ts';
import { drawings } from './drawn/drawings.ts';
import { mrkdwnTexts, withoutTokens } from './drawn/read-drawn.ts';

const all: readonly (readonly [string, fc.Arbitrary<AuthorScreen>])[] = Object.entries(screens);
const drawing = fc.constantFrom(...drawings);
const runs = { numRuns: 12 };

describe.each(all)('%s', (_, screen) => {
  test('as messages, Slack takes it, and it makes sense without its blocks', () => {
    fc.assert(
      fc.property(screen, drawing, (drawn, d) => {
        const messages = authorMessages(drawn, d);
        expect(messages.length).toBeGreaterThan(0);
        expect(messages.flatMap(checkMessage)).toEqual([]);
        expect(messages.every(({ text }) => text.trim().length > 5)).toBe(true);
        // More than this Slack refuses where a message is updated.
        expect(messages.every(({ text }) => Buffer.byteLength(text) <= 4000)).toBe(true);
      }),
      runs,
    );
  });

  test('as a modal and as Home, Slack takes it', () => {
    fc.assert(
      fc.property(screen, drawing, fc.nat({ max: 3 }), (drawn, d, page) => {
        const modal = authorModal(drawn, d, page);
        expect(modal === null ? [] : checkView(modal)).toEqual([]);
        expect(checkView(homeView(drawn, d, page))).toEqual([]);
      }),
      runs,
    );
  });

  test('nothing anyone wrote is read as markup', () => {
    fc.assert(
      fc.property(screen, drawing, (drawn, d) => {
        const messages = authorMessages(drawn, d);
        expect(messages.filter(({ text }) => /[<>]/.test(text))).toEqual([]);
        const surfaces = [...messages, authorModal(drawn, d), homeView(drawn, d)];
        expect(mrkdwnTexts(surfaces).filter((text) => /[<>]/.test(withoutTokens(text)))).toEqual([]);
      }),
      runs,
    );
  });
});

test('only the confirm card and what follows it have no modal', () => {
  const without = all.filter(([, screen]) => {
    const [drawn] = fc.sample(screen, 1);
    return drawn !== undefined && drawings.every((d) => authorModal(drawn, d) === null);
  });
  expect(without.map(([kind]) => kind)).toEqual(['confirm', 'saving']);
});
