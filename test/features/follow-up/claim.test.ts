import { describe, expect, test } from 'vitest';
import type { AgentPlace } from '../../../src/features/follow-up/agent-place.ts';
import { idFrom } from '../../../src/shared/ids.ts';
import { createFakeBot } from '../../fakes/fake-bot.ts';
import { agentIn, customer } from '../../fakes/people.ts';
import { sampleSettings } from '../../fakes/sample-settings.ts';
import { deliverFeedback, now } from '../../fakes/stories.ts';

const kari = agentIn('rest', 'UKARI-AGENT');
const ola = agentIn('rest', 'UOLA-AGENT');

describe('Ta saken', () => {
  test('of two agents at once one wins, and the other is told who', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    const results = await Promise.all([
      bot.useCases.claimFeedback(kari, item.id),
      bot.useCases.claimFeedback(ola, item.id),
    ]);
    expect(results).toEqual([{ kind: 'done' }, { kind: 'taken', by: kari.agent }]);
    expect(await now(bot, item)).toMatchObject({ status: 'claimed', assignee: kari.agent });
    await bot.settle();
    expect(bot.support.cardsOf(item.id)).toMatchObject([{ status: 'claimed', assignee: kari.agent }]);
  });

  test('a double click is one claim', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await bot.useCases.claimFeedback(kari, item.id);
    const { revision } = await now(bot, item);
    expect(await bot.useCases.claimFeedback(kari, item.id)).toEqual({ kind: 'done' });
    expect((await now(bot, item)).revision).toBe(revision);
  });

  test('what somebody put on waiting stays theirs, and they can take it up again', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await bot.useCases.putOnWaiting(kari, item.id);
    expect(await now(bot, item)).toMatchObject({ status: 'waiting', assignee: kari.agent });
    expect(await bot.useCases.putOnWaiting(ola, item.id)).toEqual({ kind: 'done' });
    expect(await bot.useCases.claimFeedback(ola, item.id)).toEqual({ kind: 'taken', by: kari.agent });
    expect(await bot.useCases.claimFeedback(kari, item.id)).toEqual({ kind: 'done' });
    expect((await now(bot, item)).status).toBe('claimed');
  });
});

describe('the right to act', () => {
  const refused = { kind: 'not-your-channel' };
  const cases: readonly (readonly [string, AgentPlace])[] = [
    ['a channel that is no destination', { ...kari, channel: 'CRANDOM' }],
    [
      'the same channel id in another workspace',
      { ...kari, agent: { ...kari.agent, workspaceId: 'TOTHER' } },
    ],
    ['the same channel id on another platform', { ...kari, agent: { ...kari.agent, platform: 'teams' } }],
    ['someone from outside the workspace', { ...kari, outsider: true }],
    ['a destination that has no card of it', agentIn('billing')],
  ];
  test.each(cases)('%s: not your channel, for every action', async (_name, place) => {
    const bot = createFakeBot();
    const { id } = await deliverFeedback(bot);
    const words = { place, feedbackId: id, text: 'Hei', submission: 'S1' };
    const results = [
      await bot.useCases.claimFeedback(place, id),
      await bot.useCases.putOnWaiting(place, id),
      await bot.useCases.dismissFeedback(place, id),
      await bot.useCases.moveFeedback(place, id, 'billing'),
      await bot.useCases.replyToAuthor(words),
      await bot.useCases.markHandled(words),
      await bot.useCases.noteInternally(words),
      await bot.useCases.showSender(place, id),
      await bot.useCases.showFullText(place, id),
      await bot.useCases.openAgentForm(place, id, 'reply'),
    ];
    expect(results).toEqual(results.map(() => refused));
    expect(await now(bot, { id })).toMatchObject({ status: 'received', revision: 2 });
    expect(bot.database.disclosures).toHaveLength(1);
    expect((await bot.world.counts()).messages).toBe(0);
  });

  test('someone who left the channel may not act any more', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    bot.support.removeMember(kari.agent);
    expect(await bot.useCases.claimFeedback(kari, item.id)).toEqual(refused);
    expect(await bot.useCases.listOpenFeedback(kari)).toEqual(refused);
    expect(await bot.useCases.claimFeedback(ola, item.id)).toEqual({ kind: 'done' });
  });

  test('what is erased is gone, and what is withdrawn is not possible', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await bot.useCases.withdrawFeedback(customer(), item.id);
    expect(await bot.useCases.claimFeedback(kari, item.id)).toEqual({
      kind: 'not-possible',
      status: 'withdrawn',
    });
    await bot.useCases.confirmErase(customer());
    expect(await bot.useCases.claimFeedback(kari, item.id)).toEqual({ kind: 'not-possible', status: 'gone' });
  });

  test('on Teams the channel alone says where, for a tenant is no team', async () => {
    const destinations = sampleSettings.destinations.map((one) =>
      one.id === 'rest' ? { ...one, platform: 'teams' as const, workspaceId: '19:team@thread.tacv2' } : one,
    );
    const bot = createFakeBot({ settings: { destinations } });
    const item = await deliverFeedback(bot);
    const place = { ...kari, agent: { platform: 'teams' as const, workspaceId: 'tenant-1', userId: 'aad' } };
    expect(await bot.useCases.claimFeedback(place, item.id)).toEqual({ kind: 'done' });
  });
});

describe('what is open in a channel', () => {
  test('is listed oldest first with links to the cards, without what is closed', async () => {
    const bot = createFakeBot();
    const first = await deliverFeedback(bot, 'Første');
    bot.clock.advance(1000);
    const second = await deliverFeedback(bot, 'Andre');
    const dismissed = await deliverFeedback(bot, 'Tøys');
    await deliverFeedback(bot, 'Fakturaen');
    await bot.useCases.dismissFeedback(kari, dismissed.id);
    const listed = await bot.useCases.listOpenFeedback(kari);
    expect(listed).toMatchObject({
      kind: 'open-items',
      items: [
        { reference: first.reference, status: 'received', card: { channel: 'CREST' } },
        { reference: second.reference },
      ],
    });
    expect(listed.kind === 'open-items' && listed.items).toHaveLength(2);
  });

  test('a reference is found where its card is, and unknown elsewhere', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    expect(await bot.useCases.findInChannel(kari, item.reference)).toMatchObject({ kind: 'open-items' });
    const elsewhere = await bot.useCases.findInChannel(agentIn('billing'), item.reference);
    expect(elsewhere).toEqual({ kind: 'unknown-reference' });
    expect(await bot.useCases.findInChannel(kari, idFrom('LY-NOSUCH'))).toEqual({
      kind: 'unknown-reference',
    });
  });
});

test('dismissed is put away and goes as soon as something handled would', async () => {
  const bot = createFakeBot();
  const item = await deliverFeedback(bot);
  expect(await bot.useCases.dismissFeedback(kari, item.id)).toEqual({ kind: 'done' });
  const dismissed = await now(bot, item);
  expect(dismissed).toMatchObject({ status: 'dismissed', deleteAfter: new Date('2026-05-30T22:00:00.000Z') });
  expect(await bot.useCases.dismissFeedback(kari, item.id)).toEqual({
    kind: 'not-possible',
    status: 'dismissed',
  });
  expect(bot.author.told).toEqual([]);
});
