import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Monotonic } from '../../../src/platforms/monotonic.ts';
import { teamsSeedIds } from '../../../src/playground/teams/teams-seed-ids.ts';
import { card } from '../slack/support/cards.ts';
import { applications, feedbackId, noticeScreen, reference } from '../slack/support/screens.ts';
import { destination } from './support/cards.ts';
import { type Harness, kari, liv, livInTeams, product, startHarness } from './support/harness.ts';

let h: Harness;
const waited: number[] = [];

/** The timer of an invoke runs out at once; the test's use case comes after it. */
const impatient: Monotonic = {
  now: () => performance.now(),
  sleep: async (ms, signal) => {
    if (signal !== undefined) waited.push(ms);
    await new Promise((resolve) => setTimeout(resolve, 20));
  },
};

beforeEach(async () => {
  waited.length = 0;
  h = await startHarness({ monotonic: impatient });
});

afterEach(async () => {
  expect(h.teams.violations()).toEqual([]);
  await h.close();
});

const later = <Screen>(screen: Screen): Promise<Screen> =>
  new Promise((resolve) => setTimeout(() => resolve(screen), 150));

test('a press whose use case is slow is answered at once, and the card becomes what came of it', async () => {
  h.dispatch.onAuthor((event) =>
    event.kind === 'message-written'
      ? noticeScreen({
          kind: 'message',
          message: event.message,
          thread: null,
          carried: { words: event.words, writtenAt: event.writtenAt },
        })
      : later({ kind: 'help' } as const),
  );
  const { conversation } = await h.teams.sendPersonalMessage({ user: kari, text: 'Fakturaen er feil' });
  const notice = await h.teams.until(() => h.teams.personalMessagesOf(kari)[1]);
  const drawn = () => JSON.stringify(h.teams.personalMessagesOf(kari)[1]?.cards);
  expect(
    await h.teams.press({ user: kari, conversation, message: notice.id, action: 'continue' }),
  ).toMatchObject({ ok: true });
  expect(h.teams.noticeOf(kari)).toMatchObject({ kind: 'message' });
  expect(drawn()).toContain('Fakturaen er feil');
  await h.teams.until(() => !drawn().includes('Fakturaen er feil'));
  // Well within the three seconds that people are asked to wait.
  expect(Math.max(...waited)).toBeLessThan(3_000);
});

test('a dialog whose use case is slow says so, and the answer comes in the personal chat', async () => {
  h.dispatch.onAuthor(() => ({ kind: 'feedback-form', words: null, surface: 'shortcut', applications }));
  await h.teams.runExtension({ user: kari, commandId: 'giveFeedback', conversation: teamsSeedIds.groupChat });
  h.dispatch.onAuthor(() => later({ kind: 'saved', reference, deleteAfter: h.now() } as const));
  const values = { words: 'Fakturaen er feil', feedback_kind: 'bug', application: 'visma-net' };
  expect(await h.teams.submitDialog({ user: kari, action: 'Lagre', values })).toMatchObject({ ok: true });
  const message = await h.teams.until(() => h.teams.personalMessagesOf(kari)[0]);
  expect(JSON.stringify(message.cards)).toContain(reference);
  expect(h.teams.messagesIn(teamsSeedIds.groupChat)).toEqual([]);
});

test('an agent is answered at once too; a line comes in their own chat, what is read does not', async () => {
  await h.platform.supportSide.postCard(destination, card, 'post-1');
  const [posted] = h.teams.messagesIn(product);
  const press = (action: string) =>
    h.teams.press({ user: liv, conversation: product, message: posted?.id ?? '', action });
  h.dispatch.onAgent(() => later({ kind: 'taken', by: null } as const));
  expect(await press('Ta saken')).toMatchObject({ ok: true });
  await h.teams.until(() => h.teams.personalMessagesOf(liv)[0]);
  h.dispatch.onAgent(() =>
    later({
      kind: 'sender',
      reference,
      displayName: 'Kari Nordmann',
      email: null,
      user: livInTeams,
    } as const),
  );
  expect(await press('Vis avsender')).toMatchObject({ ok: true });
  h.dispatch.onAgent(() => later({ kind: 'not-possible', status: 'handled' } as const));
  await press('Svar kunden');
  await h.teams.until(() => h.teams.personalMessagesOf(liv)[1]);
  expect(JSON.stringify(h.teams.personalMessagesOf(liv))).not.toContain('Kari Nordmann');
  expect(h.dispatch.agentEvents.map(({ kind }) => kind)).toEqual([
    'claim-pressed',
    'sender-asked',
    'reply-asked',
  ]);
  expect(h.dispatch.agentEvents).toContainEqual(expect.objectContaining({ feedbackId }));
});
