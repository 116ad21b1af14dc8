import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idFrom } from '../../src/shared/ids.ts';
import type { DatabaseKind } from '../support/databases.ts';
import { type BothApp, startBothApp } from '../whole/support/teams/start-both.ts';
import { saidInTeams, teamsSaidWith, writeInTeams } from '../whole/support/teams/teams-acts.ts';
import { groupChatOf, supportTeam, teamOf } from '../whole/support/teams/teams-seed.ts';
import { product } from '../whole/support/whole-seed.ts';
import { meetInTeams } from './support/teams/meet-in-teams.ts';
import { createTeamsCrowd, type TeamsEncounter } from './support/teams/teams-stranger.ts';

/** Puts something into a table that nobody thought of. */
const keep = async ({ whole: { storage } }: TeamsEncounter, note: string): Promise<void> => {
  await storage.database.query('CREATE SCHEMA IF NOT EXISTS hidden');
  await storage.database.query('CREATE TABLE IF NOT EXISTS hidden.notes (note text)');
  await storage.database.query('INSERT INTO hidden.notes VALUES ($1)', [note]);
};

/** A call that the bot never makes; with the token that it bought, or with none. */
const call = async (e: TeamsEncounter, method: string, path: string, body?: unknown): Promise<void> => {
  const root = new URL(e.whole.teams.endpoints().serviceUrl).origin;
  await fetch(`${root}/emea/${e.who.tenant}/v3/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
};

const saying = (e: TeamsEncounter, conversation: string, text: string) =>
  call(e, 'POST', `conversations/${encodeURIComponent(conversation)}/activities`, { type: 'message', text });

const leaks: readonly (readonly [string, string, (e: TeamsEncounter) => unknown])[] = [
  ['words in a table', 'words in table hidden.notes', (e) => keep(e, e.who.says)],
  ['a user id in a table', 'user id in table hidden.notes', (e) => keep(e, e.who.id)],
  [
    'a chat’s id in a table',
    'chat in table hidden.notes',
    async (e) => {
      const { conversation } = await writeInTeams(e, e.who.says);
      await keep(e, conversation);
    },
  ],
  [
    'the Entra id in a table',
    'Entra id in table hidden.notes',
    (e) => keep(e, [...e.who.terms].find(([, what]) => what === 'Entra id')?.[0] ?? ''),
  ],
  [
    'the id of a message that really came',
    'message id in table hidden.notes',
    async (e) => {
      const { id } = await writeInTeams(e, e.who.says);
      await keep(e, id);
    },
  ],
  [
    'the id of the notice in their chat',
    'message id in table hidden.notes',
    async (e) => {
      await writeInTeams(e, e.who.says);
      await teamsSaidWith(e, '"continue"');
      await keep(e, saidInTeams(e).at(-1)?.id ?? '');
    },
  ],
  [
    'the id of a press that really came',
    'invoke id in table hidden.notes',
    async (e) => {
      await e.whole.teams.runExtension({
        user: e.who.id,
        commandId: 'giveFeedback',
        conversation: groupChatOf(e.who.tenant),
      });
      await keep(e, e.whole.teams.deliveries().at(-1)?.activityId ?? '');
    },
  ],
  [
    'words in base64',
    'words in table hidden.notes',
    (e) => keep(e, Buffer.from(e.who.says).toString('base64')),
  ],
  [
    'a plain hash of a user id',
    'user id in table hidden.notes',
    (e) => keep(e, createHash('sha256').update(e.who.id).digest('hex')),
  ],
  [
    'the keyed hash of a person',
    'person ref in table hidden.notes',
    (e) => keep(e, e.whole.storage.refs.personRef(e.who.user)),
  ],
  ['the name of a colleague', 'name in table hidden.notes', (e) => keep(e, [...e.other.terms.keys()].join())],
  [
    'words in a job',
    'words in table pgboss.job',
    ({ whole, who }) =>
      whole.storage.database.query(`INSERT INTO pgboss.job (name, data) VALUES ('route-feedback', $1)`, [
        JSON.stringify({ note: who.says }),
      ]),
  ],
  [
    'how somebody is reached in an encrypted column',
    'chat in encrypted fields',
    async (e) => {
      const { conversation } = await writeInTeams(e, e.who.says);
      await e.whole.storage.stores.installations.save({
        platform: 'teams',
        workspaceId: '19:leak@thread.tacv2',
        secret: JSON.stringify({
          tenantId: e.who.tenant,
          serviceUrl: `https://x.example.com/${conversation}`,
        }),
        installedAt: new Date(),
      });
    },
  ],
  [
    'a user id in the log',
    'user id in log',
    ({ whole, who }) =>
      whole.log.write('debug', { event: 'listener-failed', platform: 'teams', code: who.id }),
  ],
  [
    'words in a metric’s label',
    'words in metrics',
    ({ whole, who }) =>
      whole.log.write('debug', { event: 'feedback-saved', feedbackId: idFrom('1'), surface: who.says }),
  ],
  [
    'a look-up in the roster',
    'getConversationMember',
    (e) =>
      call(
        e,
        'GET',
        `conversations/${encodeURIComponent(e.whole.teams.personalChatId(e.who.id))}/members/${encodeURIComponent(e.who.id)}`,
      ),
  ],
  [
    'a look-up in the support team',
    'getConversationMember',
    (e) =>
      call(
        e,
        'GET',
        `conversations/${encodeURIComponent(supportTeam)}/members/${encodeURIComponent(e.who.id)}`,
      ),
  ],
  [
    'a chat opened by who they are',
    'createConversation',
    (e) => call(e, 'POST', 'conversations', { members: [{ id: e.who.id }], tenantId: e.who.tenant }),
  ],
  ['a word to others', 'sendToConversation', (e) => saying(e, teamOf(e.who.tenant), 'x')],
  [
    'words said where others read them',
    'sendToConversation text',
    (e) => saying(e, groupChatOf(e.who.tenant), e.who.says),
  ],
  [
    'words said back in the chat, where they do not wait for anything',
    'sendToConversation text',
    (e) => saying(e, e.whole.teams.personalChatId(e.who.id), e.who.says),
  ],
  [
    'a name said back in the chat',
    'name in what was sent',
    (e) => {
      const [name = ''] = [...e.who.terms].find(([, what]) => what === 'name') ?? [];
      return saying(e, e.whole.teams.personalChatId(e.who.id), `Hei, ${name}!`);
    },
  ],
  [
    'a word in Slack',
    'chat.postMessage',
    async ({ whole }) => {
      await fetch(`${whole.apiUrl}chat.postMessage`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ channel: product, text: 'x' }),
      });
    },
  ],
];

describe.each<DatabaseKind>(['embedded', 'postgresql'])('a planted leak in Teams is found (%s)', (kind) => {
  let whole: BothApp;
  let next: ReturnType<typeof createTeamsCrowd>;

  beforeAll(async () => {
    whole = await startBothApp(kind, { teamsCrowd: { customers: 2 * leaks.length } });
    next = createTeamsCrowd(whole);
  });

  afterAll(async () => {
    await whole.close();
  });

  test.each(leaks)('%s', async (_, found, leak) => {
    const met = meetInTeams(
      whole,
      { name: 'leak', act: async (e) => leak(e) },
      { whole, who: next('customer'), other: next('customer') },
    );
    await expect(met).rejects.toMatchObject({ actual: expect.arrayContaining([found]) });
    await whole.storage.database.query('DROP SCHEMA IF EXISTS hidden CASCADE');
    await whole.storage.database.query('DELETE FROM pgboss.job');
  });
});
