import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { PersonStore } from '../feedback-intake/person-store.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import type { DownloadStore } from './download-store.ts';
import type { createRecordFulfilled } from './record-fulfilled.ts';

const validForMs = 24 * 60 * 60 * 1000;

/** Where our pages have it; the rest of the path is the token. */
export const downloadPath = '/download/';

export type ExportResult =
  | { readonly kind: 'nothing-held' }
  /** People cannot reach pages of ours: no `PUBLIC_URL`. */
  | { readonly kind: 'no-pages' }
  | { readonly kind: 'export-link'; readonly address: string; readonly until: Date };

/**
 * A link to one's own data, for one use within a day (GDPR art. 15(3) and 20). Only a keyed hash of its token is kept,
 * so nobody who reads the database can follow it. A stranger who asks leaves nothing.
 */
export const createAskExport =
  (deps: {
    people: Pick<PersonStore, 'find'>;
    refs: PersonRefs;
    downloads: Pick<DownloadStore, 'add'>;
    ids: IdSource;
    clock: Clock;
    pages: () => string | null;
    recordFulfilled: ReturnType<typeof createRecordFulfilled>;
  }) =>
  async (user: PlatformUser): Promise<ExportResult> => {
    const person = await deps.people.find(deps.refs.personRef(user));
    if (person === null) return { kind: 'nothing-held' };
    const origin = deps.pages();
    if (origin === null) return { kind: 'no-pages' };
    const token = deps.ids.nextToken();
    const createdAt = deps.clock.now();
    const until = new Date(createdAt.getTime() + validForMs);
    await deps.recordFulfilled(person.id, 'export');
    const added = await deps.downloads.add({
      id: deps.ids.next(),
      personId: person.id,
      tokenKey: downloadKey(deps.refs, token),
      createdAt,
      deleteAfter: until,
    });
    return added === 'gone'
      ? { kind: 'nothing-held' }
      : { kind: 'export-link', address: `${origin}${downloadPath}${token}`, until };
  };

/** The keyed hash by which a token is found. */
export const downloadKey = (refs: PersonRefs, token: string) => refs.dedupeKey('download', [token]);
