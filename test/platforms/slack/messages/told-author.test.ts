import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuthorMessage } from '../../../../src/features/feedback-intake/author-message.ts';
import { toldAuthorMessages } from '../../../../src/platforms/slack/messages/told-author-messages.ts';
import { checkMessage } from '../../../../src/playground/slack/block-kit-limits.ts';
import { idFrom } from '../../../../src/shared/ids.ts';
import { feedbackId, label, moment, reference, words } from '../../drawing/drawn/arbitraries.ts';
import { drawings, inBokmal } from './drawn/drawings.ts';
import { actionIdsIn, visibleText } from './drawn/read-drawn.ts';

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

test('whatever the author is told, Slack takes it, and it makes sense without its blocks', () => {
  fc.assert(
    fc.property(told, fc.constantFrom(...drawings), (message, d) => {
      const messages = toldAuthorMessages(message, d);
      expect(messages.flatMap(checkMessage)).toEqual([]);
      expect(messages.every(({ text }) => text.length > 5 && !/[<>]/.test(text))).toBe(true);
    }),
  );
});

const about = {
  feedbackId: idFrom<'feedback'>('6a1f3f0e-3f70-4c58-8f5e-6f5f2f1f0001'),
  reference: idFrom<'reference'>('LY-7K3F9Q'),
  quote: 'Fakturaen blir feil.',
};

describe('a reply', () => {
  test('is the words of the agent, to the letter, under the words of the author', () => {
    const [message] = toldAuthorMessages(
      { kind: 'reply', ...about, text: 'Takk! *Prøv* nå: <https://x.example>' },
      inBokmal,
    );
    const text = visibleText(message?.blocks);
    expect(text).toContain('Fakturaen blir feil.');
    expect(text).toContain('Takk! *Prøv* nå: <https://x.example>');
    expect(text).toContain('Svar på LY-7K3F9Q');
    expect(actionIdsIn(message)).toEqual(['answer', 'my_feedback', 'privacy']);
  });

  test('of any length loses nothing, and has its buttons at the end', () => {
    fc.assert(
      fc.property(words, (text) => {
        const messages = toldAuthorMessages({ kind: 'reply', ...about, text }, inBokmal);
        const drawn = messages
          .flatMap(({ blocks }) => blocks)
          .map((block) => (block.type === 'section' && block.text !== undefined ? block.text.text : ''));
        expect(drawn.join('') === text).toBe(true);
        expect(actionIdsIn(messages.slice(0, -1))).toEqual([]);
        expect(actionIdsIn(messages.at(-1))).toContain('answer');
      }),
      { numRuns: 30 },
    );
  });
});

test('that it is handled is told with what came of it, and asks whether that solved it', () => {
  const [message] = toldAuthorMessages({ kind: 'handled', ...about, text: null }, inBokmal);
  expect(visibleText(message?.blocks)).toContain('Vi har fulgt opp tilbakemeldingen din.');
  expect(actionIdsIn(message)).toEqual(['solved', 'not_solved', 'answer', 'privacy']);
  expect(message?.text).toContain('LY-7K3F9Q er håndtert');
});

test('a receipt says what happens next and until when it is kept', () => {
  const deleteAfter = new Date('2027-11-22T12:00:00Z');
  const [message] = toldAuthorMessages({ kind: 'saved', reference: about.reference, deleteAfter }, inBokmal);
  expect(message?.text).toBe(
    'Takk! Tilbakemeldingen er lagret som LY-7K3F9Q. Du får beskjed her når den er håndtert. Vi sletter den senest 22. november 2027.',
  );
});
