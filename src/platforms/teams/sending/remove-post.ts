import type { RemovalOutcome, SupportSide } from '../../../features/routing/support-side.ts';
import { defaultLanguage } from '../../../shared/language.ts';
import { type DrawingParts, drawingIn } from '../../drawing/drawing.ts';
import { tombstoneMessage } from '../messages/tombstone-message.ts';
import type { TeamPlaces } from '../reading/team-places.ts';
import type { Sender } from './sender.ts';

/** Deletes a copy; where Teams will not, empties it; else somebody has to do it. */
export const createRemovePost =
  (deps: DrawingParts & { sender: Sender; places: TeamPlaces }): SupportSide['removePost'] =>
  async ({ workspaceId }, address): Promise<RemovalOutcome> => {
    const serviceUrl = await deps.places.serviceUrlOf(workspaceId);
    const removed = await deps.sender.remove(serviceUrl, address);
    if (removed.kind === 'ok') return { kind: 'deleted' };
    if (removed.kind === 'already') return { kind: 'already-gone' };
    if (removed.kind === 'retry') return removed;
    if (removed.kind === 'gone') return { kind: 'manual', code: removed.code };
    const emptied = await deps.sender.update(
      serviceUrl,
      address,
      tombstoneMessage(drawingIn(deps, defaultLanguage, 'teams')),
    );
    if (emptied.kind === 'sent') return { kind: 'tombstone' };
    return emptied.kind === 'retry' ? emptied : { kind: 'manual', code: emptied.code };
  };
