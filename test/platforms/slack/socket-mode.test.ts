import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Harness, kari, startHarness } from './support/harness.ts';
import { type SocketServer, startSocketServer } from './support/socket-server.ts';

let slack: SocketServer;
let h: Harness;

beforeEach(async () => {
  slack = await startSocketServer();
});

afterEach(async () => {
  await h.close();
  await slack.close();
});

const start = async () => {
  h = await startHarness({
    settings: { apiUrl: slack.apiUrl, transport: { kind: 'socket', appToken: 'xapp-1' } },
  });
};

const until = async (check: () => boolean) => {
  const deadline = Date.now() + 3_000;
  while (!check() && Date.now() < deadline) await new Promise((done) => setTimeout(done, 5));
  expect(check()).toBe(true);
};

const written = {
  type: 'events_api',
  envelope_id: 'envelope-1',
  accepts_response_payload: false,
  retry_attempt: 0,
  retry_reason: '',
  payload: {
    type: 'event_callback',
    team_id: 'T0CUSTOMER',
    event_id: 'Ev1',
    event_time: 1,
    event: {
      type: 'message',
      channel_type: 'im',
      channel: 'D0KARI',
      user: kari,
      text: 'hei',
      ts: '1.000001',
    },
  },
};

test('over a connection of our own: no address to send to, the same events, acknowledged when they are handled', async () => {
  await start();
  await until(() => h.platform.health().ready);
  expect(h.platform.routes).toEqual([]);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  h.dispatch.onAuthor(async () => {
    await held;
    return null;
  });
  slack.send(written);
  await until(() => h.dispatch.authorEvents.length === 1);
  expect(slack.received).toEqual([]);
  release();
  await until(() => slack.received.length === 1);
  expect(slack.received).toMatchObject([{ envelope_id: 'envelope-1' }]);
});

test('what could not be handled is not acknowledged, so that Slack sends it again', async () => {
  await start();
  await until(() => h.platform.health().ready);
  h.dispatch.onAuthor(() => {
    throw new Error('the database is away');
  });
  slack.send(written);
  await until(() => h.log.written.some(({ event }) => event === 'listener-failed'));
  expect(slack.received).toEqual([]);
  expect(JSON.stringify(h.log.written)).not.toContain('hei');
});

test('a form is answered in the acknowledgement', async () => {
  await start();
  await until(() => h.platform.health().ready);
  h.dispatch.onAuthor(() => ({ kind: 'empty-text' }));
  slack.send({
    type: 'interactive',
    envelope_id: 'envelope-2',
    accepts_response_payload: true,
    payload: {
      type: 'view_submission',
      team: { id: 'T0CUSTOMER' },
      user: { id: kari, team_id: 'T0CUSTOMER' },
      view: {
        id: 'V1',
        callback_id: 'feedback_form',
        private_metadata: JSON.stringify({ is: 'form', surface: 'home' }),
        state: { values: { words_0: { words: { type: 'plain_text_input', value: ' ' } } } },
      },
    },
  });
  await until(() => slack.received.length === 1);
  expect(slack.received).toMatchObject([
    { envelope_id: 'envelope-2', payload: { response_action: 'errors' } },
  ]);
});

test('when Slack closes the connection, another is opened', async () => {
  await start();
  await until(() => slack.connections() === 1 && h.platform.health().ready);
  slack.send({ type: 'disconnect', reason: 'refresh_requested' });
  await until(() => slack.connections() === 2 && h.platform.health().ready);
});

test('a wrong token and a Slack that is down leave the process up, and say so', async () => {
  slack.refuse('invalid_auth');
  await start();
  await until(() => h.platform.health().code === 'socket-invalid_auth');
  await h.close();
  slack.refuse('internal_error');
  await start();
  await until(() => h.platform.health().code === 'socket-internal_error');
  slack.refuse(null);
  await until(() => h.platform.health().ready);
});
