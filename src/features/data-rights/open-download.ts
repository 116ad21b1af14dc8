import type { Clock } from '../../shared/clock.ts';
import type { PersonId } from '../../shared/ids.ts';
import type { Log } from '../../shared/log.ts';
import type { Settings } from '../../shared/settings.ts';
import type { PersonStore } from '../feedback-intake/person-store.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import { downloadKey } from './ask-export.ts';
import type { DataRightsStore, HeldData } from './data-rights-store.ts';
import type { DownloadStore } from './download-store.ts';
import { type ExportDocument, exportDocument } from './export-document.ts';

export type OpenedDownload =
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'export';
      readonly held: HeldData;
      readonly linked: readonly HeldData[];
      readonly document: ExportDocument;
    };

/** Uses a link up, and reads what it leads to as it is now. The second use, and a link that is too old, find nothing. */
export const createOpenDownload = (deps: {
  people: Pick<PersonStore, 'get' | 'linked'>;
  refs: PersonRefs;
  downloads: Pick<DownloadStore, 'take'>;
  dataRights: Pick<DataRightsStore, 'held' | 'copy'>;
  clock: Clock;
  log: Log;
  settings: Pick<Settings, 'controller'>;
}) => {
  const readAccount = async (personId: PersonId) => {
    const held = await deps.dataRights.held(personId);
    const copy = await deps.dataRights.copy(personId);
    return held === null || copy === null ? [] : [{ held, copy }];
  };

  const readAccounts = async (personId: PersonId) => {
    const linkId = (await deps.people.get(personId))?.linkId ?? null;
    const linked = linkId === null ? [] : await deps.people.linked(linkId);
    const others = linked.filter(({ id }) => id !== personId).map(({ id }) => id);
    return (await Promise.all([personId, ...others].map(readAccount))).flat();
  };

  return async (token: string): Promise<OpenedDownload> => {
    const now = deps.clock.now();
    const personId = await deps.downloads.take(downloadKey(deps.refs, token), now);
    const accounts = personId === null ? [] : await readAccounts(personId);
    const [first, ...linked] = accounts;
    deps.log.write('info', { event: 'download-used', outcome: first === undefined ? 'gone' : 'given' });
    if (first === undefined) return { kind: 'gone' };
    const copies = accounts.map(({ copy }) => copy);
    const document = exportDocument(copies, deps.settings.controller, now);
    return { kind: 'export', held: first.held, linked: linked.map(({ held }) => held), document };
  };
};
