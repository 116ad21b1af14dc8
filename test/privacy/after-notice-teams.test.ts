import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DatabaseKind } from '../support/databases.ts';
import { dumpRows, openFields } from '../whole/support/dump.ts';
import { eventually } from '../whole/support/eventually.ts';
import { type BothApp, startBothApp } from '../whole/support/teams/start-both.ts';
import {
  dialogWith,
  extend,
  pressInTeams,
  saidInTeams,
  settleAll,
  submitInTeams,
  teamsSaidWith,
  writeInTeams,
} from '../whole/support/teams/teams-acts.ts';
import { groupChatOf } from '../whole/support/teams/teams-seed.ts';
import { sinksOf, tracesOf } from './support/sinks.ts';
import { createTeamsCrowd, type TeamsEncounter } from './support/teams/teams-stranger.ts';
import type { Terms } from './support/terms.ts';

const only = (terms: Terms, ...kinds: readonly string[]): Terms =>
  new Map([...terms].filter(([, what]) => kinds.includes(what)));

const rosters = ['getConversationMember', 'getConversationMembers', 'getConversationPagedMembers'] as const;

describe.each<DatabaseKind>(['embedded', 'postgresql'])('after the notice, in Teams (%s)', (kind) => {
  let whole: BothApp;
  let e: TeamsEncounter;
  let next: ReturnType<typeof createTeamsCrowd>;
  let lookUpsBefore = 0;

  beforeAll(async () => {
    whole = await startBothApp(kind, { teamsCrowd: { customers: 24, guests: 1 } });
    next = createTeamsCrowd(whole);
  });

  beforeEach(() => {
    e = { whole, who: next('customer'), other: next('customer') };
    lookUpsBefore = lookUps();
  });

  afterEach(() => {
    expect(whole.teams.violations()).toEqual([]);
  });

  afterAll(async () => {
    await whole.close();
  });

  const lookUps = () => rosters.flatMap((operation) => whole.teams.calls(operation)).length;
  const rowsOf = async (table: string): Promise<number> =>
    (await dumpRows(whole.storage.database)).get(`public."${table}"`)?.length ?? 0;

  /** *Fortsett* has been pressed: a receipt is there, and how they are reached; of words, name and address nothing. */
  const expectOnlyReceipt = async () => {
    const { personRef } = whole.storage.refs;
    const dumped = [...(await dumpRows(whole.storage.database)).values()].flat().join('\n');
    expect(dumped).toContain(personRef(e.who.user));
    const sinks = await sinksOf(whole);
    expect(tracesOf(only(e.who.terms, 'words', 'name', 'e-mail', 'Entra id'), sinks)).toEqual([]);
    expect(tracesOf(only(e.who.terms, 'user id'), sinks)).toEqual(['user id in encrypted fields']);
    expect(tracesOf(e.other.terms, sinks)).toEqual([]);
    expect(lookUps()).toBe(lookUpsBefore);
  };

  /** *Lagre* has been pressed: it is all there, readable nowhere but through the keys. */
  const expectStored = async (text = e.who.says) => {
    const sinks = await sinksOf(whole);
    const readable = sinks.filter(({ name }) => name !== 'encrypted fields');
    expect(tracesOf(e.who.terms, readable)).toEqual([]);
    const opened = await openFields(whole.storage.database, whole.storage.codec);
    expect(opened.filter((field) => field.includes(e.who.word))).toEqual([`Feedback.text: ${text}`]);
    const ids = opened.filter((field) => field.startsWith('Person.userId') && field.includes(e.who.id));
    expect(ids).toHaveLength(1);
    const reached = opened.filter(
      (field) => field.startsWith('Person.conversation') && field.includes(e.who.id.slice(3)),
    );
    expect(reached).toHaveLength(1);
    expect(lookUps()).toBe(lookUpsBefore + 1);
  };

  /** Nothing of what they wrote is left in any card of ours in their chat, on any of their devices. */
  const expectCardsEmptied = () => eventually(() => !JSON.stringify(saidInTeams(e)).includes(e.who.word));

  test('in the chat: Fortsett, the confirm card, Lagre', async () => {
    await writeInTeams(e, e.who.says);
    await pressInTeams(e, 'continue');
    await teamsSaidWith(e, '"save_message"');
    expect(JSON.stringify(saidInTeams(e))).toContain(e.who.word);
    await expectOnlyReceipt();
    await pressInTeams(e, 'save_message');
    await expectCardsEmptied();
    await settleAll(whole);
    await expectStored();
    expect(saidInTeams(e)).toHaveLength(1);
  });

  test('in the chat: Fortsett, then Forkast: nothing but the receipt, and the words are gone from the card', async () => {
    const feedback = await rowsOf('Feedback');
    await writeInTeams(e, e.who.says);
    await pressInTeams(e, 'continue');
    await pressInTeams(e, 'discard_message');
    await expectCardsEmptied();
    await settleAll(whole);
    await expectOnlyReceipt();
    expect(await rowsOf('Feedback')).toBe(feedback);
  });

  test('in the chat: Fortsett, then that it is about privacy: nothing but the receipt', async () => {
    const feedback = await rowsOf('Feedback');
    await writeInTeams(e, e.who.says);
    await pressInTeams(e, 'continue');
    await pressInTeams(e, 'privacy');
    await teamsSaidWith(e, '"right_access"');
    await settleAll(whole);
    await expectOnlyReceipt();
    expect(await rowsOf('Feedback')).toBe(feedback);
  });

  test('a question about one’s data that was feedback after all: Fortsett, Lagre', async () => {
    const text = `Hvilke opplysninger har dere om meg og ${e.who.word}?`;
    await writeInTeams(e, text);
    await pressInTeams(e, 'feedback_meant');
    await pressInTeams(e, 'continue');
    await teamsSaidWith(e, '"save_message"');
    await expectOnlyReceipt();
    await pressInTeams(e, 'save_message');
    await expectCardsEmptied();
    await settleAll(whole);
    await expectStored(text);
  });

  test('a message that is too long to wait is said to be so, and nothing but the receipt is kept', async () => {
    const feedback = await rowsOf('Feedback');
    await writeInTeams(e, `${e.who.says} ${'Og mer om det. '.repeat(800)}Slutt.`);
    await pressInTeams(e, 'continue');
    await settleAll(whole);
    await expectOnlyReceipt();
    expect(await rowsOf('Feedback')).toBe(feedback);
    await expectCardsEmptied();
  });

  test('a typed command: the words go from the notice into the form, and nowhere else until Lagre', async () => {
    await writeInTeams(e, `/tilbakemelding ${e.who.says}`);
    await pressInTeams(e, 'continue');
    await teamsSaidWith(e, '"feedback_form"');
    await expectOnlyReceipt();
    await pressInTeams(e, 'feedback_form');
    await expectCardsEmptied();
    await settleAll(whole);
    await expectStored();
  });

  test('the dialog of the message extension: the notice, the form, Lagre', async () => {
    await extend(e, 'giveFeedback', groupChatOf(e.who.tenant));
    await submitInTeams(e, 'notice');
    await dialogWith(e, '"feedback_form"');
    await expectOnlyReceipt();
    await submitInTeams(e, 'feedback_form', { words: e.who.says });
    await settleAll(whole);
    // From elsewhere their chat is not known yet; the look-up opens it.
    const opened = await openFields(whole.storage.database, whole.storage.codec);
    expect(opened).toContain(`Feedback.text: ${e.who.says}`);
    expect(JSON.stringify(whole.teams.messagesIn(groupChatOf(e.who.tenant)))).not.toContain(e.who.word);
  });

  test('somebody else’s message: only its text is taken, and who wrote it is recorded nowhere', async () => {
    const conversation = groupChatOf(e.who.tenant);
    const [name = ''] = [...only(e.other.terms, 'name').keys()];
    const { id } = await whole.teams.sendMessage({ user: e.other.id, conversation, text: e.who.says });
    await extend(e, 'sendAsFeedback', conversation, id);
    await submitInTeams(e, 'notice');
    await dialogWith(e, e.who.word);
    await expectOnlyReceipt();
    await submitInTeams(e, 'feedback_form');
    await settleAll(whole);
    const opened = await openFields(whole.storage.database, whole.storage.codec);
    expect(opened.filter((field) => field.includes(e.who.word))).toEqual([`Feedback.text: ${e.who.says}`]);
    const theirs = new Map([
      ...e.other.terms,
      [id, 'message id'],
      [whole.storage.refs.personRef(e.other.user), 'ref'],
    ]);
    expect(name).not.toBe('');
    expect(tracesOf(theirs, await sinksOf(whole))).toEqual([]);
  });

  test('a guest, whom only the roster gives away: one polite line, and nothing is left', async () => {
    const before = await rowsOf('Person');
    e = { ...e, who: next('guest') };
    await writeInTeams(e, e.who.says);
    await pressInTeams(e, 'continue');
    await pressInTeams(e, 'save_message');
    await expectCardsEmptied();
    const seen = saidInTeams(e).length;
    await settleAll(whole);
    await eventually(() => saidInTeams(e).length > seen);
    const terms = new Map([...e.who.terms, [whole.storage.refs.personRef(e.who.user), 'person ref']]);
    expect(tracesOf(terms, await sinksOf(whole))).toEqual([]);
    expect(await rowsOf('Person')).toBe(before);
    const inSlack = JSON.stringify(whole.slack.calls('chat.postMessage').map(({ args }) => args));
    expect(inSlack).not.toContain(e.who.word);
  });
});
