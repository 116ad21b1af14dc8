import type { Clock } from '../../shared/clock.ts';
import type { Log } from '../../shared/log.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import { downloadKey } from './ask-export.ts';
import type { DownloadStore } from './download-store.ts';
import type { createReadExport, ExportContent } from './read-export.ts';

export type OpenedDownload = { readonly kind: 'gone' } | ({ readonly kind: 'export' } & ExportContent);

/** Uses a link up, and reads what it leads to as it is now. The second use, and a link that is too old, find nothing. */
export const createOpenDownload =
  (deps: {
    refs: PersonRefs;
    downloads: Pick<DownloadStore, 'take'>;
    clock: Clock;
    log: Log;
    readExport: ReturnType<typeof createReadExport>;
  }) =>
  async (token: string): Promise<OpenedDownload> => {
    const personId = await deps.downloads.take(downloadKey(deps.refs, token), deps.clock.now());
    const content = personId === null ? null : await deps.readExport(personId);
    deps.log.write('info', { event: 'download-used', outcome: content === null ? 'gone' : 'given' });
    return content === null ? { kind: 'gone' } : { kind: 'export', ...content };
  };
