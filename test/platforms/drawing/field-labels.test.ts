import { expect, test } from 'vitest';
import { cardFields } from '../../../src/features/routing/new-disclosure.ts';
import type { SupportCard } from '../../../src/features/routing/support-card.ts';
import { createTranslators } from '../../../src/infrastructure/i18n/create-translators.ts';
import { fieldInList } from '../../../src/platforms/drawing/rights/field-labels.ts';
import { idFrom } from '../../../src/shared/ids.ts';

const { nb } = createTranslators({ onMissing: 'throw' });
const drawing = {
  t: nb,
  language: 'nb',
  timeZone: 'Europe/Oslo',
  now: new Date(),
  platform: 'slack',
  nameOf: () => null,
} as const;

const fullCard: SupportCard = {
  feedbackId: idFrom('f'),
  revision: 1,
  reference: idFrom('LY-7K3F9Q'),
  status: 'received',
  restricted: false,
  text: { shown: 'Hei', shortened: false },
  kind: 'bug',
  application: 'App',
  applicationVersion: '1',
  customer: { company: 'Firma AS', country: 'NO', pricePlan: 'Standard', url: 'https://firma.example.com' },
  language: 'nb',
  createdAt: new Date(0),
  assignee: null,
  closing: false,
  authorOutcome: null,
  undelivered: null,
};

test('every field that the ledger can hold is shown in words, not as a code', () => {
  const fields = [
    ...cardFields(fullCard),
    'userId',
    'displayName',
    'email',
    'answer',
    'reply',
    'handled',
    'note',
  ];
  expect(fields).toContain('pricePlan');
  // The code `status` happens to be the Norwegian word.
  expect(fields.filter((field) => fieldInList(field, drawing) === field)).toEqual(['status']);
});
