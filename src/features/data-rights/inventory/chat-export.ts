import { deletionDate, personKey, recordedAt, rowKey } from './common-columns.ts';
import type { TableEntry } from './table-entry.ts';

const place = { category: 'rights', coveredBy: { supplement: 'alsoKept' }, purpose: 'rights' } as const;

/**
 * Files with somebody's data in their own chat, for a day. After an erasure a row stays until its files are taken
 * away, and no longer says whose they were.
 */
export const chatExport = {
  subject: { kind: 'person', column: 'personId' },
  section: 'chatExports',
  retention: 'dated',
  erase: 'forget',
  columns: {
    id: rowKey('id'),
    personId: { ...personKey, forgotten: true },
    platform: { ...place, source: 'platform', given: { as: 'platform' } },
    workspaceId: { ...place, source: 'platform', given: { as: 'workspace' } },
    place: { ...place, source: 'platform', given: { as: 'inYourChat' }, stored: 'encrypted', json: true },
    state: { ...place, source: 'lytt', given: { as: 'state' } },
    createdAt: recordedAt,
    deleteAfter: deletionDate,
  },
} as const satisfies TableEntry;
