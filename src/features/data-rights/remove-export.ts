import type { JobPayloads, JobResult } from '../../shared/jobs.ts';
import type { Log } from '../../shared/log.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { ChatExportStore } from './chat-export-store.ts';
import type { ExportSide } from './export-side.ts';

/**
 * Job: takes files with somebody's data out of their chat: their day is over, or the person is erased (GDPR art. 17).
 * What the platform will not do is told in the log, by its code.
 */
export const createRemoveExport =
  (deps: {
    chatExports: Pick<ChatExportStore, 'get' | 'drop'>;
    log: Log;
    authorSide: (platform: PlatformName) => Pick<ExportSide, 'removeExport'>;
  }) =>
  async ({ exportId }: JobPayloads['remove-export']): Promise<JobResult> => {
    const chatExport = await deps.chatExports.get(exportId);
    if (chatExport === null || chatExport.state !== 'removing') return { kind: 'done' };
    const { place, platform, workspaceId } = chatExport;
    const removed =
      place === null
        ? ({ kind: 'already-gone' } as const)
        : await deps.authorSide(platform).removeExport({ workspaceId }, place);
    if (removed.kind === 'retry') return removed;
    const code = removed.kind === 'left' ? removed.code : '';
    const level = removed.kind === 'left' ? 'error' : 'info';
    deps.log.write(level, { event: 'export-removed', exportId, outcome: removed.kind, code });
    await deps.chatExports.drop(exportId);
    return { kind: 'done' };
  };
