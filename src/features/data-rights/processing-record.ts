import type { Settings } from '../../shared/settings.ts';
import type { NoticeVersion } from '../privacy-notice/notice-version.ts';
import { type Inventory, personalDataInventory } from './personal-data-inventory.ts';
import { otherColumns, type RegisteredCategory, registeredData } from './registered-data.ts';

type Said = Pick<Settings, 'controller' | 'basis' | 'recipients' | 'destinations' | 'retention' | 'collect'>;

/** The record of processing activities (GDPR art. 30(1)) as data. */
export interface ProcessingRecord {
  readonly controller: Settings['controller'];
  readonly basis: Settings['basis'];
  readonly notice: NoticeVersion;
  readonly categories: readonly RegisteredCategory[];
  readonly recipients: readonly (Settings['recipients'][number] & {
    /** The support channels through which it gets data. */
    readonly destinations: readonly string[];
  })[];
  readonly retention: Settings['retention'];
  readonly collect: Settings['collect'];
  readonly notPersonal: readonly { readonly name: string; readonly reason: string }[];
}

/** Everything in it is the inventory's or `lytt.yaml`'s; nothing is written by hand. */
export const processingRecord = (
  settings: Said,
  notice: NoticeVersion,
  inventory: Inventory = personalDataInventory,
): ProcessingRecord => ({
  controller: settings.controller,
  basis: settings.basis,
  notice,
  categories: registeredData(inventory),
  recipients: settings.recipients.map((recipient) => ({
    ...recipient,
    destinations: settings.destinations.flatMap(({ id, recipient: { id: of } }) =>
      of === recipient.id ? [id] : [],
    ),
  })),
  retention: settings.retention,
  collect: settings.collect,
  notPersonal: otherColumns(inventory),
});
