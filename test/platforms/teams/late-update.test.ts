import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuthorEvent } from '../../../src/platforms/inbound-event.ts';
import { systemMonotonic } from '../../../src/platforms/monotonic.ts';
import type { AuthorScreen } from '../../../src/platforms/screen.ts';
import { eventually } from '../../whole/support/eventually.ts';
import { applications, noticeScreen, reference } from '../slack/support/screens.ts';
import { type Harness, kari, startHarness } from './support/harness.ts';

let h: Harness;

beforeEach(async () => {
  h = await startHarness({ monotonic: systemMonotonic });
});

afterEach(async () => {
  await h.close();
});

const answering = (event: AuthorEvent): AuthorScreen | null => {
  switch (event.kind) {
    case 'message-written': {
      const { message, thread, words, writtenAt } = event;
      return noticeScreen({ kind: 'message', message, thread, carried: { words, writtenAt } });
    }
    case 'continue-pressed': {
      const carried = event.pending.kind === 'message' ? event.pending.carried : null;
      if (carried === null || event.pending.kind !== 'message') return null;
      return { kind: 'confirm', ...carried, message: event.pending.message, applications, answers: null };
    }
    case 'message-discarded':
      return { kind: 'discarded' };
    default:
      return { kind: 'saved', reference, deleteAfter: h.now() };
  }
};

const card = () => h.teams.personalMessagesOf(kari)[1];
const drawn = () => JSON.stringify(card()?.cards ?? null);
const press = (action: string) =>
  h.teams.press({
    user: kari,
    conversation: card()?.conversation ?? '',
    message: card()?.id ?? '',
    action,
  });
const updated = (times: number) =>
  eventually(() => {
    const updates = h.teams.calls('updateActivity');
    return updates.length === times && updates.every(({ status }) => status !== null);
  });

beforeEach(async () => {
  h.dispatch.onAuthor(answering);
  await h.teams.sendPersonalMessage({ user: kari, text: 'Fakturaen mangler moms' });
  await h.teams.until(card);
});

test('words are gone for good, even when the update from before is slower than the one that took them out', async () => {
  h.teams.failNext('updateActivity', { delayMs: 300 });
  await press('continue');
  await press('save_message');
  await updated(2);
  expect(drawn()).toContain(reference);
  expect(drawn()).not.toContain('Fakturaen');
});

test.each([
  { status: 502 },
  { status: 412 },
  { status: 429, retryAfter: 0 },
  { dropConnection: true },
] as const)('words are taken out again when Teams answers %o', async (failure) => {
  await press('continue');
  await updated(1);
  h.teams.failNext('updateActivity', failure, 2);
  await press('discard_message');
  await eventually(() => !drawn().includes('Fakturaen'));
});
