import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadNoticeContent } from '../../../src/features/privacy-notice/load-notice-content.ts';
import { createTranslators } from '../../../src/infrastructure/i18n/create-translators.ts';
import type { Settings } from '../../../src/shared/settings.ts';
import { sampleSettings } from '../../fakes/sample-settings.ts';

const { nb } = createTranslators({ onMissing: 'throw' });
const bytes = readFileSync(new URL('../../../locales/nb/notice.txt', import.meta.url));
const load = (settings: Partial<Settings> = {}, notice: Uint8Array = bytes) =>
  loadNoticeContent(notice, { ...sampleSettings, ...settings }, nb);

test('the notice is shown as it ships, to the byte', () => {
  expect(Buffer.from(load().text, 'utf8').equals(bytes)).toBe(true);
});

test('the right to object stands apart, and names the interest (GDPR art. 21(4))', () => {
  const { objection, supplement } = load();
  expect(objection).toContain('protestere');
  expect(objection).toContain(sampleSettings.basis.interest);
  expect(supplement.join(' ')).not.toContain('protestere');
});

test('the supplement has what the notice lacks (GDPR art. 13)', () => {
  const said = load().supplement.join('\n');
  for (const fact of [
    'Eksempel AS',
    '999999999',
    'Karenslyst allé 56, 0277 Oslo',
    'ikke noe personvernombud',
    'frivillig',
    '90 dager',
    '12 måneder',
    'slettet',
    'Support AS (Norge)',
    'Help Inc (USA',
    'EUs standardkontrakt',
    'Ingen avgjørelser om deg tas automatisk',
    'kundeliste',
    sampleSettings.controller.privacyStatement,
    sampleSettings.controller.supervisoryAuthority,
  ]) {
    expect.soft(said).toContain(fact);
  }
});

test('an officer is named when there is one, and nobody is invented when there are no recipients', () => {
  const controller = { ...sampleSettings.controller, dataProtectionOfficer: 'ombud@example.com' };
  const said = load({ controller, recipients: [] }).supplement.join('\n');
  expect(said).toContain('ombud@example.com');
  expect(said).not.toContain('ikke noe personvernombud');
  expect(said).toContain('Ingen andre enn Eksempel AS');
});

test('nobody is asked to agree: the basis is not consent', () => {
  const { objection, supplement } = load();
  expect([objection, ...supplement].join(' ')).not.toMatch(/samtykk|godta|aksepter|consent/i);
});

test('a change of a byte, a period, a recipient or the interest is a new version; nothing else is', () => {
  const { version } = load();
  expect(load().version).toBe(version);
  expect(load({ routes: [], fallback: 'billing' }).version).toBe(version);
  const changed = [
    load({}, Buffer.concat([bytes, Buffer.from(' ')])),
    load({ retention: { ...sampleSettings.retention, ceiling: 'P24M' } }),
    load({ recipients: sampleSettings.recipients.slice(0, 1) }),
    load({ basis: { ...sampleSettings.basis, interest: 'noe annet' } }),
  ];
  expect(new Set([version, ...changed.map((content) => content.version)]).size).toBe(5);
});

test('bytes that are not text are refused', () => {
  expect(() => load({}, new Uint8Array([0xff, 0xfe, 0x00]))).toThrow(TypeError);
});
