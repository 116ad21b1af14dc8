import type { Clock } from '../../shared/clock.ts';
import type { Job, JobPayloads, JobResult } from '../../shared/jobs.ts';
import type { Log } from '../../shared/log.ts';
import type { MessageAddress, PlatformName } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';
import type { AuthorMessage } from '../feedback-intake/author-message.ts';
import type { AuthorSide } from '../feedback-intake/author-side.ts';
import { changeFeedback } from '../feedback-intake/change-feedback.ts';
import { messageKey } from '../feedback-intake/dedupe.ts';
import { excerpt } from '../feedback-intake/excerpt.ts';
import type { AuthorOutcome, Feedback } from '../feedback-intake/feedback.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import type { FollowUpMessage } from '../feedback-intake/follow-up-message.ts';
import type { Person, PersonStore } from '../feedback-intake/person-store.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import { closingChange } from './closing-change.ts';

export interface TellAuthorDeps {
  readonly feedback: Pick<FeedbackStore, 'get' | 'change' | 'message'>;
  readonly people: Pick<PersonStore, 'get'>;
  readonly refs: PersonRefs;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: Pick<Settings, 'retention' | 'controller'>;
  readonly authorSide: (platform: PlatformName) => AuthorSide;
}

/** A platform that has been asking us to come back for this long will not take the message; the queue gives up a little later. */
const patienceMs = 2 * 3_600_000;
const quoteLength = 200;

type Told = { readonly outcome: AuthorOutcome; readonly address: MessageAddress | null };

const whatToSay = (message: FollowUpMessage, item: Feedback): AuthorMessage => {
  const { id: feedbackId, reference } = item;
  const quote = item.text === null ? null : excerpt(item.text, quoteLength).shown;
  return message.kind === 'handled'
    ? { kind: 'handled', feedbackId, reference, quote, text: message.text }
    : { kind: 'reply', feedbackId, reference, quote, text: message.text ?? '' };
};

/** Job: sends a stored reply, or that it is handled, to the author; what came of it is what the card shows. */
export const createTellAuthor = (deps: TellAuthorDeps) => {
  const send = async (
    message: FollowUpMessage,
    item: Feedback,
    person: Person,
  ): Promise<Told | Extract<JobResult, { kind: 'retry' }>> => {
    if (item.status === 'withdrawn') {
      return { outcome: { kind: 'suppressed', reason: 'withdrawn' }, address: null };
    }
    const side = deps.authorSide(person.user.platform);
    const sent = await side.tell(person.user, whatToSay(message, item), person.language, message.id);
    if (sent.kind === 'sent') return { outcome: { kind: 'notified' }, address: sent.address };
    const waited = deps.clock.now().getTime() - message.createdAt.getTime();
    if (sent.kind === 'retry' && waited < patienceMs) {
      return { kind: 'retry', code: sent.code, afterMs: sent.afterMs };
    }
    return { outcome: { kind: 'undeliverable', reason: sent.code }, address: null };
  };

  const keep = async (message: FollowUpMessage, person: Person, told: Told): Promise<boolean> => {
    const { outcome, address } = told;
    const changed = await changeFeedback<null>(deps.feedback, message.feedbackId, async (item) => {
      const now = await deps.feedback.message(message.id);
      if (now === null || now.state !== 'waiting') return { kind: 'stop', result: null };
      const at = deps.clock.now();
      const inThread: readonly Job[] =
        outcome.kind === 'notified' && message.text !== null
          ? [{ name: 'relay-answer', payload: { messageId: message.id } }]
          : [];
      return {
        kind: 'change',
        change: {
          ...closingChange(item, message.id, outcome, at, deps.settings),
          finishMessage: {
            id: message.id,
            state: outcome.kind === 'notified' ? 'sent' : outcome.kind,
            reason: outcome.kind === 'notified' ? null : outcome.reason,
            address: address === null ? null : { address, key: messageKey(deps.refs, person.user, address) },
            at,
          },
          jobs: [...inThread, { name: 'refresh-cards', payload: { feedbackId: item.id } }],
        },
      };
    });
    return changed.kind === 'changed';
  };

  return async ({ messageId }: JobPayloads['tell-author']): Promise<JobResult> => {
    const message = await deps.feedback.message(messageId);
    if (message === null || message.state !== 'waiting') return { kind: 'done' };
    const item = await deps.feedback.get(message.feedbackId);
    const person = item === null ? null : await deps.people.get(item.personId);
    if (item === null || person === null) return { kind: 'done' };
    // The author is not written to about what they had restricted; lifting queues this job again.
    if (item.restriction !== null) return { kind: 'done' };
    const told = await send(message, item, person);
    if ('kind' in told) return told;
    if (await keep(message, person, told)) {
      const code = told.outcome.kind === 'notified' ? '' : told.outcome.reason;
      deps.log.write('info', { event: 'author-told', messageId, outcome: told.outcome.kind, code });
    }
    return { kind: 'done' };
  };
};
