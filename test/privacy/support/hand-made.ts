import type { SendHow } from '../../../src/playground/slack/wire/post-office.ts';
import type { Encounter } from './encounter.ts';

/** An interaction that Slack signed but no screen of ours gave rise to: from a tampered client, or an old message. */
export const interact = (e: Encounter, payload: Record<string, unknown>, how: SendHow = {}) =>
  e.whole.slack.sendRaw(
    {
      kind: 'interaction',
      type: String(payload.type),
      teamId: e.who.workspace,
      eventId: '',
      body: new URLSearchParams({
        payload: JSON.stringify({
          team: { id: e.who.workspace },
          user: { id: e.who.id, team_id: e.who.workspace, name: 'x' },
          trigger_id: `1.2.${e.who.word}`,
          ...payload,
        }),
      }).toString(),
    },
    how,
  );

/** A form of ours, sent in. */
export const handIn = (e: Encounter, callbackId: string, metadata: unknown, words = e.who.says) =>
  interact(e, {
    type: 'view_submission',
    view: {
      id: `V${e.who.word}`,
      type: 'modal',
      callback_id: callbackId,
      private_metadata: JSON.stringify(metadata),
      state: { values: { words_0: { words: { type: 'plain_text_input', value: words } } } },
    },
  });

/** A button of ours, pressed in the direct message. */
export const pressAnywhere = (e: Encounter, actionId: string, data: unknown) => {
  const channel = e.whole.slack.directMessageId(e.who.id);
  return interact(e, {
    type: 'block_actions',
    channel: { id: channel },
    container: { type: 'message', message_ts: '1700000000.123456', channel_id: channel, is_ephemeral: false },
    message: { ts: '1700000000.123456' },
    state: { values: {} },
    actions: [{ type: 'button', action_id: actionId, block_id: 'b', value: JSON.stringify(data) }],
  });
};
