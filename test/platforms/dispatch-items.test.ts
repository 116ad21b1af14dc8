import { describe, expect, test } from 'vitest';
import { Unrecorded } from '../../src/features/privacy-notice/unrecorded.ts';
import type { AgentEvent, AuthorEvent } from '../../src/platforms/inbound-event.ts';
import { writtenAt } from '../fakes/author-events.ts';
import { createFakeBot, type FakeBot } from '../fakes/fake-bot.ts';
import { agentIn, visitor } from '../fakes/people.ts';
import { sampleSettings } from '../fakes/sample-settings.ts';
import { deliverFeedback, now } from '../fakes/stories.ts';

const author = async (bot: FakeBot, event: AuthorEvent) => (await bot.dispatch.author(event))?.screen;
const agent = async (bot: FakeBot, event: AgentEvent) => (await bot.dispatch.agent(event)).screen;
const place = agentIn('rest');

describe('one’s own items', () => {
  test('are listed, opened, edited and withdrawn', async () => {
    const bot = createFakeBot();
    const { id: feedbackId, reference } = await deliverFeedback(bot, 'Min sak', {
      applicationId: 'visma-net',
      version: '2026.10',
    });
    const asked = { visitor: visitor(), feedbackId };
    expect(await author(bot, { kind: 'home-opened', visitor: visitor() })).toMatchObject({
      kind: 'home',
      items: [
        { reference, text: 'Min sak', application: 'Visma.net 2026.10', status: 'received', open: true },
      ],
    });
    expect(await author(bot, { kind: 'item-opened', ...asked })).toMatchObject({
      kind: 'item',
      fullText: 'Min sak',
    });
    const form = await author(bot, { kind: 'item-edit-asked', ...asked });
    expect(form).toMatchObject({
      kind: 'item-form',
      fullText: 'Min sak',
      applicationId: 'visma-net',
      applicationVersion: '2026.10',
      revision: 2,
    });
    const edited = {
      feedbackKind: 'bug',
      applicationId: null,
      applicationVersion: new Unrecorded('2026.11'),
      revision: 2,
      words: new Unrecorded('Ny'),
    } as const;
    expect(await author(bot, { kind: 'item-edited', ...asked, ...edited })).toEqual({
      kind: 'item-changed',
      reference,
    });
    expect(
      await author(bot, { kind: 'item-edited', ...asked, ...edited, words: new Unrecorded(' ') }),
    ).toEqual({
      kind: 'empty-text',
    });
    expect(await author(bot, { kind: 'item-withdrawn', ...asked })).toEqual({
      kind: 'item-withdrawn',
      reference,
    });
    expect(await author(bot, { kind: 'item-edit-asked', ...asked })).toEqual({
      kind: 'item-closed',
      reference,
    });
    expect(await author(bot, { kind: 'item-opened', ...asked })).toMatchObject({
      kind: 'item',
      fullText: null,
      item: { status: 'withdrawn', text: null, open: false },
    });
  });

  test('a reply is answered from its thread, with the confirm card naming the item', async () => {
    const bot = createFakeBot();
    const { id: feedbackId, reference } = await deliverFeedback(bot);
    await agent(bot, { kind: 'replied', place, feedbackId, text: 'Hvilken?', submission: 'R1' });
    await bot.settle();
    const thread = bot.author.told[0]?.address ?? null;
    const message = { channel: 'DUKARI', message: '7.7' };
    bot.author.write(message, 'Den blå');
    const words = new Unrecorded('Den blå');
    const confirm = await author(bot, {
      kind: 'message-written',
      visitor: visitor(),
      words,
      writtenAt,
      message,
      thread,
    });
    expect(confirm).toMatchObject({ kind: 'confirm', answers: { feedbackId, reference } });
    const sent = await author(bot, {
      kind: 'message-confirmed-as-answer',
      visitor: visitor(),
      message,
      carried: null,
      feedbackId,
    });
    expect(sent).toEqual({ kind: 'answer-sent', reference });
    await bot.settle();
    expect(bot.support.entriesOf('rest').at(-1)).toEqual({ kind: 'author-answered', text: 'Den blå' });
  });

  test('the answer form, and the verdict on a handled item', async () => {
    const bot = createFakeBot();
    const { id: feedbackId, reference } = await deliverFeedback(bot);
    const asked = { visitor: visitor(), feedbackId };
    expect(await author(bot, { kind: 'answer-asked', ...asked })).toEqual({
      kind: 'answer-form',
      feedbackId,
      reference,
    });
    const words = new Unrecorded('Takk');
    expect(await author(bot, { kind: 'answered', ...asked, words, submission: 'A1' })).toEqual({
      kind: 'answer-sent',
      reference,
    });
    await agent(bot, { kind: 'handled', place, feedbackId, text: null, submission: 'H1' });
    await bot.settle();
    expect(await author(bot, { kind: 'solved-pressed', ...asked })).toEqual({
      kind: 'solved-thanks',
      reference,
    });
    expect(await author(bot, { kind: 'not-solved-pressed', ...asked })).toEqual({
      kind: 'reopened',
      reference,
    });
    expect((await now(bot, { id: feedbackId })).status).toBe('reopened');
  });
});

describe('agents', () => {
  test('see forms that say what they need, and only when it is possible', async () => {
    const bot = createFakeBot();
    const { id: feedbackId, reference } = await deliverFeedback(bot);
    const quote = 'Knappen virker ikke';
    expect(await agent(bot, { kind: 'reply-asked', place, feedbackId })).toEqual({
      kind: 'reply-form',
      feedbackId,
      reference,
      quote,
      language: 'nb',
    });
    expect(await agent(bot, { kind: 'handled-asked', place, feedbackId })).toMatchObject({
      kind: 'handled-form',
      quote,
    });
    expect(await agent(bot, { kind: 'note-asked', place, feedbackId })).toEqual({
      kind: 'note-form',
      feedbackId,
      reference,
    });
    expect(await agent(bot, { kind: 'move-asked', place, feedbackId })).toMatchObject({
      kind: 'move-form',
      destinations: [
        { id: 'billing', recipient: 'Support AS' },
        { id: 'product', recipient: 'Help Inc' },
        { id: 'privacy', recipient: 'Support AS' },
      ],
    });
    await agent(bot, { kind: 'dismiss-pressed', place, feedbackId });
    for (const kind of ['reply-asked', 'handled-asked', 'move-asked'] as const) {
      expect(await agent(bot, { kind, place, feedbackId })).toEqual({
        kind: 'not-possible',
        status: 'dismissed',
      });
    }
  });

  test('press, and the card follows', async () => {
    const bot = createFakeBot();
    const { id: feedbackId } = await deliverFeedback(bot);
    expect(await agent(bot, { kind: 'claim-pressed', place, feedbackId })).toEqual({ kind: 'done' });
    expect(await agent(bot, { kind: 'waiting-pressed', place, feedbackId })).toEqual({ kind: 'done' });
    expect(await agent(bot, { kind: 'noted', place, feedbackId, text: 'Ringt', submission: 'N' })).toEqual({
      kind: 'done',
    });
    expect(await agent(bot, { kind: 'sender-asked', place, feedbackId })).toMatchObject({ kind: 'sender' });
    expect(await agent(bot, { kind: 'full-text-asked', place, feedbackId })).toMatchObject({
      kind: 'full-text',
    });
    await bot.settle();
    expect(bot.support.cardsOf(feedbackId)).toMatchObject([{ status: 'waiting' }]);
    expect(await agent(bot, { kind: 'moved', place, feedbackId, destinationId: 'billing' })).toEqual({
      kind: 'done',
    });
    expect(await agent(bot, { kind: 'claim-pressed', place: agentIn('nowhere'), feedbackId })).toEqual({
      kind: 'not-your-channel',
    });
  });

  test('/lytt lists, finds and helps', async () => {
    const bot = createFakeBot();
    const { reference } = await deliverFeedback(bot);
    const command = (text: string) => agent(bot, { kind: 'channel-command', place, text });
    expect(await command('')).toMatchObject({ kind: 'open-items', items: [{ reference }] });
    expect(await command(` ${reference.toLowerCase()} `)).toMatchObject({ kind: 'open-items' });
    expect(await command('LY-NOSUCH')).toEqual({ kind: 'unknown-reference' });
    expect(await command('hjelp')).toEqual({ kind: 'channel-help' });
  });
});

test('taken out of a workspace, the bot forgets its people, at once where no grace is asked for', async () => {
  const retention = { ...sampleSettings.retention, uninstalled: 'P0D' };
  const bot = createFakeBot({ settings: { retention } });
  await deliverFeedback(bot);
  await bot.dispatch.workspace({ kind: 'uninstalled', platform: 'slack', workspaceId: 'TCUSTOMER' });
  await bot.settle();
  expect((await bot.world.counts()).people).toBe(0);
});
