import { expect, test } from 'vitest';
import { teamsFailure, unansweredFailure } from '../../../src/platforms/teams/errors.ts';

const failed = (status: number, error: unknown = {}, retryAfter: string | null = null) =>
  teamsFailure({ status, body: typeof error === 'string' ? error : JSON.stringify({ error }), retryAfter });

test.each([408, 412, 429, 500, 502, 503, 504])('%d passes by itself', (status) => {
  expect(failed(status)).toEqual({ kind: 'retry', code: `http-${status}`, afterMs: null });
});

test('Retry-After is in seconds, and only believed when it is a number', () => {
  expect(failed(429, { code: 'Throttled' }, '7')).toEqual({
    kind: 'retry',
    code: 'Throttled',
    afterMs: 7000,
  });
  expect(failed(429, {}, 'Wed, 21 Oct 2026 07:28:00 GMT').afterMs).toBeNull();
  expect(failed(429, {}, '-1').afterMs).toBeNull();
});

test.each([
  [403, 'MessageWritesBlocked', 'gone'],
  [403, 'BotNotInConversationRoster', 'gone'],
  [404, 'ConversationNotFound', 'gone'],
  [404, 'ActivityNotFoundInConversation', 'already'],
  [403, 'NotEnoughPermissions', 'refused'],
  [413, 'MessageSizeTooBig', 'refused'],
  [400, 'BadArgument', 'refused'],
  [401, 'Unauthorized', 'unauthorized'],
])('%d %s means %s', (status, code, kind) => {
  expect(failed(status, { code })).toEqual({ kind, code, afterMs: null });
});

test('what is deleted already is told by its sentence; codes inside a message are found', () => {
  expect(failed(403, { code: 'Unknown', message: 'The message has already been deleted.' })).toMatchObject({
    kind: 'already',
    code: 'MessageAlreadyDeleted',
  });
  const inner = JSON.stringify({ subCode: 'MessageWritesBlocked', details: 'Thread is not allowed.' });
  expect(failed(403, JSON.stringify({ errorCode: 209, message: inner }))).toMatchObject({
    kind: 'gone',
    code: 'MessageWritesBlocked',
  });
});

test('nothing of what Teams says gets through but a code', () => {
  for (const body of [
    '<html>Kari Nordmann</html>',
    '{"error":{"code":"Kari Nordmann"}}',
    '',
    '{"error":7}',
  ]) {
    expect(failed(400, body)).toEqual({ kind: 'refused', code: 'http-400', afterMs: null });
  }
});

test('what got no answer may have been done all the same', () => {
  expect(unansweredFailure(new DOMException('', 'TimeoutError'))).toMatchObject({ code: 'timed-out' });
  expect(unansweredFailure(new TypeError('fetch failed'))).toEqual({
    kind: 'retry',
    code: 'network',
    afterMs: null,
  });
});
