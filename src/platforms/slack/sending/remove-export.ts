import { z } from 'zod';
import type { ExportRemoval, ExportSide } from '../../../features/data-rights/export-side.ts';
import type { SlackClient } from './slack-client.ts';

const Place = z.array(z.string().min(1));
const Done = z.object({});

/** What Slack says of a file that is not there (any more). */
const isGone = (code: string): boolean => code === 'file_not_found' || code === 'file_deleted';

/** Deletes the files everywhere in Slack; the message that told of them has none of their content and stays. */
export const createRemoveExport =
  ({ client }: { client: SlackClient }): ExportSide['removeExport'] =>
  async ({ workspaceId }, place): Promise<ExportRemoval> => {
    const files = Place.parse(JSON.parse(place));
    let removed: ExportRemoval = { kind: 'already-gone' };
    for (const file of files) {
      const result = await client.call(workspaceId, 'files.delete', { file }, Done);
      if (result.kind === 'retry') return result;
      if (result.kind === 'ok') {
        if (removed.kind === 'already-gone') removed = { kind: 'deleted' };
      } else if (!isGone(result.code)) removed = { kind: 'left', code: result.code };
    }
    return removed;
  };
