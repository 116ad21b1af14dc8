import type { SupportCard } from '../../../../src/features/routing/support-card.ts';
import type { Destination } from '../../../../src/shared/settings.ts';
import { billing, support } from './harness.ts';
import { feedbackId, reference } from './screens.ts';

export const destination: Destination = {
  id: 'billing',
  platform: 'slack',
  workspaceId: support,
  channel: billing,
  recipient: {
    id: 'support-as',
    name: 'Support AS',
    country: 'NO',
    role: 'group-company',
    agreement: null,
    transfer: null,
  },
  shows: 'content',
};

export const card: SupportCard = {
  feedbackId,
  revision: 1,
  reference,
  status: 'received',
  restricted: false,
  text: { shown: 'Fakturaen er feil', shortened: true },
  kind: 'bug',
  application: 'Visma.net',
  applicationVersion: null,
  customer: { company: 'Fjellheim Bakeri AS', country: 'NO', pricePlan: 'Pro', url: null },
  language: 'nb',
  createdAt: new Date('2026-03-02T07:00:00Z'),
  assignee: null,
  closing: false,
  authorOutcome: null,
  undelivered: null,
};
