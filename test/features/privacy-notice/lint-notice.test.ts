import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNotices } from '../../../src/features/privacy-notice/compare-notices.ts';
import { lintNotice } from '../../../src/features/privacy-notice/lint-notice.ts';

const bytes = readFileSync(new URL('../../../locales/nb/notice.txt', import.meta.url));
const shipped = bytes.toString('utf8');

describe('lint', () => {
  test('names every known oddity of the shipped notice, where it stands', () => {
    const found = lintNotice(bytes).map(({ line, found: what }) => [line, what]);
    for (const oddity of [
      [7, 'er det kan det være vi deler'],
      [7, 'det juridisk grunnlaget'],
      [3, 'sikre oss at'],
      [5, 'prisliste'],
      [5, 'brukernavn/id'],
      [5, 'legitime interesse'],
      [5, 'Det juridiske grunnlaget'],
      [7, 'Visma-gruppen'],
      [7, 'databehandleravtaler med slike parter'],
      [7, 'hovedsakelig til innenfor EU/EØS'],
      [11, 'be om tilgang'],
      [11, 'korrigere'],
      [13, 'i vår personvernerklæring.'],
      [5, 'ikke avgrenset til'],
      [1, 'fra kunder'],
      [7, 'U+00A0 (no-break space)'],
      [9, 'U+00A0 (no-break space)'],
    ]) {
      expect.soft(found).toContainEqual(oddity);
    }
    const says = lintNotice(bytes).map((oddity) => oddity.says);
    expect(says).toContain('the file does not end with a newline');
    expect(says.filter((one) => /erasure|object/.test(one))).toHaveLength(2);
    expect(says.some((one) => one.includes('three purposes'))).toBe(true);
  });

  test('each suggestion, followed, takes its oddity away; what is found stands in the line', () => {
    for (const { line, found } of lintNotice(bytes)) {
      if (found === null || found.startsWith('U+')) continue;
      const at = shipped.split('\n')[line - 1] ?? '';
      expect(at.replaceAll('\u00A0', ' ')).toContain(found);
    }
    const corrected = shipped
      .replace('er det kan det være vi deler', 'kan det være at vi deler')
      .replace('det juridisk grunnlaget', 'det rettslige grunnlaget')
      .replaceAll('\u00A0', '');
    const left = lintNotice(Buffer.from(`${corrected}\n`)).map((oddity) => oddity.found);
    expect(left).not.toContain('er det kan det være vi deler');
    expect(left).not.toContain('det juridisk grunnlaget');
    expect(left).not.toContain('U+00A0 (no-break space)');
  });

  test('a text that says it all has nothing odd', () => {
    const text = `Dette gjør vi med opplysningene dine

Behandlingsansvarlig er Eksempel AS, org.nr. 999999999. Vi har ikke personvernombud.
Det er frivillig å svare. Vi sletter det du skriver, etter 90 dager. Du kan be om å få det slettet før.
Du kan når som helst protestere. Ingen avgjørelser tas automatisk.
`;
    expect(lintNotice(Buffer.from(text))).toEqual([]);
  });

  test('bytes that are not text are refused', () => {
    expect(() => lintNotice(new Uint8Array([0xff, 0xfe]))).toThrow(TypeError);
  });
});

describe('diff', () => {
  test('tells which sentence was changed, and where', () => {
    const changes = compareNotices(shipped, shipped.replace('prisliste.', 'prisplan.'));
    expect(changes.map(({ kind, line }) => [kind, line])).toEqual([
      ['taken-away', 5],
      ['added', 5],
    ]);
    expect(changes[1]?.sentence).toMatch(/^Vi registrerer informasjon.*land og prisplan\.$/);
  });

  test('only what nobody sees: no sentence differs', () => {
    expect(compareNotices(shipped, `${shipped.replaceAll('\u00A0', '')}\n`)).toEqual([]);
    expect(compareNotices(shipped, shipped)).toEqual([]);
  });

  test('what is told leads from one text to the other, whatever they are', () => {
    const sentence = fc.constantFrom('En.', 'To.', 'Tre?', 'Fire og fem.', 'Seks!');
    const notice = fc.array(fc.array(sentence, { maxLength: 4 }), { maxLength: 4 });
    const text = (paragraphs: readonly (readonly string[])[]) =>
      paragraphs.map((one) => one.join(' ')).join('\n');
    fc.assert(
      fc.property(notice, notice, (before, after) => {
        const changes = compareNotices(text(before), text(after));
        const count = (kind: string, of: string) =>
          changes.filter((change) => change.kind === kind && change.sentence === of).length;
        for (const one of ['En.', 'To.', 'Tre?', 'Fire og fem.', 'Seks!']) {
          const had = before.flat().filter((other) => other === one).length;
          const has = after.flat().filter((other) => other === one).length;
          expect(had - count('taken-away', one) + count('added', one)).toBe(has);
        }
        expect(changes.length).toBeLessThanOrEqual(before.flat().length + after.flat().length);
      }),
    );
  });
});
