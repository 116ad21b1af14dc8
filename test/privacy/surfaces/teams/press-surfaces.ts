import { randomUUID } from 'node:crypto';
import {
  activityOf,
  handInMadeUp,
  invoke,
  ownChat,
  pressMadeUp,
  sendActivity,
} from '../../../whole/support/teams/hand-made-activities.ts';
import { dialogWith, extend, teamsSaidWith, writeInTeams } from '../../../whole/support/teams/teams-acts.ts';
import { groupChatOf, invoices, supportTeam, teamOf } from '../../../whole/support/teams/teams-seed.ts';
import type { TeamsEncounter, TeamsSurface } from '../../support/teams/teams-stranger.ts';

const feedbackId = randomUUID();
const version = '0'.repeat(64);
const messageIn = (e: TeamsEncounter) => ({
  channel: ownChat(e).conversation,
  message: '1700000000000',
});
const carried = (e: TeamsEncounter) => ({ words: e.who.says, writtenAt: new Date().toISOString() });

type Made = readonly [verb: string, data: (e: TeamsEncounter) => unknown];

const buttons: readonly Made[] = [
  ['save_message', (e) => ({ is: 'message', message: messageIn(e), carried: carried(e) })],
  ['save_message', (e) => ({ is: 'message', message: messageIn(e), carried: null })],
  [
    'send_as_answer',
    (e) => ({ is: 'message-answer', message: messageIn(e), carried: carried(e), feedbackId }),
  ],
  ['discard_message', () => null],
  ['feedback_meant', (e) => ({ is: 'meant', message: messageIn(e), thread: null, carried: carried(e) })],
  ...['open_item', 'edit_item', 'withdraw_item', 'answer', 'solved', 'not_solved', 'claim', 'handled'].map(
    (verb): Made => [verb, () => ({ is: 'item', feedbackId })],
  ),
  ['card_menu', () => ({ is: 'card', choice: 'sender', feedbackId })],
  ['own_item_menu', () => ({ is: 'own-item', choice: 'edit', feedbackId })],
  ['erase_confirmed', () => null],
  ...['restrict', 'lift'].map((verb): Made => [verb, () => ({ is: 'scope', feedbackId: null })]),
  ['restrict', () => ({ is: 'scope', feedbackId })],
  ['choose_wish', () => ({ is: 'wish', wish: 'erase' })],
  ['withdraw_objection', () => null],
  ['privacy_request', () => ({ is: 'item', feedbackId })],
  ['request_uphold', () => ({ is: 'request', requestId: feedbackId, form: 'uphold' })],
  ['link', () => null],
  ['unlink', () => null],
  ['choose_language', () => ({ is: 'language', language: 'en' })],
  ['show_page_1', () => ({ is: 'page', at: { of: 'access', page: 1 } })],
  [
    'continue',
    (e) => ({
      is: 'pending',
      version,
      pending: { kind: 'message', message: messageIn(e), thread: null, carried: carried(e) },
    }),
  ],
  [
    'continue',
    (e) => ({ is: 'pending', version, pending: { kind: 'form', words: e.who.says, surface: 'message' } }),
  ],
  ['continue', (e) => ({ is: e.who.says })],
  ['unknown_button', (e) => ({ is: e.who.says })],
];

const forms: readonly Made[] = [
  ['feedback_form', () => ({ is: 'form', surface: 'message' })],
  ['item_form', () => ({ is: 'edited-item', feedbackId, revision: 1 })],
  ['answer_form', () => ({ is: 'answer', feedbackId })],
  ['erase_confirm', () => null],
  ['reply_form', () => ({ is: 'agent', feedbackId, channel: invoices })],
  ['note_form', () => ({ is: 'agent', feedbackId, channel: invoices })],
  [
    'notice',
    (e) => ({ is: 'pending', version, pending: { kind: 'form', words: e.who.says, surface: 'message' } }),
  ],
  ['rectify_form', () => null],
  ['request_form', () => ({ is: 'request-form', requestId: feedbackId, form: 'uphold', channel: invoices })],
  ['unknown_form', (e) => ({ is: e.who.says })],
];

/** Buttons and forms that a stranger cannot have; each is signed by Teams, and none is taken at its word. */
export const pressSurfaces: readonly TeamsSurface[] = [
  ...buttons.flatMap(([verb, data], index): TeamsSurface[] => [
    {
      name: `the button ${verb} (${index}) without ever having been shown it`,
      act: (e) => pressMadeUp(e, verb, data(e)),
    },
  ]),
  {
    name: 'every button as a message without words, as older clients send it',
    act: async (e) => {
      for (const [verb, data] of buttons) {
        const value = { verb, lytt: data(e), words: e.who.says };
        await sendActivity(e, activityOf(e, { type: 'message', value, replyToId: '1700000000000' }));
      }
    },
  },
  {
    name: 'every button in a channel, where others read along',
    act: async (e) => {
      const conversation = teamOf(e.who.tenant);
      const from = { conversation: `${conversation};messageid=1700000000000`, type: 'channel' } as const;
      for (const [verb, data] of buttons) {
        await pressMadeUp(e, verb, data(e), { words: e.who.says }, { ...from, team: conversation });
      }
    },
  },
  {
    name: 'every button that asks for a dialog',
    act: async (e) => {
      for (const [verb, data] of buttons) {
        await invoke(e, 'task/fetch', { data: { verb, lytt: data(e), words: e.who.says } });
      }
    },
  },
  ...forms.map(
    ([verb, data]): TeamsSurface => ({
      name: `the form ${verb} without ever having been given it`,
      act: async (e) => {
        await handInMadeUp(e, verb, data(e), e.who.says);
        const filled = { erase_sure: 'yes', correct_displayName: e.who.says, ground: e.who.says };
        await pressMadeUp(e, verb, data(e), { words: e.who.says, ...filled });
        const value = { data: { verb, lytt: data(e), words: e.who.says, form: 'f:1' } };
        await invoke(e, 'composeExtension/submitAction', { ...value, commandId: 'giveFeedback' });
      },
    }),
  ),
  {
    name: 'a card stolen from a colleague: the notice that carries their words, and Avbryt on it',
    act: async (e) => {
      const theirs = { ...carried(e), words: e.other.says };
      const pending = { kind: 'message', message: messageIn(e), thread: null, carried: theirs };
      await pressMadeUp(e, 'continue', { is: 'pending', version, pending });
      await pressMadeUp(e, 'cancel', { is: 'pending', version, pending });
    },
  },
  {
    name: 'a channel of the support team named in the data of a button',
    act: async (e) => {
      const from = { ...ownChat(e) };
      const more = { channel: invoices, team: supportTeam, words: e.who.says };
      await pressMadeUp(e, 'reply', { is: 'agent', feedbackId, channel: invoices }, more, from);
    },
  },
  {
    name: 'the extension with a command and a message that do not exist',
    act: async (e) => {
      const messagePayload = { body: { contentType: 'html', content: `<p>${e.who.says}</p>` } };
      for (const commandId of ['giveFeedback', 'sendAsFeedback', 'aboutPrivacy', e.who.word]) {
        await invoke(e, 'composeExtension/fetchTask', { commandId, messagePayload });
        await invoke(e, 'composeExtension/fetchTask', { commandId, messagePayload: { body: e.who.says } });
      }
      await invoke(e, 'composeExtension/query', { commandId: e.who.word, parameters: [e.who.says] });
      await invoke(e, `signin/${e.who.word}`, { state: e.who.says });
    },
  },
  {
    name: 'a form sent in that was never opened, in the dialog of the notice',
    act: async (e) => {
      await extend(e, 'giveFeedback', groupChatOf(e.who.tenant));
      await dialogWith(e, '"notice"');
      await handInMadeUp(e, 'feedback_form', { is: 'form', surface: 'shortcut' }, e.who.says);
      await e.whole.teams.closeDialog({ user: e.who.id });
    },
  },
  {
    name: 'the notice’s own button in a group chat instead of the chat it stands in',
    act: async (e) => {
      await writeInTeams(e, e.who.says);
      const notice = JSON.stringify(await teamsSaidWith(e, '"continue"'));
      const current = /"version":"([0-9a-f]{64})"/.exec(notice)?.[1];
      if (current === undefined) throw new Error('the notice does not say which it is');
      const pending = { kind: 'message', message: messageIn(e), thread: null, carried: carried(e) };
      await pressMadeUp(
        e,
        'continue',
        { is: 'pending', version: current, pending },
        {},
        { conversation: groupChatOf(e.who.tenant), type: 'groupChat' },
      );
    },
  },
];
