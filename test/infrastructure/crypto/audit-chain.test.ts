import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AuditRow,
  createLink,
  followChain,
  genesis,
  headText,
  parseHead,
  type SealedRow,
} from '../../../src/infrastructure/crypto/audit-chain.ts';
import { auditEvents, auditReasons } from '../../../src/shared/audit-event.ts';

const link = createLink(randomBytes(32));
const start = { seq: 0, hash: genesis };

const row = fc.record({
  event: fc.constantFrom(...auditEvents),
  reason: fc.option(fc.constantFrom(...auditReasons)),
  subject: fc.option(fc.uuid()),
  amount: fc.nat(1_000),
  copies: fc.nat(50),
  at: fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
});

const chainOf = (rows: readonly Omit<AuditRow, 'seq'>[], by = link): SealedRow[] => {
  let hash = genesis;
  return rows.map((one, index) => {
    const numbered = { ...one, seq: index + 1 };
    hash = by(hash, numbered);
    return { ...numbered, hash };
  });
};
const renumbered = (rows: readonly SealedRow[]) => rows.map((one, index) => ({ ...one, seq: index + 1 }));
const chains = fc.array(row, { minLength: 2, maxLength: 20 }).map((rows) => chainOf(rows));

test('a chain is followed to its head, whole or in parts', () => {
  fc.assert(
    fc.property(chains, fc.nat(), (chain, cut) => {
      const head = followChain(link, start, chain);
      expect(head).toEqual({ seq: chain.length, hash: chain.at(-1)?.hash });
      const at = cut % chain.length;
      const half = followChain(link, start, chain.slice(0, at));
      expect('kind' in half ? half : followChain(link, half, chain.slice(at))).toEqual(head);
    }),
  );
});

test('any column of any row changed, also by a little, is found at that row', () => {
  const changes: ((one: SealedRow) => SealedRow)[] = [
    (one) => ({ ...one, event: one.event === 'retention-run' ? 'keys-rotated' : 'retention-run' }),
    (one) => ({ ...one, reason: one.reason === 'asked' ? null : 'asked' }),
    (one) => ({ ...one, subject: one.subject === null ? '00000000-0000-4000-8000-000000000000' : null }),
    (one) => ({ ...one, amount: one.amount + 1 }),
    (one) => ({ ...one, copies: one.copies + 1 }),
    (one) => ({ ...one, at: one.at + 1 }),
    // What one column loses another gains: the same characters in a row.
    (one) => ({ ...one, amount: one.copies, copies: one.amount + (one.amount === one.copies ? 1 : 0) }),
    (one) => ({ ...one, hash: `${one.hash.startsWith('0') ? '1' : '0'}${one.hash.slice(1)}` }),
  ];
  fc.assert(
    fc.property(chains, fc.nat(), fc.constantFrom(...changes), (chain, which, change) => {
      const at = which % chain.length;
      const changed = chain.map((one, index) => (index === at ? change(one) : one));
      expect(followChain(link, start, changed)).toEqual({ kind: 'changed', seq: at + 1 });
    }),
  );
});

test('a row that is missing is found, numbered anew or not; so are two that changed places', () => {
  fc.assert(
    fc.property(chains, fc.nat(), (chain, which) => {
      const at = which % (chain.length - 1);
      const without = chain.filter((_, index) => index !== at);
      expect(followChain(link, start, without)).toEqual({ kind: 'missing', seq: at + 1 });
      expect(followChain(link, start, renumbered(without))).toMatchObject({ seq: at + 1, kind: 'changed' });
      const swapped = chain.map(
        (one, index) => chain[index === at ? at + 1 : index === at + 1 ? at : index] ?? one,
      );
      expect(followChain(link, start, renumbered(swapped))).toEqual({ kind: 'changed', seq: at + 1 });
    }),
  );
});

/** Two places in a chain, the first before the second. */
const twoPlaces = (chain: readonly unknown[], one: number, other: number): readonly [number, number] => {
  const first = one % (chain.length - 1);
  return [first, first + 1 + (other % (chain.length - 1 - first))];
};

test('any two rows that changed places are found at the first of them, numbers and hashes as they may be', () => {
  fc.assert(
    fc.property(chains, fc.nat(), fc.nat(), (chain, one, other) => {
      const [first, second] = twoPlaces(chain, one, other);
      const swapped = chain.map(
        (row, at) => chain[at === first ? second : at === second ? first : at] ?? row,
      );
      expect(followChain(link, start, swapped)).toEqual({ kind: 'missing', seq: first + 1 });
      expect(followChain(link, start, renumbered(swapped))).toEqual({ kind: 'changed', seq: first + 1 });
      // The places are kept and only what the rows say is exchanged.
      const exchanged = chain.map((row, at) => ({ ...(swapped[at] ?? row), seq: row.seq, hash: row.hash }));
      const [a, b] = [exchanged[first], chain[first]];
      const sayTheSame = isDeepStrictEqual(a, b);
      expect(followChain(link, start, exchanged)).toEqual(
        sayTheSame ? followChain(link, start, chain) : { kind: 'changed', seq: first + 1 },
      );
    }),
  );
});

test('a row put in between is found: a new one, and one that stands there already', () => {
  fc.assert(
    fc.property(chains, fc.nat(), row, fc.nat(), (chain, which, news, again) => {
      const at = which % chain.length;
      const copied = chain[again % chain.length];
      const made = { ...news, seq: at + 1, hash: randomBytes(32).toString('hex') };
      for (const added of [made, ...(copied === undefined ? [] : [{ ...copied, seq: at + 1 }])]) {
        const longer = renumbered([...chain.slice(0, at), added, ...chain.slice(at)]);
        const fault = followChain(link, start, longer);
        // One that repeats the row at its own place is told by the next, which no longer follows.
        expect(fault).toMatchObject({
          kind: 'changed',
          seq: added.hash === chain[at]?.hash ? at + 2 : at + 1,
        });
      }
    }),
  );
});

test('an end that was cut off leaves a whole chain, and another head than the one that was kept', () => {
  fc.assert(
    fc.property(chains, fc.nat(), (chain, which) => {
      const kept = followChain(link, start, chain);
      const left = chain.slice(0, which % chain.length);
      const head = followChain(link, start, left);
      expect(head).toEqual({ seq: left.length, hash: left.at(-1)?.hash ?? genesis });
      expect(head).not.toEqual(kept);
    }),
  );
});

test('without the key nobody makes a chain, not even from the beginning', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const forged = chainOf(rows, createLink(randomBytes(32)));
      expect(followChain(link, start, forged)).toEqual({ kind: 'changed', seq: 1 });
    }),
  );
});

test('a head is read back as it was written, and nothing else is a head', () => {
  const head = { seq: 12, hash: 'ab'.repeat(32) };
  expect(parseHead(` ${headText(head)}\n`)).toEqual(head);
  for (const text of ['', '12', `12:${'ab'.repeat(31)}`, `x:${head.hash}`, head.hash]) {
    expect(parseHead(text)).toBeNull();
  }
});
