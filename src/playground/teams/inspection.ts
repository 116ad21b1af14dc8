import type { ConnectorCall, ConnectorOperation, Core, Violation } from './core.ts';
import { dialogState, messageStates } from './snapshot.ts';
import type { DialogState, MessageState, NoticeState } from './state.ts';
import type { Delivery } from './wire/delivery.ts';
import { conversationById, userById } from './world/lookup.ts';

/** What a test may look at; copies, so that looking changes nothing. */
export type TeamsInspection = {
  /** Every message of a chat or channel, replies too, oldest first. */
  messagesIn(conversation: string): MessageState[];
  /** The root and its replies, oldest first. */
  threadOf(channel: string, root: string): MessageState[];
  /** The messages between a person and the bot, oldest first; none before the chat exists. */
  personalMessagesOf(user: string): MessageState[];
  /** The dialog in front of a person; null when none is open. */
  dialogOf(user: string): DialogState | null;
  /** What Teams last told a person in passing. */
  noticeOf(user: string): NoticeState | null;
  /** What is in somebody's own OneDrive. */
  filesOf(user: string): { id: string; name: string }[];
  /** The bytes of one of those; null where there is none. */
  fileContent(id: string): Buffer | null;
  /** Every call to the connector so far, tokens included. */
  calls(operation?: ConnectorOperation): ConnectorCall[];
  /** Every request to the bot so far. */
  deliveries(): Delivery[];
  /** What the bot sent or did that Teams would have refused. */
  violations(): Violation[];
};

export function createInspection(core: Core): TeamsInspection {
  const messagesIn = (id: string) => messageStates(conversationById(core.world, id));
  return {
    messagesIn,
    threadOf: (channel, root) =>
      messagesIn(channel).filter((message) => message.id === root || message.thread === root),
    personalMessagesOf(user) {
      const { personalChat } = userById(core.world, user);
      return personalChat === null ? [] : messagesIn(personalChat);
    },
    dialogOf(user) {
      const { dialog } = userById(core.world, user);
      return dialog === null ? null : dialogState(dialog);
    },
    noticeOf(user) {
      const { notice } = userById(core.world, user);
      return notice === null ? null : { ...notice };
    },
    filesOf: (user) =>
      [...core.world.files.values()]
        .filter((file) => file.user === user && file.content !== null)
        .map(({ id, name }) => ({ id, name })),
    fileContent: (id) => core.world.files.get(id)?.content ?? null,
    calls: (operation) =>
      core.calls.filter((call) => operation === undefined || call.operation === operation),
    deliveries: () => core.post.deliveries(),
    violations: () => [...core.violations],
  };
}
