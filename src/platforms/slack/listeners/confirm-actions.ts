import type { MessageAddress } from '../../../shared/platform-user.ts';
import { actionIds } from '../../drawing/action-ids.ts';
import { applicationOf, kindOf } from '../messages/form-values.ts';
import type { AuthorPress } from '../receiving/author-press.ts';
import type { Listening } from '../receiving/listening.ts';

const cardOf = ({ press }: AuthorPress): MessageAddress | null => {
  const ts = press.message?.ts ?? press.container.message_ts;
  return press.channel === undefined || ts === undefined ? null : { channel: press.channel.id, message: ts };
};

/** The confirm card of a message: *Lagre*, *Send som svar*, *Forkast*; kind and application as they stand on it. */
export const listenForConfirmActions = (listening: Listening): void => {
  listening.onPress(actionIds.saveMessage, { replaces: true }, (pressed) => {
    const card = cardOf(pressed);
    const values = pressed.press.state?.values ?? {};
    return pressed.data?.is === 'message' && card !== null
      ? {
          kind: 'message-confirmed',
          visitor: pressed.visitor,
          message: pressed.data.message,
          carried: null,
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
          carried: null,
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
