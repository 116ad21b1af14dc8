import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemMonotonic } from '../../../src/platforms/monotonic.ts';
import { teamsSeedIds } from '../../../src/playground/teams/teams-seed-ids.ts';
import { card } from '../slack/support/cards.ts';
import { destination } from './support/cards.ts';
import { type Harness, livInTeams, product, startHarness } from './support/harness.ts';

const nilsInTeams = { ...livInTeams, userId: teamsSeedIds.nils };
const livInSlack = { platform: 'slack', workspaceId: 'T0SUPPORT', userId: 'U0AGENTLIV' } as const;

let h: Harness;

beforeEach(async () => {
  h = await startHarness();
});

afterEach(async () => {
  expect(h.teams.violations()).toEqual([]);
  await h.close();
});

const shown = () => JSON.stringify(h.teams.messagesIn(product).map(({ cards }) => cards));
const claimedBy = (assignee: typeof card.assignee) => ({ ...card, status: 'claimed', assignee }) as const;
const post = async (assignee: typeof card.assignee) => {
  const sent = await h.platform.supportSide.postCard(destination, claimedBy(assignee), 'post-1');
  if (sent.kind !== 'sent') throw new Error(sent.code);
  return sent.address;
};

test('a card says by name who has it, also when it is drawn anew', async () => {
  const { supportSide } = h.platform;
  const address = await post(livInTeams);
  expect(shown()).toContain('Liv Berg');
  await supportSide.updateCard(destination, address, claimedBy(nilsInTeams));
  expect(shown()).toContain('Nils Vik');
  expect(shown()).not.toContain('Liv Berg');
});

test('nobody is mentioned, and nobody gets a notification', async () => {
  await post(livInTeams);
  const [sent] = h.teams.calls('sendToConversation');
  expect(JSON.stringify(sent?.body)).toContain('Liv Berg');
  expect(JSON.stringify(sent?.body)).not.toMatch(/entities|<at>|mention|29:/);
});

test('an entry in the thread says by name who wrote it', async () => {
  const { supportSide } = h.platform;
  const address = await post(null);
  const thread = () => JSON.stringify(h.teams.threadOf(product, address.message));
  for (const [kind, agent, name] of [
    ['note', livInTeams, 'Liv Berg'],
    ['replied', nilsInTeams, 'Nils Vik'],
  ] as const) {
    expect(thread()).not.toContain(name);
    await supportSide.postInThread(destination, address, { kind, agent, text: 'Ring dem.' }, kind);
    expect(thread()).toContain(name);
  }
});

test('a name is asked for once for a while, together with whether somebody may act, and then again', async () => {
  const { supportSide } = h.platform;
  expect(await supportSide.isMember(destination, livInTeams)).toBe(true);
  const address = await post(livInTeams);
  expect(h.teams.calls('getConversationMember')).toHaveLength(1);
  h.pass(31_000);
  await supportSide.updateCard(destination, address, claimedBy(livInTeams));
  expect(h.teams.calls('getConversationMember')).toHaveLength(2);
});

test('somebody on another platform is not asked about, and where they are is said', async () => {
  await post(livInSlack);
  expect(shown()).toContain('en kollega i Slack');
  expect(h.teams.calls('getConversationMember')).toEqual([]);
});

test('somebody who has left the team is a colleague', async () => {
  await post({ ...livInTeams, userId: '29:gone' });
  expect(shown()).toContain('en kollega');
  expect(h.teams.calls('getConversationMember')).toHaveLength(1);
});

test.each([
  ['refuses', { status: 403 }],
  ['is in trouble', { status: 503 }],
  ['asks for patience', { status: 429, retryAfter: 60 }],
  ['says nothing', { dropConnection: true }],
  ['says something else', { status: 200, body: {} }],
] as const)('the card comes all the same when the roster %s', async (_, failure) => {
  h.teams.failNext('getConversationMember', failure);
  await post(livInTeams);
  expect(shown()).toContain('Under arbeid');
  expect(shown()).toContain('en kollega');
});

test('a slow roster keeps a card for a second at most', async () => {
  await h.close();
  h = await startHarness({ monotonic: systemMonotonic });
  h.teams.failNext('getConversationMember', { delayMs: 6_000 });
  const start = performance.now();
  await post(livInTeams);
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(shown()).toContain('en kollega');
});
