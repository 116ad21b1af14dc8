import type { MessageAddress } from '../../../shared/platform-user.ts';
import { actionIds } from '../../drawing/action-ids.ts';
import { applicationOf, kindOf } from '../messages/form-values.ts';
import type { Acting } from '../receiving/acting.ts';
import type { Listening } from '../receiving/listening.ts';

const cardOf = ({ activity }: Acting): MessageAddress | null =>
  activity.replyToId == null ? null : { channel: activity.conversation.id, message: activity.replyToId };

/** The confirm card of a message: *Lagre*, *Send som svar*, *Forkast*; kind and application as they stand on it. */
export const listenForConfirmActions = (listening: Listening): void => {
  listening.onPress(actionIds.saveMessage, { replaces: true }, (acting) => {
    const { data, visitor, values } = acting;
    const card = cardOf(acting);
    return data?.is === 'message' && card !== null
      ? {
          kind: 'message-confirmed',
          visitor,
          message: data.message,
          carried: data.carried,
          card,
          feedbackKind: kindOf(values),
          applicationId: applicationOf(values),
        }
      : null;
  });
  listening.onPress(actionIds.sendAsAnswer, { replaces: true }, ({ data, visitor }) =>
    data?.is === 'message-answer'
      ? {
          kind: 'message-confirmed-as-answer',
          visitor,
          message: data.message,
          carried: data.carried,
          feedbackId: data.feedbackId,
        }
      : null,
  );
  listening.onPress(actionIds.discardMessage, { replaces: true }, ({ visitor }) => ({
    kind: 'message-discarded',
    visitor,
  }));
  listening.onPress(actionIds.feedbackMeant, { replaces: true }, ({ data, visitor }) =>
    data?.is === 'meant'
      ? { kind: 'feedback-meant', visitor, message: data.message, thread: data.thread, carried: data.carried }
      : null,
  );
};
