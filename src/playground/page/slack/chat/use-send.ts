import { usePage } from '../../page-context.ts';
import type { Conversation } from '../pane/conversations.ts';
import { usePane } from '../pane/pane-context.ts';
import { readTyped, withMentions } from './outgoing-text.ts';

/** Sends what was typed as what it is: a command, a message to the bot, a message in a channel. */
export const useSend = (
  conversation: Exclude<Conversation, { kind: 'home' }>,
  threadTs: string | null,
  tell: (problem: string | null) => void,
): ((typed: string) => Promise<boolean>) => {
  const { say, slack } = usePage();
  const { act, workspace } = usePane();
  const channel = conversation.channel?.id ?? null;
  const thread = threadTs === null ? {} : { threadTs };
  return async (typed) => {
    tell(null);
    const read = readTyped(typed);
    if (read.kind === 'nothing') return false;
    if (read.kind === 'text') {
      const text = withMentions(read.text, workspace.users);
      const answer = await act(
        channel === null || conversation.kind === 'bot'
          ? { kind: 'direct-message', text, ...thread }
          : { kind: 'message', channel, text, ...thread },
      );
      return answer.ok || answer.problem !== 'not-possible';
    }
    const { command, text } = read;
    if (!slack.app.commands.includes(command)) {
      tell(say('problem.unknownCommand', { command }));
      return false;
    }
    if (threadTs !== null) {
      tell(say('problem.commandInThread', { command }));
      return false;
    }
    if (channel === null) return false;
    const answer = await act({ kind: 'command', channel, command, text });
    return answer.ok || answer.problem !== 'not-possible';
  };
};
