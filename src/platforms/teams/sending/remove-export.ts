import { z } from 'zod';
import type { ExportRemoval, ExportSide } from '../../../features/data-rights/export-side.ts';
import type { Sender } from './sender.ts';

const Place = z.object({
  serviceUrl: z.url(),
  messages: z.array(z.object({ channel: z.string(), message: z.string() })),
});

/** Takes the offers away. A file that the person took is in their own OneDrive, where only they can delete it. */
export const createRemoveExport =
  ({ sender }: { sender: Sender }): ExportSide['removeExport'] =>
  async (_, place): Promise<ExportRemoval> => {
    const { serviceUrl, messages } = Place.parse(JSON.parse(place));
    let removed: ExportRemoval = { kind: 'already-gone' };
    for (const message of messages) {
      const result = await sender.remove(serviceUrl, message);
      if (result.kind === 'retry') return result;
      if (result.kind === 'ok') {
        if (removed.kind === 'already-gone') removed = { kind: 'deleted' };
      } else if (result.kind !== 'already') removed = { kind: 'left', code: result.code };
    }
    return removed;
  };
