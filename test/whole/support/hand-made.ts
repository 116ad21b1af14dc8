import type { SendHow } from '../../../src/playground/slack/wire/post-office.ts';
import type { Author } from './author-acts.ts';
import { unique } from './whole-seed.ts';

/** An interaction that Slack signed but no screen of ours gave rise to: from a tampered client, or an old message. */
export const interact = (a: Author, payload: Record<string, unknown>, how: SendHow = {}) =>
  a.whole.slack.sendRaw(
    {
      kind: 'interaction',
      type: String(payload.type),
      teamId: a.who.workspace,
      eventId: '',
      body: new URLSearchParams({
        payload: JSON.stringify({
          team: { id: a.who.workspace },
          user: { id: a.who.id, team_id: a.who.workspace, name: 'x' },
          trigger_id: `1.2.${unique()}`,
          ...payload,
        }),
      }).toString(),
    },
    how,
  );

/** A form of ours, sent in; under the same `viewId` it is the same form again. */
export const handIn = (
  a: Author,
  callbackId: string,
  metadata: unknown,
  words: string,
  viewId = `V${unique(10)}`,
) =>
  interact(a, {
    type: 'view_submission',
    view: {
      id: viewId,
      type: 'modal',
      callback_id: callbackId,
      private_metadata: JSON.stringify(metadata),
      state: {
        values: {
          words_0: { words: { type: 'plain_text_input', value: words } },
          application_version: { application_version: { type: 'plain_text_input', value: words } },
        },
      },
    },
  });

interface Where {
  readonly channel: string;
  readonly ts: string;
  /** To answer to; without one, the answer is a message for them alone. */
  readonly responseUrl?: string;
}

/** A button of ours, pressed on a message somewhere; `picked`: it is a menu. */
export const pressAt = (a: Author, where: Where, actionId: string, data: unknown, picked = false) => {
  const { channel, ts, responseUrl } = where;
  const value = JSON.stringify(data);
  return interact(a, {
    type: 'block_actions',
    channel: { id: channel },
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false },
    message: { ts },
    state: { values: {} },
    ...(responseUrl === undefined ? {} : { response_url: responseUrl }),
    actions: [
      picked
        ? { type: 'overflow', action_id: actionId, block_id: 'b', selected_option: { value } }
        : { type: 'button', action_id: actionId, block_id: 'b', value },
    ],
  });
};
