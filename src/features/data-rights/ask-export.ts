import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { Person, PersonStore } from '../feedback-intake/person-store.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import type { ChatExportStore } from './chat-export-store.ts';
import type { DownloadStore } from './download-store.ts';
import type { createRecordFulfilled } from './record-fulfilled.ts';

const validForMs = 24 * 60 * 60 * 1000;

/** Where our pages have it; the rest of the path is the token. */
export const downloadPath = '/download/';

export type ExportResult =
  | { readonly kind: 'nothing-held' }
  /** Files are on their way to their own chat: people cannot reach pages of ours. */
  | { readonly kind: 'export-coming' }
  | { readonly kind: 'export-link'; readonly address: string; readonly until: Date };

/**
 * One's own data (GDPR art. 15(3) and 20): by a link for one use within a day, or, where people cannot reach pages of
 * ours, as files in their own chat for a day. Of a link only a keyed hash of its token is kept, so nobody who reads
 * the database can follow it. A stranger who asks leaves nothing.
 */
export const createAskExport = (deps: {
  people: Pick<PersonStore, 'find'>;
  refs: PersonRefs;
  downloads: Pick<DownloadStore, 'add'>;
  chatExports: Pick<ChatExportStore, 'add'>;
  ids: IdSource;
  clock: Clock;
  pages: () => string | null;
  recordFulfilled: ReturnType<typeof createRecordFulfilled>;
}) => {
  const giveLink = async (person: Person, origin: string): Promise<ExportResult> => {
    const token = deps.ids.nextToken();
    const createdAt = deps.clock.now();
    const until = new Date(createdAt.getTime() + validForMs);
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

  const sendFiles = async ({ id: personId, user }: Person): Promise<ExportResult> => {
    const exportId = deps.ids.next<'export'>();
    const createdAt = deps.clock.now();
    const deleteAfter = new Date(createdAt.getTime() + validForMs);
    const { platform, workspaceId } = user;
    const added = await deps.chatExports.add(
      { id: exportId, personId, platform, workspaceId, createdAt, deleteAfter },
      [{ name: 'send-export', payload: { exportId } }],
    );
    return added === 'gone' ? { kind: 'nothing-held' } : { kind: 'export-coming' };
  };

  return async (user: PlatformUser): Promise<ExportResult> => {
    const person = await deps.people.find(deps.refs.personRef(user));
    if (person === null) return { kind: 'nothing-held' };
    await deps.recordFulfilled(person.id, 'export');
    const origin = deps.pages();
    return origin === null ? sendFiles(person) : giveLink(person, origin);
  };
};

/** The keyed hash by which a token is found. */
export const downloadKey = (refs: PersonRefs, token: string) => refs.dedupeKey('download', [token]);
