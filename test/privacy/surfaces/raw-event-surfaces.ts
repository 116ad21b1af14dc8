import { type Author, command, pressSaid, saidWith, write } from '../../whole/support/author-acts.ts';
import { pressAt } from '../../whole/support/hand-made.ts';
import { unique } from '../../whole/support/whole-seed.ts';
import type { Encounter } from '../support/encounter.ts';
import type { Surface } from '../support/meet.ts';

/** An event that the local Slack does not make, signed as Slack's are. */
const sendEvent = ({ whole, who }: Author, event: Record<string, unknown>) => {
  const eventId = `Ev${unique(10)}`;
  const body = JSON.stringify({
    type: 'event_callback',
    team_id: who.workspace,
    event_id: eventId,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [{ team_id: who.workspace, is_bot: true, is_enterprise_install: false }],
    event,
  });
  return whole.slack.sendRaw({
    kind: 'event',
    type: String(event.type),
    teamId: who.workspace,
    eventId,
    body,
  });
};

const messageBy = (e: Encounter, more: Record<string, unknown>) => ({
  type: 'message',
  channel: e.whole.slack.directMessageId(e.who.id),
  channel_type: 'im',
  user: e.who.id,
  text: e.who.says,
  ts: '1700000000.654321',
  ...more,
});

const pressEach = async (e: Encounter, actionIds: readonly string[]) => {
  for (const actionId of actionIds) await pressSaid(e, actionId);
};

/** Events of kinds that people cause less often, and failures on our own side. */
export const rawEventSurfaces: readonly Surface[] = [
  ...['file_share', 'me_message', 'thread_broadcast'].map(
    (subtype): Surface => ({
      name: `a direct message of the kind ${subtype}`,
      act: async (e) => {
        const file = { id: `F${e.who.word}`, name: `${e.who.word}.pdf`, user: e.who.id };
        await sendEvent(e, messageBy(e, { subtype, files: [file] }));
        await saidWith(e, '"continue"');
      },
    }),
  ),
  ...(
    [
      ['a message in a channel, should Slack send it', { channel_type: 'channel', channel: 'C0CUSTOMER' }],
      ['a message of a group', { channel_type: 'mpim' }],
      ['a message of a bot', { subtype: 'bot_message', bot_id: 'B0OTHER' }],
      ['a message of a kind that does not exist yet', { subtype: 'telepathy' }],
      ['a message that says nothing of who wrote it', { user: undefined }],
    ] as const
  ).map(([name, more]): Surface => ({ name, act: (e) => sendEvent(e, messageBy(e, more)) })),
  {
    name: 'tokens of people that were revoked',
    act: (e) => sendEvent(e, { type: 'tokens_revoked', tokens: { oauth: [e.who.id], bot: [] } }),
  },
  {
    name: 'an event that nobody subscribed to',
    act: (e) => sendEvent(e, { type: 'team_join', user: { id: e.who.id, name: e.who.word } }),
  },
  {
    name: '/lytt with words, where there is no support channel',
    act: async (e) => {
      await command(e, '/lytt', e.who.says);
      await e.whole.slack.until(() => e.whole.slack.ephemeralsFor(e.who.id).at(0));
    },
  },
  {
    name: 'every button under the help',
    act: async (e) => {
      await write(e, 'hjelp');
      await pressEach(e, ['privacy', 'my_feedback', 'give_feedback']);
      await saidWith(e, '"continue"');
    },
  },
  {
    name: 'a menu changed, and a page turned, on messages that the stranger does not have',
    act: async (e) => {
      const where = { channel: e.whole.slack.directMessageId(e.who.id), ts: '1700000000.123456' };
      for (const actionId of ['feedback_kind', 'application', 'words', 'show_page_1']) {
        await pressAt(e, where, actionId, { is: 'page', at: { of: 'home', page: 1 } });
      }
    },
  },
  ...(
    [
      ['a message', (e: Encounter) => write(e, e.who.says)],
      ['a command', (e: Encounter) => command(e, '/tilbakemelding', e.who.says)],
      ['the Home tab', (e: Encounter) => e.whole.slack.openHome({ user: e.who.id })],
    ] as const
  ).map(
    ([what, act]): Surface => ({
      name: `${what} while the database fails`,
      act: async (e) => {
        const { database } = e.whole.storage;
        await database.query('ALTER TABLE "Person" RENAME TO "Away"');
        try {
          await act(e);
          await e.whole.slack.settled();
        } finally {
          await database.query('ALTER TABLE "Away" RENAME TO "Person"');
        }
      },
    }),
  ),
];
