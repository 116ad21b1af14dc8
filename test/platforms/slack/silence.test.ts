import { afterEach, expect, test, vi } from 'vitest';
import { createSilencedLogger } from '../../../src/platforms/slack/silence.ts';
import { type Harness, kari, startHarness } from './support/harness.ts';
import { createRecordedLog } from './support/recorded-log.ts';

let h: Harness | null = null;
afterEach(async () => {
  await h?.close();
  h = null;
});

test("of what Slack's libraries say only a code is written, and only of warnings and errors", () => {
  const log = createRecordedLog();
  const logger = createSilencedLogger(log);
  logger.debug('http request body: {"text":"hemmelig"}');
  logger.info('hemmelig');
  logger.warn('http request failed', 'hemmelig');
  logger.error(new Error('Failed to retrieve a new WSS URL (error: xapp-hemmelig)'));
  logger.error('hemmelig');
  expect(log.written.map((event) => [event.level, event.event === 'sdk' && event.code])).toEqual([
    ['warn', 'request-failed'],
    ['error', 'socket-trouble'],
    ['error', 'other'],
  ]);
  expect(JSON.stringify(log.written)).not.toContain('hemmelig');
});

test('nothing is printed past the log, whatever people do and Slack answers', async () => {
  const printed = [
    vi.spyOn(process.stdout, 'write'),
    vi.spyOn(process.stderr, 'write'),
    ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name)),
  ];
  h = await startHarness();
  h.dispatch.onAuthor((event) => {
    if (event.kind === 'feedback-command') throw new Error('hemmelig');
    return { kind: 'help' };
  });
  h.slack.failNext('chat.postMessage', { error: 'invalid_blocks' });
  await h.slack.sendDirectMessage({ user: kari, text: 'hemmelig' });
  h.slack.failNext('chat.postMessage', { dropConnection: true });
  await h.slack.sendDirectMessage({ user: kari, text: 'hemmelig' });
  const place = { user: kari, channel: 'C0GENERELT' };
  await h.slack.runCommand({ ...place, command: '/tilbakemelding', text: 'hemmelig' });
  await h.slack.settled();
  await h.platform.stop();
  for (const writer of printed) expect(writer).not.toHaveBeenCalled();
});
