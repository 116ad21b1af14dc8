import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkCodeKeys, typedLinkCode } from '../../../src/features/linked-accounts/link-code.ts';
import { afterLinkWord, linkActOf } from '../../../src/features/linked-accounts/link-words.ts';
import { randomIdSource } from '../../../src/infrastructure/crypto/id-source.ts';
import { idFrom } from '../../../src/shared/ids.ts';
import { fakeRefs } from '../../fakes/fake-refs.ts';

describe('a code as people type it', () => {
  test.each([
    ['7K3F9QMX', '7K3F9QMX'],
    ['7k3f-9qmx', '7K3F9QMX'],
    [' 7k3f 9qmx ', '7K3F9QMX'],
    ['oil0-9qmx', '01109QMX'],
    ['7K3F9QM', null],
    ['7K3F9QMXX', null],
    ['7K3F9QMU', null],
    ['meg til noen andre', null],
    ['', null],
  ])('%j is %j', (typed, code) => {
    expect(typedLinkCode(typed)).toBe(code);
  });

  test('every code that is made is read again, however it is written', () => {
    const written = fc.constantFrom(
      (code: string) => code.toLowerCase(),
      (code: string) => `${code.slice(0, 4)}-${code.slice(4)}`,
      (code: string) => [...code].join(' '),
      (code: string) => code.replaceAll('0', 'O').replaceAll('1', 'l'),
    );
    fc.assert(
      fc.property(written, (write) => {
        const code = randomIdSource.nextLinkCode();
        expect(typedLinkCode(write(code))).toBe(code);
      }),
    );
  });

  test('what is kept of it finds it by its first half, and tells whether the rest is right', () => {
    const keys = linkCodeKeys(fakeRefs, idFrom('7K3F9QMX'));
    const near = linkCodeKeys(fakeRefs, idFrom('7K3F9QMY'));
    expect(near.locator).toBe(keys.locator);
    expect(near.whole).not.toBe(keys.whole);
    expect(linkCodeKeys(fakeRefs, idFrom('7K3G9QMX')).locator).not.toBe(keys.locator);
    expect(JSON.stringify(keys)).not.toMatch(/7K3F|9QMX/);
  });
});

test.each([
  ['koble', 'make', ''],
  ['Kople', 'make', ''],
  [' link ', 'make', ''],
  ['koble 7K3F-9QMX', 'enter', '7k3f-9qmx'],
  ['kople 7K3F 9QMX', 'enter', '7k3f 9qmx'],
  ['koble fra', 'leave', 'fra'],
  ['kople frå', 'leave', 'frå'],
  ['link off', 'leave', 'off'],
  ['unlink', 'leave', ''],
  ['innsyn', null, ''],
  ['linken virker ikke', null, 'virker ikke'],
  ['', null, ''],
] as const)('the words %j after /personvern', (text, act, rest) => {
  expect(linkActOf(text)).toBe(act);
  expect(afterLinkWord(text)).toBe(rest);
});
