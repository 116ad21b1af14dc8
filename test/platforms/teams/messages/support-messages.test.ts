import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ThreadEntry } from '../../../../src/features/routing/support-side.ts';
import { alertMessage } from '../../../../src/platforms/teams/messages/alert-message.ts';
import { threadEntryMessage } from '../../../../src/platforms/teams/messages/thread-entry-message.ts';
import { tombstoneMessage } from '../../../../src/platforms/teams/messages/tombstone-message.ts';
import { idFrom } from '../../../../src/shared/ids.ts';
import { agent, words } from '../../drawing/drawn/arbitraries.ts';
import { checkMessage } from './drawn/check-card.ts';
import { drawings, inBokmal } from './drawn/drawings.ts';
import { bare, markdownIn, quoted, visibleText } from './drawn/read-drawn.ts';

const drawing = fc.constantFrom(...drawings);
const nullable = fc.option(words, { nil: null });

const entry: fc.Arbitrary<ThreadEntry> = fc.oneof(
  fc.record({ kind: fc.constant('author-answered'), text: nullable }),
  fc.constant({ kind: 'author-edited' } as const),
  fc.constant({ kind: 'solved' } as const),
  fc.record({ kind: fc.constant('reopened'), text: nullable }),
  fc.record({ kind: fc.constant('replied'), agent, text: words }),
  fc.record({ kind: fc.constant('note'), agent, text: words }),
);

describe('an entry in the thread', () => {
  test('is one message that Teams takes, and is read as nothing but text', () => {
    fc.assert(
      fc.property(entry, drawing, (any, d) => {
        const message = threadEntryMessage(any, d);
        expect(checkMessage(message)).toEqual([]);
        expect(markdownIn(message.card)).toEqual([]);
      }),
    );
  });

  test('has the text whole, or says how much of it there is no room for', () => {
    fc.assert(
      fc.property(words, (text) => {
        const { card } = threadEntryMessage({ kind: 'author-answered', text }, inBokmal);
        const shown = bare(quoted(card));
        expect(bare(text).startsWith(shown)).toBe(true);
        const isWhole = shown === bare(text);
        expect(visibleText(card).includes('tegn til er ikke med')).toBe(!isWhole);
        if (text.length <= 10_000) expect(isWhole).toBe(true);
      }),
    );
  });

  test('where texts are not shown, says that there is an answer and where to read it', () => {
    const { card } = threadEntryMessage({ kind: 'author-answered', text: null }, inBokmal);
    expect(visibleText(card)).toContain('«Les alt»');
  });
});

test('a tombstone has nothing left to say', () => {
  const message = tombstoneMessage(inBokmal);
  expect(checkMessage(message)).toEqual([]);
  expect(visibleText(message.card)).toBe('Innholdet er slettet.');
});

test('an alert says which channel, why, and how to test it', () => {
  fc.assert(
    fc.property(fc.constantFrom('is_archived', 'never_seen'), drawing, (code, d) => {
      const message = alertMessage({ kind: 'destination-unreachable', destinationId: 'billing', code }, d);
      expect(checkMessage(message)).toEqual([]);
      expect(visibleText(message.card)).toContain('routes test billing');
    }),
  );
});

test('an alert about a copy says where it stands, why it does, and that nobody need report back', () => {
  const address = { channel: 'C0BILLING', message: '1700000000.000100' };
  const removalId = idFrom<'removal'>('0199c0de-0000-7000-8000-000000000001');
  const about = {
    kind: 'copy-by-hand',
    removalId,
    destinationId: 'billing',
    address,
    code: 'is_archived',
  } as const;
  fc.assert(
    fc.property(fc.constantFrom('https://example.com/card', null), drawing, (link, d) => {
      const message = alertMessage({ ...about, link }, d);
      expect(checkMessage(message)).toEqual([]);
      const shown = visibleText(message.card);
      expect(shown).toContain('billing');
      for (const where of link === null ? Object.values(address) : [link]) expect(shown).toContain(where);
    }),
  );
  const { card } = alertMessage({ ...about, link: null }, inBokmal);
  expect(visibleText(card)).toContain('kanalen er arkivert');
});
