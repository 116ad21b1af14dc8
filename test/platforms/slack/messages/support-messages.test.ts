import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ThreadEntry } from '../../../../src/features/routing/support-side.ts';
import { alertMessage } from '../../../../src/platforms/slack/messages/alert-message.ts';
import { threadEntryMessage } from '../../../../src/platforms/slack/messages/thread-entry-message.ts';
import { tombstoneMessage } from '../../../../src/platforms/slack/messages/tombstone-message.ts';
import { checkMessage } from '../../../../src/playground/slack/block-kit-limits.ts';
import { idFrom } from '../../../../src/shared/ids.ts';
import { agent, words } from '../../drawing/drawn/arbitraries.ts';
import { drawings, inBokmal } from './drawn/drawings.ts';
import { mrkdwnTexts, quoted, visibleText, withoutTokens } from './drawn/read-drawn.ts';

const place = { workspaceId: 'T0SUPPORT' };
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
  test('is one message that Slack takes, and is read as nothing but text', () => {
    fc.assert(
      fc.property(entry, drawing, (any, d) => {
        const message = threadEntryMessage(any, d, place);
        expect(checkMessage(message)).toEqual([]);
        expect(message.text).not.toMatch(/[<>]/);
        expect(mrkdwnTexts(message).filter((text) => /[<>]/.test(withoutTokens(text)))).toEqual([]);
      }),
    );
  });

  test('has the text whole, or says how much of it Slack has no room for', () => {
    fc.assert(
      fc.property(words, (text) => {
        const message = threadEntryMessage({ kind: 'author-answered', text }, inBokmal, place);
        const shown = quoted(message.blocks);
        expect(text.startsWith(shown)).toBe(true);
        const missing = text.length - shown.length;
        if (missing > 0) expect(visibleText(message.blocks)).toContain(`${missing} tegn til er ikke med`);
        if (text.length <= 10_000) expect(missing).toBe(0);
      }),
    );
  });

  test('where texts are not shown, says that there is an answer and where to read it', () => {
    const message = threadEntryMessage({ kind: 'author-answered', text: null }, inBokmal, place);
    expect(visibleText(message.blocks)).toContain('«Les alt»');
  });
});

test('a tombstone has nothing left to say', () => {
  const message = tombstoneMessage(inBokmal);
  expect(checkMessage(message)).toEqual([]);
  expect(visibleText(message.blocks)).toBe('Innholdet er slettet.');
});

test('an alert says which channel, why, and how to test it', () => {
  fc.assert(
    fc.property(fc.constantFrom('is_archived', 'never_seen'), drawing, (code, d) => {
      const message = alertMessage({ kind: 'destination-unreachable', destinationId: 'billing', code }, d);
      expect(checkMessage(message)).toEqual([]);
      expect(visibleText(message.blocks)).toContain('routes test billing');
    }),
  );
  const archived = alertMessage(
    { kind: 'destination-unreachable', destinationId: 'billing', code: 'is_archived' },
    inBokmal,
  );
  expect(archived.text).toContain('kanalen er arkivert');
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
      const shown = visibleText(message.blocks);
      expect(shown).toContain('billing');
      for (const where of link === null ? Object.values(address) : [link]) expect(shown).toContain(where);
    }),
  );
  const { text } = alertMessage({ ...about, link: null }, inBokmal);
  expect(text).toContain('kanalen er arkivert');
});
