import type { JobHandlers } from '../shared/jobs.ts';
import { createErasePerson } from './data-rights/erase-person.ts';
import { createPostRequest } from './data-rights/post-request.ts';
import { createReadExport } from './data-rights/read-export.ts';
import { createRemindRequests } from './data-rights/remind-requests.ts';
import { createRemoveExport } from './data-rights/remove-export.ts';
import { createSendExport } from './data-rights/send-export.ts';
import { createTellRequest } from './data-rights/tell-request.ts';
import { createRereadMessage } from './feedback-intake/reread-message.ts';
import { createSaveMessage } from './feedback-intake/save-message.ts';
import { createNoteInThread } from './follow-up/note-in-thread.ts';
import { createRelayMessage } from './follow-up/relay-message.ts';
import { createTellAuthor } from './follow-up/tell-author.ts';
import { createTellLinked } from './linked-accounts/tell-linked.ts';
import type { Ports } from './ports.ts';
import { createNoticeGate } from './privacy-notice/notice-gate.ts';
import { createDeleteExpired } from './retention/delete-expired.ts';
import { createDeliverCard } from './routing/deliver-card.ts';
import { createFallBack } from './routing/fall-back.ts';
import { createRefreshCards } from './routing/refresh-cards.ts';
import { createRemoveCopy } from './routing/remove-copy.ts';
import { createRetryByHand } from './routing/retry-by-hand.ts';
import { createRouteFeedback } from './routing/route-feedback.ts';
import { createTellByHand } from './routing/tell-by-hand.ts';
import { createPurgeWorkspace } from './workspace/purge-workspace.ts';

/** Everything that happens after an answer was given, one handler per job; each may be run again at any point. */
export const createJobHandlers = (ports: Ports): JobHandlers => {
  const { receipts, refs, notice } = ports;
  const gate = createNoticeGate({ receipts, refs, currentVersion: notice.version });
  const fallBack = createFallBack(ports);
  const deps = { ...ports, gate, fallBack, erasePerson: createErasePerson(ports) };
  const deleteExpired = createDeleteExpired(ports);
  return {
    'save-message': createSaveMessage(deps),
    'route-feedback': createRouteFeedback({
      ...deps,
      erasePerson: createErasePerson(ports, 'not-admitted'),
    }),
    'deliver-card': createDeliverCard(deps),
    'refresh-cards': createRefreshCards(deps),
    'tell-author': createTellAuthor(deps),
    'relay-answer': createRelayMessage(deps),
    'note-in-thread': createNoteInThread(deps),
    'reread-message': createRereadMessage(deps),
    'tell-linked': createTellLinked(deps),
    'remove-copy': createRemoveCopy(deps),
    'send-export': createSendExport({ ...deps, readExport: createReadExport(ports) }),
    'remove-export': createRemoveExport(deps),
    'tell-by-hand': createTellByHand(deps),
    'retry-by-hand': createRetryByHand(deps),
    'post-request': createPostRequest(deps),
    'tell-request': createTellRequest(deps),
    'remind-requests': createRemindRequests(deps),
    'delete-expired': async () => {
      await deleteExpired();
      return { kind: 'done' };
    },
    'purge-workspace': createPurgeWorkspace({
      ...deps,
      erasePerson: createErasePerson(ports, 'workspace-removed'),
    }),
  };
};
