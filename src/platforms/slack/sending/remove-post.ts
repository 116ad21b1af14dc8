import type { RemovalOutcome, SupportSide } from '../../../features/routing/support-side.ts';
import { defaultLanguage } from '../../../shared/language.ts';
import { type DrawingParts, drawingIn } from '../../drawing/drawing.ts';
import { tombstoneMessage } from '../messages/tombstone-message.ts';
import type { Sender } from './sender.ts';

/** Deletes a copy; where Slack will not (a workspace may forbid it), empties it; else somebody has to do it. */
export const createRemovePost =
  (deps: DrawingParts & { sender: Sender }): SupportSide['removePost'] =>
  async ({ workspaceId }, address): Promise<RemovalOutcome> => {
    const removed = await deps.sender.remove(workspaceId, address);
    if (removed.kind === 'ok') return { kind: 'deleted' };
    if (removed.kind === 'already') return { kind: 'already-gone' };
    if (removed.kind === 'retry') return removed;
    if (removed.kind === 'gone') return { kind: 'manual', code: removed.code };
    const emptied = await deps.sender.update(
      workspaceId,
      address,
      tombstoneMessage(drawingIn(deps, defaultLanguage, 'slack')),
    );
    if (emptied.kind === 'sent') return { kind: 'tombstone' };
    if (emptied.kind === 'retry') return emptied;
    return emptied.code === 'message_not_found'
      ? { kind: 'already-gone' }
      : { kind: 'manual', code: emptied.code };
  };
