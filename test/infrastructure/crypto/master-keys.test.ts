import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadOrCreateMasterKey } from '../../../src/infrastructure/crypto/load-or-create-master-key.ts';
import { parseMasterKeys } from '../../../src/infrastructure/crypto/master-keys.ts';

const secret = () => randomBytes(32).toString('base64');

describe('LYTT_MASTER_KEYS', () => {
  it('reads keys in their order', () => {
    const [first, second] = [secret(), secret()];
    const keys = parseMasterKeys(`2026-b:${first}, 2026-a:${second}`);
    expect(keys.map(({ id }) => id)).toEqual(['2026-b', '2026-a']);
    expect(keys.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual([first, second]);
  });

  it.each([
    ['', 'key 1'],
    ['justonepart', 'key 1'],
    [`a:${secret()},`, 'key 2'],
    ['a:dG9vIHNob3J0', '"a"'],
    [`a b:${secret()}`, 'key 1'],
    [`a:${secret()},a:${secret()}`, 'used twice'],
  ])('refuses %j and says which key is wrong, never what it holds', (text, named) => {
    const parse = () => parseMasterKeys(text);
    expect(parse).toThrow(named);
    for (const part of text.split(/[:,]/).filter(({ length }) => length > 10))
      expect(parse).not.toThrow(part);
  });
});

describe('the key of the embedded database', () => {
  const newFolder = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lytt-key-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    return join(folder, 'data');
  };

  it('is made once, whoever comes first, and only its owner may read it', async () => {
    const folder = await newFolder();
    const all = await Promise.all(Array.from({ length: 8 }, () => loadOrCreateMasterKey(folder)));
    const again = await loadOrCreateMasterKey(folder);
    expect(new Set([...all, again].map(([key]) => Buffer.from(key.bytes).toString('hex'))).size).toBe(1);
    const file = join(folder, 'master.key');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(parseMasterKeys((await readFile(file, 'utf8')).trim())).toEqual(again);
  });
});
