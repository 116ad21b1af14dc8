import type { HeldData } from '../../../features/data-rights/data-rights-store.ts';
import type { Block } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { header } from '../kit/blocks.ts';
import { requestGroup } from './requests-sheet.ts';

/** The person's own requests, refusals and all, are data about them too. */
export const accessRequests = (held: HeldData, d: Drawing): readonly (readonly Block[])[] =>
  held.requests.length === 0
    ? []
    : [[header(d.t('rights:requests.title'))], ...held.requests.map((request) => requestGroup(request, d))];
