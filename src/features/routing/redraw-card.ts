import type { FeedbackId } from '../../shared/ids.ts';
import type { JobResult } from '../../shared/jobs.ts';
import type { Log } from '../../shared/log.ts';
import type { MessageAddress, PlatformName } from '../../shared/platform-user.ts';
import type { Destination, Settings } from '../../shared/settings.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import { buildSupportCard } from './build-support-card.ts';
import type { SupportCard } from './support-card.ts';
import type { SupportSide } from './support-side.ts';

/** Changes that come faster than this many redraws get a job of their own anyway. */
const maxRedraws = 3;

type RedrawDeps = {
  readonly feedback: Pick<FeedbackStore, 'get' | 'messagesOf'>;
  readonly log: Log;
  readonly settings: Pick<Settings, 'applications'>;
  readonly supportSide: (platform: PlatformName) => SupportSide;
};

/**
 * Draws one card in place until it shows the newest revision: a slower rival may have drawn an older one over it.
 * `drawn`: the revision that stands there, or null when nobody knows. `given`: told of each card that got there.
 */
export const createRedrawCard =
  (deps: RedrawDeps) =>
  async (
    destination: Destination,
    address: MessageAddress,
    feedbackId: FeedbackId,
    drawn: number | null,
    given: (card: SupportCard) => void = () => {},
  ): Promise<JobResult> => {
    let stands = drawn;
    for (let redraws = 0; redraws < maxRedraws; redraws += 1) {
      const item = await deps.feedback.get(feedbackId);
      if (item === null || item.revision === stands) return { kind: 'done' };
      const messages = await deps.feedback.messagesOf(feedbackId);
      const card = buildSupportCard(item, messages, destination.shows, deps.settings.applications);
      const sent = await deps.supportSide(destination.platform).updateCard(destination, address, card);
      if (sent.kind === 'retry') return { kind: 'retry', code: sent.code, afterMs: sent.afterMs };
      if (sent.kind !== 'sent') {
        deps.log.write('warn', {
          event: 'destination-unreachable',
          destination: destination.id,
          code: sent.code,
          fallback: false,
        });
        // Old words must not be left standing: asked again until it works, or until `lytt doctor` shows it.
        return { kind: 'retry', code: sent.code, afterMs: null };
      }
      given(card);
      stands = item.revision;
    }
    return { kind: 'done' };
  };
