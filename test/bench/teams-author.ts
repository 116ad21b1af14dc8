import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { FastConnector } from './fast-connector.ts';
import type { SignedRequest } from './load.ts';

export const tenant = '0f1e11d0-0000-4000-8000-00000000be4c';
export const appId = '1a77b075-0000-4000-8000-00000000be4c';
/** The author's own chat with the bot. */
export const chat = 'a:1bench-chat';

/** What somebody does in their own chat, as Teams sends it. */
export interface TeamsAuthor {
  /** A message with these words. */
  writes(words: string): SignedRequest;
  /** *Lagre* on the confirm card of such a message, which carries its words. */
  saves(words: string, applicationId: string): SignedRequest;
}

const activity = (serviceUrl: string, special: Readonly<Record<string, unknown>>) => ({
  id: randomUUID(),
  timestamp: new Date().toISOString(),
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:1anna-lie', name: 'Anna Lie', aadObjectId: '5e0b1ec7-0000-4000-8000-00000000be4c' },
  conversation: { conversationType: 'personal', tenantId: tenant, id: chat },
  recipient: { id: `28:${appId}`, name: 'Lytt' },
  entities: [
    { type: 'clientInfo', locale: 'nb-NO', country: 'NO', platform: 'Web', timezone: 'Europe/Oslo' },
  ],
  channelData: { tenant: { id: tenant } },
  locale: 'nb-NO',
  ...special,
});

const Action = z.object({ type: z.literal('Action.Execute'), verb: z.string(), data: z.looseObject({}) });
const Save = z.looseObject({
  lytt: z.looseObject({
    message: z.looseObject({ message: z.string() }),
    carried: z.looseObject({ words: z.string() }),
  }),
});

/** The data of the button with this verb, wherever it stands in what was sent. */
const dataOf = (value: unknown, verb: string): unknown => {
  if (typeof value !== 'object' || value === null) return undefined;
  const action = Action.safeParse(value).data;
  if (action?.verb === verb) return action.data;
  for (const inside of Object.values(value)) {
    const found = dataOf(inside, verb);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Somebody who has read the notice at this Lytt and pressed *Fortsett*, and whose first message waits for *Lagre*. */
export const admittedAuthor = async (connector: FastConnector, lyttUrl: string): Promise<TeamsAuthor> => {
  const { authorization, endpoints } = connector;
  const request = (special: Readonly<Record<string, unknown>>): SignedRequest => {
    const body = JSON.stringify(activity(endpoints.serviceUrl, special));
    return {
      body,
      headers: {
        authorization,
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body).toString(),
      },
    };
  };
  const writes = (text: string) => request({ type: 'message', text, textFormat: 'plain' });
  const presses = (verb: string, data: unknown) =>
    request({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: randomUUID(),
      value: { action: { type: 'Action.Execute', title: verb, verb, data }, trigger: 'manual' },
    });
  const sent = async ({ body, headers }: SignedRequest): Promise<unknown> => {
    const answer = await fetch(`${lyttUrl}/api/messages`, { method: 'POST', headers, body });
    if (answer.status !== 200) throw new Error(`Lytt answered ${answer.status}`);
    return JSON.parse((await answer.text()) || 'null');
  };

  const notice = connector.posted('"continue"');
  await sent(writes('Den første.'));
  const confirm = await sent(presses('continue', dataOf(await notice, 'continue')));
  const save = Save.parse(dataOf(confirm, 'save_message'));
  return {
    writes,
    saves(words, applicationId) {
      const message = { ...save.lytt.message, message: randomUUID() };
      const carried = { ...save.lytt.carried, words };
      const lytt = { ...save.lytt, message, carried };
      return presses('save_message', { ...save, lytt, feedback_kind: 'bug', application: applicationId });
    },
  };
};
