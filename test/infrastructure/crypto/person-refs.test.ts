import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFieldCodec } from '../../../src/infrastructure/crypto/field-encryption.ts';
import {
  openIndexKey,
  rewrapIndexKey,
  type WrappedKeyStore,
} from '../../../src/infrastructure/crypto/index-key.ts';
import type { MasterKey } from '../../../src/infrastructure/crypto/master-keys.ts';
import { createPersonRefs } from '../../../src/infrastructure/crypto/person-refs.ts';

const parts = fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { maxLength: 4 });

describe('keyed hashes', () => {
  const refs = createPersonRefs(randomBytes(32));

  it('two different scopes or lists of parts never share one', () => {
    fc.assert(
      fc.property(fc.string(), parts, fc.string(), parts, (scope, some, otherScope, others) => {
        const same = JSON.stringify([scope, some]) === JSON.stringify([otherScope, others]);
        expect(refs.dedupeKey(scope, some) === refs.dedupeKey(otherScope, others)).toBe(same);
      }),
    );
  });

  it('a person and a submission of the same parts do not meet', () => {
    const user = { platform: 'slack', workspaceId: 'T1', userId: 'U1' } as const;
    const hashes = ['slack', 'person', 'dedupe'].map((scope) => refs.dedupeKey(scope, ['slack', 'T1', 'U1']));
    expect(hashes).not.toContain(refs.personRef(user));
    expect(refs.personRef(user)).not.toBe(refs.personRef({ ...user, platform: 'teams' }));
    expect(refs.personRef(user)).not.toBe(refs.personRef({ ...user, workspaceId: 'T1U', userId: '1' }));
  });
});

describe('the index key', () => {
  const key = (id: string): MasterKey => ({ id, bytes: randomBytes(32) });
  const memoryStore = (): WrappedKeyStore => {
    let wrapped: string | null = null;
    return {
      read: async () => wrapped,
      insertIfAbsent: async (text) => {
        wrapped ??= text;
      },
      replace: async (before, after) => {
        if (wrapped === before) wrapped = after;
      },
    };
  };

  it('stays the same when master keys are rotated and the old one is dropped', async () => {
    const store = memoryStore();
    const [before, after] = [key('a'), key('b')];
    const first = await openIndexKey(createFieldCodec([before]), store);
    await rewrapIndexKey(createFieldCodec([after, before]), store);
    expect(await openIndexKey(createFieldCodec([after]), store)).toEqual(first);
    await expect(openIndexKey(createFieldCodec([before]), store)).rejects.toMatchObject({
      code: 'key-missing',
    });
  });

  it('is the same for two processes that start at once', async () => {
    const store = memoryStore();
    const codec = createFieldCodec([key('a')]);
    const [one, two] = await Promise.all([openIndexKey(codec, store), openIndexKey(codec, store)]);
    expect(one).toEqual(two);
  });
});
