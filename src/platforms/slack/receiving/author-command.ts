import type { Unrecorded } from '../../../features/privacy-notice/unrecorded.ts';
import type { AuthorEvent, Visitor } from '../../inbound-event.ts';
import { Command } from '../schema.ts';
import { commandVisitor } from '../to-inbound-event.ts';
import { workspaceIdOf } from './authorize.ts';
import type { Listening } from './listening.ts';

/** A slash command of an author's, under each of its names; answered in a modal, or for them alone. */
export const onAuthorCommand = (
  { app, turns, unreadable }: Listening,
  names: readonly string[],
  toEvent: (visitor: Visitor, words: Unrecorded<string>) => AuthorEvent,
): void => {
  for (const name of names) {
    app.command(name, async ({ ack, body, context }) => {
      const { data: command } = Command.safeParse(body);
      if (command === undefined) {
        unreadable();
        return ack();
      }
      const event = toEvent(commandVisitor(command, workspaceIdOf(context)), command.text);
      const { response_url: responseUrl, trigger_id: triggerId } = command;
      await turns.author(event, { kind: 'command', responseUrl, triggerId }, () => ack());
    });
  }
};
