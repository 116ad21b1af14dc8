import { afterEach, expect, test, vi } from 'vitest';
import { createSilence } from '../../../src/platforms/teams/silence.ts';
import { createRecordedLog } from '../slack/support/recorded-log.ts';
import { noticeScreen } from '../slack/support/screens.ts';
import { type Harness, kari, startHarness } from './support/harness.ts';

let h: Harness | null = null;
afterEach(async () => {
  await h?.close();
  h = null;
  vi.restoreAllMocks();
});

test("of what Microsoft's libraries say only a code is written, and only of warnings and errors", async () => {
  const log = createRecordedLog();
  const silence = createSilence(log);
  await silence(async () => {
    const say = globalThis.console;
    say.log('hemmelig');
    say.debug('hemmelig');
    say.warn('BadRequest: Missing activity or activity type.');
    await Promise.resolve();
    say.error(new Error('jwt expired hemmelig'));
    say.error('Error finding key for token. Available keys: hemmelig');
    say.error({ hemmelig: true });
  });
  expect(log.written.map((event) => [event.level, event.event === 'sdk' && event.code])).toEqual([
    ['warn', 'activity-missing'],
    ['error', 'token-expired'],
    ['error', 'token-invalid'],
    ['error', 'other'],
  ]);
  expect(JSON.stringify(log.written)).not.toContain('hemmelig');
});

test('nothing is printed past the log, whatever people do, Teams answers and forgers send', async () => {
  h = await startHarness();
  const printed = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
  const { teams, dispatch, log } = h;
  dispatch.onAuthor((event) => {
    if (event.kind === 'feedback-command') throw new Error('hemmelig');
    return event.kind === 'message-written'
      ? noticeScreen({
          kind: 'message',
          message: event.message,
          thread: null,
          carried: { words: event.words, writtenAt: event.writtenAt },
        })
      : { kind: 'help' };
  });
  teams.failNext('sendToConversation', { status: 400 });
  const sent = await teams.sendPersonalMessage({ user: kari, text: 'hemmelig' });
  teams.failNext('sendToConversation', { dropConnection: true });
  await teams.sendPersonalMessage({ user: kari, text: 'hemmelig' });
  await teams.sendPersonalMessage({ user: kari, text: '/tilbakemelding hemmelig' });
  for (const token of [
    'garbage',
    { expiresInSeconds: -999 },
    { tampered: true },
    { key: 'forged' },
    { key: 'stranger' },
  ] as const) {
    await teams.resend(sent.deliveries[0]?.id ?? 0, { token });
  }
  await teams.settled();
  await h.platform.stop();
  for (const writer of printed) expect(writer).not.toHaveBeenCalled();
  for (const secret of ['hemmelig', 'Nordmann', kari, sent.conversation]) {
    expect(JSON.stringify(log.written)).not.toContain(secret);
  }
});
