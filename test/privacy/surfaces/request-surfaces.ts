import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { command, modalOf, saidWith, write } from '../../whole/support/author-acts.ts';
import { eventually } from '../../whole/support/eventually.ts';
import { handIn, interact, pressAt } from '../../whole/support/hand-made.ts';
import type { Surface } from '../support/meet.ts';

const feedbackId = randomUUID();
const message = { channel: 'D0ANYTHING', message: '1700000000.123456' };
const newest = <T>(all: readonly T[]): T => {
  const last = all.at(-1);
  if (last === undefined) throw new Error('nothing was sent');
  return last;
};

/** Forms and buttons that a stranger cannot have; each is signed by Slack, and none is taken at its word. */
const handMade: readonly Surface[] = [
  ...(
    [
      ['feedback_form', { is: 'form', surface: 'command' }],
      ['item_form', { is: 'item', feedbackId, revision: 1 }],
      ['answer_form', { is: 'answer', feedbackId }],
      ['erase_confirm', null],
      ['reply_form', { is: 'agent', feedbackId, channel: 'C0BILLING' }],
      ['note_form', { is: 'agent', feedbackId, channel: 'C0BILLING' }],
      ['notice', { is: 'pending', version: '0'.repeat(64), pending: { kind: 'nothing' } }],
      ['unknown_form', { is: 'what' }],
    ] as const
  ).map(
    ([callbackId, metadata]): Surface => ({
      name: `the form ${callbackId} without ever having been given it`,
      act: (e) => handIn(e, callbackId, metadata, e.who.says),
    }),
  ),
  ...(
    [
      ['save_message', { is: 'message', message }],
      ['send_as_answer', { is: 'message-answer', message, feedbackId }],
      ['discard_message', null],
      ['feedback_meant', { is: 'meant', message, thread: null }],
      ['open_item', { is: 'item', feedbackId }],
      ['withdraw_item', { is: 'item', feedbackId }],
      ['answer', { is: 'item', feedbackId }],
      ['solved', { is: 'item', feedbackId }],
      ['not_solved', { is: 'item', feedbackId }],
      ['erase_confirmed', null],
      ['choose_language', { is: 'language', language: 'en' }],
      [
        'continue',
        { is: 'pending', version: '0'.repeat(64), pending: { kind: 'message', message, thread: null } },
      ],
      ['claim', { is: 'item', feedbackId }],
      ['unknown_button', { is: 'what' }],
    ] as const
  ).map(
    ([actionId, data]): Surface => ({
      name: `the button ${actionId} without ever having been shown it`,
      act: (e) => {
        const channel = e.whole.slack.directMessageId(e.who.id);
        return pressAt(e, { channel, ts: '1700000000.123456' }, actionId, data);
      },
    }),
  ),
];

/** The same thing again, forged, malformed, and broken off. */
const bent: readonly Surface[] = [
  {
    name: 'the same message delivered three times',
    act: async (e) => {
      await write(e, e.who.says);
      const { id } = newest(e.whole.slack.deliveries());
      await e.whole.slack.resend(id);
      await e.whole.slack.resend(id, { retryNum: 2, retryReason: 'http_error' });
      await saidWith(e, '"continue"');
    },
  },
  {
    name: 'the same command delivered twice',
    act: async (e) => {
      await command(e, '/tilbakemelding', e.who.says);
      await e.whole.slack.resend(newest(e.whole.slack.deliveries()).id);
      await modalOf(e, 'notice');
    },
  },
  {
    name: 'a message and a command with a forged signature, and an old one',
    act: async (e) => {
      await write(e, e.who.says);
      await saidWith(e, '"continue"');
      const { id } = newest(e.whole.slack.deliveries());
      await e.whole.slack.resend(id, { secret: 'not-the-secret' });
      await e.whole.slack.resend(id, { signedAt: new Date(Date.now() - 600_000) });
      await e.whole.slack.resend(id, { headers: { 'content-type': 'application/json' } });
    },
  },
  {
    name: 'payloads that are none, with words in them',
    act: async (e) => {
      const outgoing = { kind: 'event', type: 'x', teamId: '', eventId: '' } as const;
      for (const body of [
        e.who.says,
        `{"type":"event_callback","event":{"text":"${e.who.says}","user":"${e.who.id}"`,
        JSON.stringify({ type: 'event_callback', event: { user: e.who.id, text: e.who.says } }),
        JSON.stringify({ type: e.who.word, user: { id: e.who.id } }),
        JSON.stringify({ type: 'event_callback', event: { type: e.who.word, user: e.who.id } }),
        e.who.word.repeat(80_000),
      ]) {
        await e.whole.slack.sendRaw({ ...outgoing, body });
      }
      await interact(e, { type: e.who.word });
      await interact(e, { type: 'shortcut', callback_id: e.who.word });
    },
  },
  {
    name: 'words in paths, queries, methods and headers',
    act: async (e) => {
      const { word } = e.who;
      await fetch(`${e.whole.url}/${word}?q=${word}`);
      await fetch(`${e.whole.url}/slack/events/${word}`, { method: 'POST', body: e.who.says });
      await fetch(`${e.whole.url}/slack/events?q=${word}`, {
        method: 'DELETE',
        headers: { 'user-agent': word },
      });
      await fetch(`${e.whole.url}/slack/oauth_redirect?code=${word}&state=${word}`);
      await fetch(`${e.whole.url}/download/${word}`);
    },
  },
  {
    name: 'a connection that breaks in the middle of a message',
    act: async (e) => {
      const { hostname, port } = new URL(e.whole.url);
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), hostname, () => {
          socket.write(
            `POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 5000\r\n\r\n{"text":"${e.who.says}"`,
            () => socket.destroy(),
          );
        });
        socket.on('error', () => undefined).on('close', () => resolve());
      });
    },
  },
  ...(
    [
      ['drops the connection', { dropConnection: true }],
      ['posts and then drops the connection', { dropConnection: true, afterEffect: true }],
      ['fails', { status: 500 }],
      ['asks to wait', { status: 429, retryAfter: 1 }],
      ['refuses', { error: 'channel_not_found' }],
    ] as const
  ).map(
    ([how, failure]): Surface => ({
      name: `a message whose notice Slack ${how} on`,
      act: async (e) => {
        const before = e.whole.logged.length;
        e.whole.slack.failNext('chat.postMessage', failure);
        await write(e, e.who.says);
        await eventually(() => e.whole.logged.slice(before).join('').includes('listener-failed'));
        // Having been asked to wait, the app leaves the method alone for so long.
        if ('retryAfter' in failure) await sleep(failure.retryAfter * 1_000);
      },
    }),
  ),
  {
    name: 'a command whose modal and message Slack both fail on',
    act: async (e) => {
      e.whole.slack.failNext('views.open', { dropConnection: true });
      e.whole.slack.failNext('response_url', { dropConnection: true });
      const before = e.whole.logged.length;
      await command(e, '/tilbakemelding', e.who.says);
      await eventually(() => e.whole.logged.length >= before + 2);
    },
  },
];

export const requestSurfaces: readonly Surface[] = [...handMade, ...bent];
