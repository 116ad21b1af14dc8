import type { Right } from '../../../features/data-rights/right.ts';
import type { Drawing } from '../drawing.ts';

const labels = {
  access: 'rights:right.access',
  export: 'rights:right.export',
  rectify: 'rights:right.rectify',
  erase: 'rights:right.erase',
  restrict: 'rights:right.restrict',
  object: 'rights:right.object',
  complain: 'rights:right.complain',
  recipients: 'rights:right.recipients',
  status: 'rights:right.status',
  info: 'rights:right.info',
} as const satisfies Record<Right, string>;

export const rightLabel = (right: Right, d: Drawing): string => d.t(labels[right]);
