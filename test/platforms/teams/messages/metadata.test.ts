import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Unrecorded } from '../../../../src/features/privacy-notice/unrecorded.ts';
import { decodeAction, fitsAction, writtenAction } from '../../../../src/platforms/teams/metadata.ts';
import type { TeamsActionData } from '../../../../src/platforms/teams/metadata-schema.ts';
import { feedbackId, moment, words } from '../../drawing/drawn/arbitraries.ts';

const address = fc.record({ channel: fc.constant('a:1chat'), message: fc.constant('1763823780100') });
const thread = fc.option(address, { nil: null });
const carried = fc.option(
  fc.record({ words: words.map((text) => new Unrecorded(text)), writtenAt: moment }),
  { nil: null },
);
const surface = fc.constantFrom('message', 'command', 'shortcut', 'message-shortcut', 'home');
const page = fc.nat({ max: 40 });

const withoutWords: fc.Arbitrary<TeamsActionData> = fc.oneof(
  fc.record({ is: fc.constant('form'), surface }),
  fc.record({ is: fc.constant('edited-item'), feedbackId, revision: fc.nat() }),
  fc.record({ is: fc.constant('answer'), feedbackId }),
  fc.record({ is: fc.constant('agent'), feedbackId, channel: fc.constant('19:prod@thread.tacv2') }),
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
  fc.record({
    is: fc.constant('pending'),
    version: fc.constant('v'),
    pending: fc.oneof(
      fc.record({ kind: fc.constant('nothing') }),
      fc.record({ kind: fc.constant('language'), language: fc.constantFrom('nb', 'nn', 'en') }),
    ),
  }),
);

const withMessage: fc.Arbitrary<Extract<TeamsActionData, { carried: unknown }>> = fc.oneof(
  fc.record({ is: fc.constant('message'), message: address, carried }),
  fc.record({ is: fc.constant('message-answer'), message: address, carried, feedbackId }),
  fc.record({ is: fc.constant('meant'), message: address, thread, carried }),
);

/** As it is after it has travelled to Teams and back. */
const travelled = (data: TeamsActionData): TeamsActionData | null =>
  decodeAction(JSON.parse(JSON.stringify(writtenAction(data))));

const plain = (unrecorded: Unrecorded<string> | undefined): string | undefined =>
  unrecorded?.backToAuthor((text) => text);

test('what a button or a form is about comes back as it was', () => {
  fc.assert(
    fc.property(withoutWords, (data) => {
      expect(travelled(data)).toEqual(data);
      expect(fitsAction(data)).toBe(true);
    }),
  );
});

test('the words of a message come back to the letter, unrecorded, with when they were written', () => {
  fc.assert(
    fc.property(withMessage, (data) => {
      const back = travelled(data);
      if (back === null || !('carried' in back)) throw new Error('it cannot be read');
      const { carried: was, ...rest } = data;
      const { carried: now, ...others } = back;
      expect(others).toEqual(rest);
      expect(now?.words).toEqual(was === null ? undefined : expect.any(Unrecorded));
      expect(plain(now?.words)).toBe(plain(was?.words));
      expect(now?.writtenAt).toEqual(was?.writtenAt);
    }),
  );
});

test('waiting words come back to the letter', () => {
  fc.assert(
    fc.property(words, (text) => {
      const pending = { kind: 'form', words: new Unrecorded(text), surface: 'command' } as const;
      const back = travelled({ is: 'pending', version: 'v', pending });
      expect(
        back?.is === 'pending' && back.pending.kind === 'form' && plain(back.pending.words ?? undefined),
      ).toBe(text);
    }),
  );
});

test('what takes more than a quarter of half a card does not fit', () => {
  const about = (length: number): TeamsActionData => ({
    is: 'message',
    message: { channel: 'a:1chat', message: '1763823780100' },
    carried: { words: new Unrecorded('x'.repeat(length)), writtenAt: new Date(0) },
  });
  expect([fitsAction(about(7000)), fitsAction(about(8000))]).toEqual([true, false]);
});

test.each([
  undefined,
  null,
  '',
  [],
  { is: 'item' },
  { is: 'item', feedbackId: '' },
  { is: 'x' },
  { is: 'message', message: { channel: 'a', message: '1' }, carried: { words: 'x', writtenAt: 'i går' } },
])('data that is not ours is nothing: %j', (value) => {
  expect(decodeAction(value)).toBeNull();
});
