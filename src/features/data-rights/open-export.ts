import type { Clock } from '../../shared/clock.ts';
import type { ExportId } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import type { Log } from '../../shared/log.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { PersonStore } from '../feedback-intake/person-store.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import type { ChatExportStore } from './chat-export-store.ts';
import type { createReadExport, ExportContent } from './read-export.ts';

/**
 * What was offered to somebody in their own chat, read as it is now; only for them, and only until its date. Null:
 * there is no such offer to them any more.
 */
export const createOpenExport =
  (deps: {
    people: Pick<PersonStore, 'find'>;
    refs: PersonRefs;
    chatExports: Pick<ChatExportStore, 'get'>;
    readExport: ReturnType<typeof createReadExport>;
    clock: Clock;
    log: Log;
  }) =>
  async (
    user: PlatformUser,
    exportId: ExportId,
  ): Promise<{ readonly content: ExportContent; readonly language: Language } | null> => {
    const person = await deps.people.find(deps.refs.personRef(user));
    const offer = person === null ? null : await deps.chatExports.get(exportId);
    const isTheirs =
      person !== null &&
      offer !== null &&
      offer.personId === person.id &&
      offer.state !== 'removing' &&
      offer.deleteAfter > deps.clock.now();
    const content = isTheirs ? await deps.readExport(person.id) : null;
    deps.log.write('info', { event: 'download-used', outcome: content === null ? 'gone' : 'given' });
    return person === null || content === null ? null : { content, language: person.language };
  };
