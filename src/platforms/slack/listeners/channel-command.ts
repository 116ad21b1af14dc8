import { commands } from '../action-ids.ts';
import { workspaceIdOf } from '../receiving/authorize.ts';
import type { Listening } from '../receiving/listening.ts';
import { ChannelCommand } from '../schema.ts';
import { commandVisitor } from '../to-inbound-event.ts';

/** `/lytt`, for agents in a support channel. */
export const listenForChannelCommand = ({ app, turns, unreadable }: Listening): void => {
  for (const name of commands.support) {
    app.command(name, async ({ ack, body, context }) => {
      const { data: command } = ChannelCommand.safeParse(body);
      if (command === undefined) {
        unreadable();
        return ack();
      }
      const { user: agent, outsider } = commandVisitor(command, workspaceIdOf(context));
      const { channel_id: channel, response_url: responseUrl, trigger_id: triggerId } = command;
      const event = {
        kind: 'channel-command',
        place: { agent, outsider, channel },
        text: command.text,
      } as const;
      await turns.agent(event, { kind: 'card', responseUrl, triggerId }, () => ack());
    });
  }
};
