import { expect } from 'vitest';
import { Unrecorded } from '../../src/features/privacy-notice/unrecorded.ts';
import type { AuthorEvent, Pending } from '../../src/platforms/inbound-event.ts';
import type { FakeBot } from './fake-bot.ts';
import { visitor } from './people.ts';

export const message = { channel: 'DUKARI', message: '1.1' };
export const card = { channel: 'DUKARI', message: '1.2' };
/** When the messages of these events were written; before the clock of the fakes begins. */
export const writtenAt = new Date('2026-03-02T08:58:00.000Z');
export const carried = (text: string) => ({ words: new Unrecorded(text), writtenAt });
export const say = (
  text: string,
  more: Partial<Extract<AuthorEvent, { kind: 'message-written' }>> = {},
): AuthorEvent => ({
  kind: 'message-written',
  visitor: visitor(),
  words: new Unrecorded(text),
  writtenAt,
  message,
  thread: null,
  ...more,
});
export const screenOf = async (bot: FakeBot, event: AuthorEvent) =>
  (await bot.dispatch.author(event))?.screen;
export const kindOf = async (bot: FakeBot, event: AuthorEvent) => (await screenOf(bot, event))?.kind;
export const nothingKept = async (bot: FakeBot) => {
  expect(await bot.world.counts()).toEqual({
    people: 0,
    receipts: 0,
    feedback: 0,
    messages: 0,
    disclosures: 0,
    pendingSaves: 0,
  });
  expect(await bot.world.jobs.waiting()).toEqual([]);
  expect(bot.log.events).toEqual([]);
  expect(bot.author.profileReads).toBe(0);
};
export const press = (
  bot: FakeBot,
  pending: Pending,
  where: 'form' | 'chat' | 'home' = 'chat',
): AuthorEvent => ({
  kind: 'continue-pressed',
  visitor: visitor(),
  version: bot.ports.notice.version,
  pending,
  where,
});
