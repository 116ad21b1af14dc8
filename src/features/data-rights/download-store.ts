import type { DedupeKey, DownloadId, PersonId } from '../../shared/ids.ts';

export interface NewDownload {
  readonly id: DownloadId;
  readonly personId: PersonId;
  /** Keyed hash of the token; the token itself is only ever in the person's own chat. */
  readonly tokenKey: DedupeKey;
  readonly createdAt: Date;
  readonly deleteAfter: Date;
}

/** Port. */
export interface DownloadStore {
  /** `gone`: the person was erased meanwhile. */
  add(download: NewDownload): Promise<'added' | 'gone'>;
  /** Whose data the link leads to; the link is used up by this very call. Null: used, too old, or never made. */
  take(tokenKey: DedupeKey, now: Date): Promise<PersonId | null>;
}
