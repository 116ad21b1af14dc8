import { afterEach, beforeEach, expect, test } from 'vitest';
import { teamsSeedIds } from '../../../src/playground/teams/teams-seed-ids.ts';
import { asObject, parseJson } from '../../../src/playground/wire/json.ts';
import { card } from '../slack/support/cards.ts';
import { destination } from './support/cards.ts';
import {
  customers,
  type Harness,
  kari,
  liv,
  product,
  startHarness,
  support,
  supportTeam,
} from './support/harness.ts';

let h: Harness;

beforeEach(async () => {
  h = await startHarness();
});

afterEach(async () => {
  expect(h.teams.violations()).toEqual([]);
  await h.close();
});

test('who adds the bot for themselves is told what it does, once', async () => {
  h.dispatch.onAuthor(() => ({ kind: 'help' }));
  await h.teams.uninstall({ user: kari });
  const added = await h.teams.install({ user: kari });
  expect(added.deliveries.length).toBeGreaterThan(1);
  expect(h.dispatch.authorEvents).toMatchObject([
    { kind: 'help-asked', visitor: { user: { userId: kari } } },
  ]);
  await h.teams.until(() => h.teams.personalMessagesOf(kari)[0]);
  expect(h.teams.personalMessagesOf(kari)).toHaveLength(1);
});

test('an update of the app greets nobody again', async () => {
  await h.teams.uninstall({ user: kari });
  const added = await h.teams.install({ user: kari });
  const before = h.dispatch.authorEvents.length;
  for (const delivery of added.deliveries) {
    const activity = asObject(parseJson(delivery.body));
    const body = JSON.stringify({ ...activity, action: 'add-upgrade' });
    if (activity.type === 'installationUpdate') await h.teams.resend(delivery.id, { body });
  }
  expect(h.dispatch.authorEvents).toHaveLength(before);
});

test('in a team nobody is greeted, neither the team nor its members, and its address is learnt', async () => {
  await h.teams.uninstallFromTeam({ user: liv, team: supportTeam });
  await h.teams.installInTeam({ user: liv, team: supportTeam });
  expect(h.dispatch.authorEvents).toEqual([]);
  expect(h.teams.messagesIn(supportTeam)).toEqual([]);
  const stored = await h.installations.find('teams', supportTeam);
  const secret = asObject(parseJson(stored?.secret ?? ''));
  expect(secret).toEqual({ tenantId: support, serviceUrl: expect.stringContaining(support) });
  expect(h.log.written).toContainEqual({
    level: 'info',
    event: 'workspace-installed',
    platform: 'teams',
    workspaceId: supportTeam,
  });
  // Cards go to where the team said it is, not to the address for everybody.
  await h.platform.supportSide.postCard(destination, card, 'post-1');
  expect(h.teams.messagesIn(product)).toHaveLength(1);
});

test('a team is learnt from whatever is heard of it, and no person is written down with it', async () => {
  await h.teams.sendMessage({ user: kari, conversation: teamsSeedIds.customerTeam, text: '@Lytt hei' });
  const stored = await h.installations.find('teams', teamsSeedIds.customerTeam);
  expect(asObject(parseJson(stored?.secret ?? '')).tenantId).toBe(customers);
  expect(JSON.stringify(stored)).not.toMatch(/kari|29:/i);
});

test('taken out of a team, the bot forgets its address; a person who takes it away is no uninstall', async () => {
  await h.teams.sendMessage({ user: liv, conversation: product, text: '@Lytt' });
  await h.teams.uninstallFromTeam({ user: liv, team: supportTeam });
  expect(h.dispatch.workspaceEvents).toEqual([
    { kind: 'uninstalled', platform: 'teams', workspaceId: supportTeam },
  ]);
  await h.teams.uninstall({ user: kari });
  expect(h.dispatch.workspaceEvents).toHaveLength(1);
  expect(h.dispatch.authorEvents).toEqual([]);
});

test('members who come and go are no business of the bot', async () => {
  const [first] = (await h.teams.sendMessage({ user: liv, conversation: product, text: '@Lytt' })).deliveries;
  const activity = asObject(parseJson(first?.body ?? ''));
  const before = h.teams.calls().length;
  for (const change of [
    {
      membersAdded: [{ id: '29:ny' }],
      channelData: { ...asObject(activity.channelData), eventType: 'teamMemberAdded' },
    },
    { membersRemoved: [{ id: '29:ny' }] },
  ]) {
    const body = JSON.stringify({ ...activity, type: 'conversationUpdate', ...change });
    await h.teams.resend(first?.id ?? 0, { body });
  }
  expect(h.dispatch.authorEvents).toEqual([]);
  expect(h.teams.calls()).toHaveLength(before);
});
