import { connect } from 'node:net';
import type { SendHow } from '../../../../src/playground/teams/wire/bending.ts';
import { eventually } from '../../../whole/support/eventually.ts';
import { activityOf, sendActivity } from '../../../whole/support/teams/hand-made-activities.ts';
import {
  dialogWith,
  extend,
  pressInTeams,
  teamsSaidWith,
  writeInTeams,
} from '../../../whole/support/teams/teams-acts.ts';
import { groupChatOf } from '../../../whole/support/teams/teams-seed.ts';
import type { TeamsEncounter, TeamsSurface } from '../../support/teams/teams-stranger.ts';

const shownNotice = '"continue"';

const message = (e: TeamsEncounter, more: Record<string, unknown> = {}) =>
  activityOf(e, { type: 'message', text: e.who.says, ...more });

const bent: readonly (readonly [string, SendHow])[] = [
  ['no token', { token: 'none' }],
  ['garbage for a token', { token: 'garbage' }],
  ['a forged token', { token: { key: 'forged' } }],
  ['a token that is tampered with', { token: { tampered: true } }],
  ['a token of a stranger', { token: { key: 'stranger' } }],
  ['an expired token', { token: { expiresInSeconds: -600 } }],
  ['a token for another bot', { token: { audience: 'another' } }],
  ['a token of another issuer', { token: { issuer: 'https://evil.example.com' } }],
  ['a token for another service', { token: { serviceUrl: 'https://evil.example.com/' } }],
];

/** The same thing again, forged, malformed, broken off, and failures on Teams' side and on ours. */
export const teamsRequestSurfaces: readonly TeamsSurface[] = [
  {
    name: 'the same message delivered three times',
    act: async (e) => {
      const { deliveries } = await writeInTeams(e, e.who.says);
      await e.whole.teams.resend(deliveries[0]?.id ?? 0);
      await e.whole.teams.resend(deliveries[0]?.id ?? 0);
      await teamsSaidWith(e, shownNotice);
    },
  },
  {
    name: `a message with ${bent.map(([what]) => what).join(', ')}`,
    act: async (e) => {
      for (const [what, how] of bent) {
        const { ack } = await sendActivity(e, message(e), how);
        if (ack?.status !== 401) throw new Error(`${what} was answered with ${ack?.status}`);
      }
    },
  },
  {
    name: 'a message with words and names where the token should be',
    act: async (e) => {
      const [name = ''] = [...e.who.terms].find(([, what]) => what === 'e-mail') ?? [];
      for (const authorization of [
        e.who.word,
        `Bearer ${e.who.word}`,
        `Basic ${name}`,
        `Bearer a.${e.who.word}.b`,
      ]) {
        await sendActivity(e, message(e), { headers: { authorization, 'x-name': name } });
      }
    },
  },
  {
    name: 'activities that are none, with words in them',
    act: async (e) => {
      for (const body of [
        e.who.says,
        `{"type":"message","text":"${e.who.says}"`,
        JSON.stringify([message(e)]),
        JSON.stringify({ type: 'message', text: e.who.says, from: { id: e.who.id } }),
        e.who.word.repeat(80_000),
      ]) {
        await sendActivity(e, body);
      }
      for (const type of [e.who.word, 'typing', 'event', 'messageReaction', 'endOfConversation', 'trace']) {
        await sendActivity(e, message(e, { type, name: e.who.word, value: { text: e.who.says } }));
      }
      await sendActivity(e, message(e, { type: 'invoke', name: e.who.word, value: e.who.says }));
      await sendActivity(e, message(e, { type: 'messageUpdate', channelData: { eventType: e.who.word } }));
    },
  },
  {
    name: 'a message of another tenant’s, of none, and of another channel',
    act: async (e) => {
      const { conversation, channelData: _, ...rest } = message(e);
      await sendActivity(e, { ...rest, conversation, channelData: { tenant: { id: e.who.word } } });
      await sendActivity(e, { ...rest, conversation: { id: 'a:1', conversationType: 'personal' } });
      await sendActivity(e, message(e, { channelId: 'emulator' }));
      await sendActivity(e, message(e, { serviceUrl: `https://${e.who.word}.example.com/` }));
    },
  },
  {
    name: 'words in paths, queries, methods and headers',
    act: async (e) => {
      const { word } = e.who;
      await fetch(`${e.whole.url}/api/messages/${word}?q=${word}`, { method: 'POST', body: e.who.says });
      await fetch(`${e.whole.url}/api/messages?q=${word}`, { method: 'DELETE' });
      await fetch(`${e.whole.url}/api/messages?q=${word}`, {
        method: 'POST',
        headers: { 'user-agent': word, 'content-type': word },
        body: e.who.says,
      });
    },
  },
  {
    name: 'a connection that breaks in the middle of a message',
    act: async (e) => {
      const { hostname, port } = new URL(e.whole.url);
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), hostname, () => {
          const head = 'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-length: 5000\r\n\r\n';
          socket.write(`${head}{"text":"${e.who.says}"`, () => socket.destroy());
        });
        socket.on('error', () => undefined).on('close', () => resolve());
      });
    },
  },
  ...(
    [
      ['drops the connection', { dropConnection: true }],
      ['posts and then drops the connection', { dropConnection: true, afterEffect: true }],
      ['refuses', { status: 400 }],
      ['is blocked', { status: 403 }],
      ['does not know the chat', { status: 404 }],
    ] as const
  ).map(
    ([how, failure]): TeamsSurface => ({
      name: `a message whose notice Teams ${how} on`,
      act: async (e) => {
        const before = e.whole.logged.length;
        e.whole.teams.failNext('sendToConversation', failure);
        await writeInTeams(e, e.who.says);
        await eventually(() => e.whole.logged.slice(before).join('').includes('listener-failed'));
      },
    }),
  ),
  {
    name: 'a message whose notice Teams fails on, and takes when it is tried again',
    act: async (e) => {
      e.whole.teams.failNext('sendToConversation', { status: 502 });
      await writeInTeams(e, e.who.says);
      await teamsSaidWith(e, shownNotice);
    },
  },
  {
    name: 'Avbryt whose card Teams does not change',
    act: async (e) => {
      await writeInTeams(e, e.who.says);
      await teamsSaidWith(e, shownNotice);
      const before = e.whole.logged.length;
      e.whole.teams.failNext('updateActivity', { status: 400 });
      await pressInTeams(e, 'cancel');
      await eventually(() => e.whole.logged.slice(before).join('').includes('listener-failed'));
    },
  },
  ...(
    [
      ['a message', (e: TeamsEncounter) => writeInTeams(e, e.who.says)],
      [
        'a command',
        (e: TeamsEncounter) => sendActivity(e, message(e, { text: `/tilbakemelding ${e.who.says}` })),
      ],
      ['the form', (e: TeamsEncounter) => extend(e, 'giveFeedback', groupChatOf(e.who.tenant))],
      ['a mention', (e: TeamsEncounter) => mention(e)],
    ] as const
  ).map(
    ([what, act]): TeamsSurface => ({
      name: `${what} while the database fails`,
      act: async (e) => {
        const { database } = e.whole.storage;
        await database.query('ALTER TABLE "Person" RENAME TO "Away"');
        try {
          await act(e);
          await e.whole.teams.settled();
        } finally {
          await database.query('ALTER TABLE "Away" RENAME TO "Person"');
        }
      },
    }),
  ),
  {
    name: 'Avbryt while the database fails, and again when it is back',
    act: async (e) => {
      await extend(e, 'giveFeedback', groupChatOf(e.who.tenant));
      await dialogWith(e, '"notice"');
      await e.whole.teams.closeDialog({ user: e.who.id });
      await writeInTeams(e, e.who.says);
      await teamsSaidWith(e, shownNotice);
      await e.whole.storage.database.query('ALTER TABLE "Person" RENAME TO "Away"');
      await pressInTeams(e, 'cancel');
      await e.whole.storage.database.query('ALTER TABLE "Away" RENAME TO "Person"');
      await pressInTeams(e, 'cancel');
    },
  },
];

const mention = (e: TeamsEncounter) =>
  e.whole.teams.sendMessage({
    user: e.who.id,
    conversation: groupChatOf(e.who.tenant),
    text: `@Lytt ${e.who.says}`,
  });
