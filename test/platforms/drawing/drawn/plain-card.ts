import type { SupportCard } from '../../../../src/features/routing/support-card.ts';
import { idFrom } from '../../../../src/shared/ids.ts';

/** A card that has just come, with everything known. */
export const plainCard: SupportCard = {
  feedbackId: idFrom('6a1f3f0e-3f70-4c58-8f5e-6f5f2f1f0001'),
  revision: 1,
  reference: idFrom('LY-7K3F9Q'),
  status: 'received',
  restricted: false,
  text: { shown: 'Fakturaen blir feil.', shortened: false },
  kind: 'bug',
  application: 'eAccounting',
  applicationVersion: '2026.11',
  customer: {
    company: 'Nordmann AS',
    country: 'NO',
    pricePlan: 'Pluss',
    url: 'https://app.example.com/faktura',
  },
  language: 'nb',
  createdAt: new Date('2026-11-22T14:00:00Z'),
  assignee: null,
  closing: false,
  authorOutcome: null,
  undelivered: null,
};
