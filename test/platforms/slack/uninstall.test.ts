import { afterEach, beforeEach, expect, test } from 'vitest';
import { card, destination } from './support/cards.ts';
import { customers, type Harness, kari, startHarness } from './support/harness.ts';

let h: Harness;

beforeEach(async () => {
  h = await startHarness();
  h.dispatch.onWorkspace(({ platform, workspaceId }) => h.installations.remove(platform, workspaceId));
});

afterEach(async () => {
  await h.close();
});

const uninstalled = { kind: 'uninstalled', platform: 'slack', workspaceId: customers };

test.each(['app_uninstalled', 'tokens_revoked'] as const)(
  'uninstalled, %s first: told for each word, harmless twice, and the other workspace goes on',
  async (first) => {
    await h.slack.sendDirectMessage({ user: kari, text: 'hei' });
    expect((await h.slack.uninstall({ workspace: customers, first })).ok).toBe(true);
    expect(h.dispatch.workspaceEvents).toEqual([uninstalled, uninstalled]);
    expect(await h.installations.find('slack', customers)).toBeNull();
    expect((await h.platform.supportSide.postCard(destination, card, 'key')).kind).toBe('sent');
    const before = h.dispatch.authorEvents.length;
    await h.slack.sendDirectMessage({ user: kari, text: 'er du der?' });
    expect(h.dispatch.authorEvents).toHaveLength(before);
  },
);

const told = (event: object, at: Date, more: object = {}) => {
  const body = JSON.stringify({
    type: 'event_callback',
    team_id: customers,
    event_id: 'Ev1',
    event_time: Math.floor(at.getTime() / 1000),
    event,
    ...more,
  });
  return h.slack.sendRaw({ kind: 'event', type: 'tokens_revoked', teamId: customers, eventId: 'Ev1', body });
};

test('only the bot token going is an uninstall', async () => {
  await told({ type: 'tokens_revoked', tokens: { oauth: [kari], bot: [] } }, h.now());
  expect(h.dispatch.workspaceEvents).toEqual([]);
  await told({ type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0LYTTKUNDE'] } }, h.now());
  expect(h.dispatch.workspaceEvents).toEqual([uninstalled]);
});

test('word that comes after a new installation is about the old one', async () => {
  const removedAt = h.now();
  h.pass(60_000);
  const present = await h.installations.find('slack', customers);
  if (present !== null) await h.installations.save({ ...present, installedAt: h.now() });
  const late = await told({ type: 'app_uninstalled' }, removedAt);
  expect(late.ack?.status).toBe(200);
  expect(h.dispatch.workspaceEvents).toEqual([]);
});

test('an organisation is uninstalled by its own id', async () => {
  const orgWide = { enterprise_id: 'E1', authorizations: [{ is_enterprise_install: true }] };
  await told({ type: 'app_uninstalled' }, h.now(), orgWide);
  expect(h.dispatch.workspaceEvents).toEqual([{ ...uninstalled, workspaceId: 'E1' }]);
});

test('an uninstall that could not be carried out is delivered again', async () => {
  h.dispatch.onWorkspace(async () => {
    throw new Error('the database is away');
  });
  const failed = await told({ type: 'app_uninstalled' }, h.now());
  expect(failed.ack?.status).toBe(500);
});
