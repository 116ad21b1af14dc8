import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuthorMessage } from '../../../../src/features/feedback-intake/author-message.ts';
import { toldAuthorMessages } from '../../../../src/platforms/teams/messages/told-author-messages.ts';
import { idFrom } from '../../../../src/shared/ids.ts';
import { feedbackId, label, moment, reference, words } from '../../drawing/drawn/arbitraries.ts';
import { checkMessage } from './drawn/check-card.ts';
import { drawings, inBokmal } from './drawn/drawings.ts';
import { bare, opensIn, verbsIn, visibleText } from './drawn/read-drawn.ts';

const quote = fc.option(label, { nil: null });
const told: fc.Arbitrary<AuthorMessage> = fc.oneof(
  fc.record({ kind: fc.constant('saved'), reference, deleteAfter: moment }),
  fc.constant({ kind: 'original-missing' } as const),
  fc.constant({ kind: 'notice-changed' } as const),
  fc.constant({ kind: 'guest-refused' } as const),
  fc.record({ kind: fc.constant('reply'), feedbackId, reference, quote, text: words }),
  fc.record({
    kind: fc.constant('handled'),
    feedbackId,
    reference,
    quote,
    text: fc.option(words, { nil: null }),
  }),
);

test('whatever the author is told, Teams takes it', () => {
  fc.assert(
    fc.property(told, fc.constantFrom(...drawings), (message, d) => {
      expect(toldAuthorMessages(message, d).flatMap(checkMessage)).toEqual([]);
    }),
  );
});

const about = {
  feedbackId: idFrom<'feedback'>('6a1f3f0e-3f70-4c58-8f5e-6f5f2f1f0001'),
  reference: idFrom<'reference'>('LY-7K3F9Q'),
  quote: 'Fakturaen blir feil.',
};

test('a reply is the words of the agent, to the letter, under the words of the author', () => {
  const [message] = toldAuthorMessages(
    { kind: 'reply', ...about, text: 'Takk! *Prøv* nå: <https://x.example>' },
    inBokmal,
  );
  const text = visibleText(message?.card);
  expect(text).toContain('Fakturaen blir feil.');
  expect(text).toContain('Takk! *Prøv* nå: <https://x.example>');
  expect(verbsIn(message?.card)).toEqual(['answer', 'my_feedback', 'privacy']);
  expect(opensIn(message?.card)).toEqual(['answer']);
  // Chats with a bot have no threads to write in.
  expect(text).not.toContain('tråden');
});

test('a reply of any length loses nothing, and has its buttons at the end', () => {
  fc.assert(
    fc.property(words, (text) => {
      const cards = toldAuthorMessages({ kind: 'reply', ...about, text }, inBokmal).map(({ card }) => card);
      expect(bare(visibleText(cards)).includes(bare(text))).toBe(true);
      expect(verbsIn(cards.slice(0, -1))).toEqual([]);
      expect(verbsIn(cards.at(-1))).toContain('answer');
    }),
    { numRuns: 30 },
  );
});

test('that it is handled is told with what came of it, and asks whether that solved it', () => {
  const [message] = toldAuthorMessages({ kind: 'handled', ...about, text: null }, inBokmal);
  expect(visibleText(message?.card)).toContain('Vi har fulgt opp tilbakemeldingen din.');
  expect(verbsIn(message?.card)).toEqual(['solved', 'not_solved', 'answer', 'privacy']);
  expect(message?.summary).toContain('LY-7K3F9Q er håndtert');
});
