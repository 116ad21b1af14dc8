import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Unrecorded } from '../../../../src/features/privacy-notice/unrecorded.ts';
import type { ActionData, FormData } from '../../../../src/platforms/drawing/action-data.ts';
import {
  decodeButton,
  decodeModal,
  encodeButton,
  encodeModal,
} from '../../../../src/platforms/slack/metadata.ts';
import { feedbackId, words } from '../../drawing/drawn/arbitraries.ts';

const address = fc.record({ channel: fc.constant('D0CHAT'), message: fc.constant('1763823780.000100') });
const surface = fc.constantFrom('message', 'command', 'shortcut', 'message-shortcut', 'home');
const page = fc.nat({ max: 40 });

const withoutWords: fc.Arbitrary<FormData> = fc.oneof(
  fc.record({ is: fc.constant('form'), surface }),
  fc.record({ is: fc.constant('edited-item'), feedbackId, revision: fc.nat() }),
  fc.record({ is: fc.constant('answer'), feedbackId }),
  fc.record({ is: fc.constant('agent'), feedbackId, channel: fc.constant('C0BILLING') }),
);

const buttons: fc.Arbitrary<ActionData> = fc.oneof(
  fc.record({ is: fc.constant('message'), message: address, carried: fc.constant(null) }),
  fc.record({
    is: fc.constant('message-answer'),
    message: address,
    carried: fc.constant(null),
    feedbackId,
  }),
  fc.record({
    is: fc.constant('meant'),
    message: address,
    thread: fc.option(address, { nil: null }),
    carried: fc.constant(null),
  }),
  fc.record({ is: fc.constant('item'), feedbackId }),
  fc.record({ is: fc.constant('own-item'), choice: fc.constantFrom('open', 'edit', 'withdraw'), feedbackId }),
  fc.record({ is: fc.constant('card'), choice: fc.constantFrom('sender', 'note', 'dismiss'), feedbackId }),
  fc.record({ is: fc.constant('right'), right: fc.constantFrom('access', 'erase') }),
  fc.record({ is: fc.constant('language'), language: fc.constantFrom('nb', 'nn', 'en') }),
  fc.record({ is: fc.constant('page'), at: fc.record({ of: fc.constantFrom('access', 'home'), page }) }),
  fc.record({
    is: fc.constant('page'),
    at: fc.record({ of: fc.constantFrom('item', 'full-text'), feedbackId, page }),
  }),
);

const read = (data: FormData | ActionData | null): unknown => {
  if (data?.is !== 'pending' || data.pending.kind !== 'form') return data;
  return data.pending.words?.backToAuthor((text) => text);
};

test('what a modal is about comes back as it was', () => {
  fc.assert(
    fc.property(withoutWords, (data) => {
      expect(decodeModal(encodeModal(data) ?? '')).toEqual(data);
    }),
  );
});

test('what a button is about comes back as it was', () => {
  fc.assert(
    fc.property(buttons, (data) => {
      const value = encodeButton(data);
      expect(value?.length).toBeLessThanOrEqual(2000);
      expect(decodeButton(value ?? '')).toEqual(data);
    }),
  );
});

test('options of menus fit in the 150 characters that Slack gives them', () => {
  fc.assert(
    fc.property(feedbackId, (id) => {
      const longest = encodeButton({ is: 'own-item', choice: 'withdraw', feedbackId: id });
      expect(longest?.length).toBeLessThanOrEqual(150);
    }),
  );
});

test('waiting words come back to the letter and unrecorded, or do not go in at all', () => {
  fc.assert(
    fc.property(words, (text) => {
      const pending = { kind: 'form', words: new Unrecorded(text), surface: 'command' } as const;
      const modal = encodeModal({ is: 'pending', version: 'v', pending });
      if (modal === null) {
        expect(text.length).toBeGreaterThan(1000);
        return;
      }
      expect(modal.length).toBeLessThanOrEqual(3000);
      expect(read(decodeModal(modal))).toBe(text);
    }),
  );
});

test('a waiting message is an address, and the version of the notice is kept beside it', () => {
  const message = { channel: 'D0CHAT', message: '1763823780.000100' };
  const data = {
    is: 'pending',
    version: 'abc',
    pending: { kind: 'message', message, thread: null, carried: null },
  } as const;
  expect(decodeButton(encodeButton(data) ?? '')).toEqual(data);
});

test('the words of a chat message never go into a button or modal, even when they are handed along', () => {
  const waiting = {
    message: { channel: 'D0CHAT', message: '1763823780.000100' },
    thread: null,
    carried: { words: new Unrecorded('Hemmelig ord: rognebær'), writtenAt: new Date('2026-03-02T09:00:00Z') },
  };
  const pending = { is: 'pending', version: 'abc', pending: { kind: 'message', ...waiting } } as const;
  const meant = { is: 'meant', ...waiting } as const;
  for (const text of [encodeButton(pending), encodeModal(pending), encodeButton(meant)]) {
    expect(text).not.toBeNull();
    expect(text).not.toMatch(/rognebær|2026|carried/);
  }
  expect(decodeButton(encodeButton(pending) ?? '')).toEqual({
    ...pending,
    pending: { ...pending.pending, carried: null },
  });
  expect(decodeButton(encodeButton(meant) ?? '')).toEqual({ ...meant, carried: null });
});

test.each([undefined, '', 'null', '{', '[]', '{"is":"item"}', '{"is":"item","feedbackId":""}', '{"is":"x"}'])(
  'a value that is not ours is nothing: %s',
  (value) => {
    expect(decodeButton(value)).toBeNull();
    expect(decodeModal(value)).toBeNull();
  },
);
