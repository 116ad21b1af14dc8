import type { Clock } from '../../shared/clock.ts';
import type { ExportId } from '../../shared/ids.ts';
import type { JobPayloads, JobResult } from '../../shared/jobs.ts';
import type { Log } from '../../shared/log.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';
import type { AuthorSide } from '../feedback-intake/author-side.ts';
import type { Person, PersonStore } from '../feedback-intake/person-store.ts';
import type { ChatExport, ChatExportStore } from './chat-export-store.ts';
import type { ExportSide } from './export-side.ts';
import type { createReadExport } from './read-export.ts';

/**
 * Job: hands somebody their data as files in their own chat. Where the files are is written down before any of their
 * content leaves, so that they can be taken away whatever happens next; one that was cut short starts with that.
 */
export const createSendExport = (deps: {
  chatExports: Pick<ChatExportStore, 'get' | 'keepPlace' | 'finish' | 'drop'>;
  people: Pick<PersonStore, 'get'>;
  readExport: ReturnType<typeof createReadExport>;
  clock: Clock;
  log: Log;
  settings: Pick<Settings, 'controller'>;
  authorSide: (platform: PlatformName) => Pick<AuthorSide, 'tell'> & ExportSide;
}) => {
  /** What was told to be kept last is where the files are, also once the row is gone. */
  const send = async (chatExport: ChatExport, person: Person) => {
    const { id, platform, workspaceId, deleteAfter } = chatExport;
    const side = deps.authorSide(platform);
    const content = await deps.readExport(person.id);
    if (content === null) return null;
    let place: string | null = null;
    const sent = await side.sendExport(
      person.user,
      { id, until: deleteAfter, content },
      person.language,
      async (now) => {
        place = now;
        return deps.chatExports.keepPlace(id, now);
      },
    );
    const isWanted = sent.kind !== 'sent' || (await deps.chatExports.finish(id));
    // They were erased while it was under way: what was begun before that was not there to be taken away yet.
    if (!isWanted && place !== null) await side.removeExport({ workspaceId }, place);
    return sent;
  };

  const apologise = async (id: ExportId, { user, language }: Person, missing: boolean): Promise<void> => {
    const { controller } = deps.settings;
    const message = { kind: 'export-failed', missingPermission: missing, controller } as const;
    await deps.authorSide(user.platform).tell(user, message, language, `export-failed ${id}`);
  };

  return async ({ exportId }: JobPayloads['send-export']): Promise<JobResult> => {
    const chatExport = await deps.chatExports.get(exportId);
    if (chatExport === null || chatExport.state !== 'waiting' || chatExport.personId === null) {
      return { kind: 'done' };
    }
    if (chatExport.deleteAfter <= deps.clock.now()) return { kind: 'done' };
    const person = await deps.people.get(chatExport.personId);
    if (person === null) return { kind: 'done' };
    const { platform, workspaceId, place } = chatExport;
    if (place !== null) {
      const removed = await deps.authorSide(platform).removeExport({ workspaceId }, place);
      if (removed.kind === 'retry') return removed;
    }
    const sent = await send(chatExport, person);
    if (sent === null) return { kind: 'done' };
    if (sent.kind === 'retry') return sent;
    if (sent.kind === 'not-wanted') return { kind: 'done' };
    const code = sent.kind === 'sent' ? '' : sent.code;
    deps.log.write(code === '' ? 'info' : 'warn', {
      event: 'export-sent',
      exportId,
      outcome: sent.kind,
      code,
    });
    if (sent.kind === 'sent') return { kind: 'done' };
    await apologise(exportId, person, sent.kind === 'not-permitted');
    // What was begun goes by its date; with nothing begun there is nothing to take away.
    if ((await deps.chatExports.get(exportId))?.place === null) await deps.chatExports.drop(exportId);
    else await deps.chatExports.finish(exportId);
    return { kind: 'done' };
  };
};
