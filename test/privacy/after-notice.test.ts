import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DatabaseKind } from '../support/databases.ts';
import {
  command,
  homeWith,
  modalOf,
  pressSaid,
  saidWith,
  shortcutOn,
  write,
  writeInSquare,
} from '../whole/support/author-acts.ts';
import { dumpRows, openFields } from '../whole/support/dump.ts';
import { continueInModal, saveForm } from '../whole/support/save-acts.ts';
import { startWholeApp, type WholeApp } from '../whole/support/start-whole-app.ts';
import type { Encounter } from './support/encounter.ts';
import { createCrowd } from './support/meet.ts';
import { sinksOf, tracesOf } from './support/sinks.ts';
import type { Terms } from './support/terms.ts';

const only = (terms: Terms, ...kinds: readonly string[]): Terms =>
  new Map([...terms].filter(([, what]) => kinds.includes(what)));

describe.each<DatabaseKind>(['embedded', 'postgresql'])('after the notice (%s)', (kind) => {
  let whole: WholeApp;
  let e: Encounter;
  let next: ReturnType<typeof createCrowd>;

  beforeAll(async () => {
    whole = await startWholeApp(kind, { crowd: { customers: 20, guests: 2 } });
    next = createCrowd(whole);
  });

  beforeEach(() => {
    e = { whole, who: next('customer'), other: next('customer') };
  });

  afterEach(() => {
    expect(whole.slack.violations()).toEqual([]);
  });

  afterAll(async () => {
    await whole.close();
  });

  const rowsOf = async (table: string): Promise<number> =>
    (await dumpRows(whole.storage.database)).get(`public."${table}"`)?.length ?? 0;

  /** *Fortsett* has been pressed: a receipt is there, and of the words, the name and the address still nothing. */
  const expectOnlyReceipt = async () => {
    const { personRef } = whole.storage.refs;
    const dumped = [...(await dumpRows(whole.storage.database)).values()].flat().join('\n');
    expect(dumped).toContain(personRef(e.who.user));
    const sinks = await sinksOf(whole);
    const personal = only(e.who.terms, 'words', 'handle', 'name', 'display name', 'e-mail');
    expect(tracesOf(personal, sinks)).toEqual([]);
    expect(tracesOf(only(e.who.terms, 'user id'), sinks)).toEqual(['user id in encrypted fields']);
    expect(tracesOf(e.other.terms, sinks)).toEqual([]);
    expect(whole.slack.calls('users.info').some(({ args }) => args.user === e.who.id)).toBe(false);
  };

  /** *Lagre* has been pressed: it is all there, readable nowhere but through the keys. */
  const expectStored = async (text = e.who.says) => {
    expect(
      tracesOf(
        e.who.terms,
        (await sinksOf(whole)).filter(({ name }) => name !== 'encrypted fields'),
      ),
    ).toEqual([]);
    const opened = await openFields(whole.storage.database, whole.storage.codec);
    const withWords = opened.filter((field) => field.includes(e.who.word));
    expect(withWords).toEqual([`Feedback.text: ${text}`]);
    expect(
      opened.filter((field) => field.startsWith('Person.userId') && field.includes(e.who.id)),
    ).toHaveLength(1);
    expect(whole.slack.calls('users.info').filter(({ args }) => args.user === e.who.id)).toHaveLength(1);
  };

  test('in the chat: Fortsett, the confirm card, Lagre', async () => {
    const { ts } = await write(e, e.who.says);
    await pressSaid(e, 'continue');
    const card = await saidWith(e, '"save_message"');
    expect(JSON.stringify(card.blocks)).toContain(e.who.word);
    await expectOnlyReceipt();
    await pressSaid(e, 'save_message');
    await whole.slack.settled();
    // What waits is where the words are, not the words.
    await expectOnlyReceipt();
    expect(await rowsOf('PendingSave')).toBe(1);
    await whole.drain();
    await expectStored();
    expect(await rowsOf('PendingSave')).toBe(0);
    const dumped = [...(await dumpRows(whole.storage.database)).values()].flat().join('\n');
    expect(dumped).not.toContain(ts);
  });

  test.each(['discard_message', 'privacy'])(
    'in the chat: Fortsett, then %s: nothing but the receipt',
    async (button) => {
      const feedback = await rowsOf('Feedback');
      await write(e, e.who.says);
      await pressSaid(e, 'continue');
      await saidWith(e, '"save_message"');
      await pressSaid(e, button);
      await whole.slack.settled();
      await whole.drain();
      await expectOnlyReceipt();
      expect(await rowsOf('Feedback')).toBe(feedback);
    },
  );

  test('by command: the words go from the notice’s metadata into the form, and nowhere else until Lagre', async () => {
    await command(e, '/tilbakemelding', e.who.says);
    await continueInModal(e);
    const form = await modalOf(e, 'feedback_form');
    expect(JSON.stringify(form.blocks)).toContain(e.who.says);
    await expectOnlyReceipt();
    await saveForm(e);
    await expectStored();
  });

  test('by command, with more words than metadata holds: none is lost', async () => {
    const text = `${e.who.says} ${'Og mer om det. '.repeat(250)}Slutt.`;
    await command(e, '/tilbakemelding', text);
    await continueInModal(e);
    await modalOf(e, 'feedback_form');
    await expectOnlyReceipt();
    await saveForm(e);
    await expectStored(text);
  });

  test('in Home: Fortsett, the form, Lagre', async () => {
    await whole.slack.openHome({ user: e.who.id });
    await homeWith(e, '"continue"');
    await whole.slack.pressHome({ user: e.who.id, actionId: 'continue' });
    await homeWith(e, '"give_feedback"');
    await whole.slack.pressHome({ user: e.who.id, actionId: 'give_feedback' });
    await modalOf(e, 'feedback_form');
    await expectOnlyReceipt();
    await saveForm(e, e.who.says);
    await expectStored();
  });

  test('somebody else’s message: only its text is taken, and who wrote it is recorded nowhere', async () => {
    const ts = await writeInSquare(e, e.other.id, `${e.who.says} Det sa <@${e.other.id}>.`);
    await shortcutOn(e, ts, 'send_as_feedback');
    await continueInModal(e);
    await modalOf(e, 'feedback_form');
    await saveForm(e);
    await expectStored(`${e.who.says} Det sa @….`);
    const theirs = new Map([
      ...e.other.terms,
      [ts, 'message ts'],
      [whole.storage.refs.personRef(e.other.user), 'ref'],
    ]);
    expect(tracesOf(theirs, await sinksOf(whole))).toEqual([]);
  });

  test('a guest, whom only the profile gives away: one polite line, and nothing is left', async () => {
    const before = await rowsOf('Person');
    e = { ...e, who: next('guest') };
    await command(e, '/tilbakemelding', e.who.says);
    await continueInModal(e);
    await saveForm(e);
    await whole.slack.until(() => whole.slack.directMessagesOf(e.who.id).at(0));
    const terms = new Map([...e.who.terms, [whole.storage.refs.personRef(e.who.user), 'person ref']]);
    expect(tracesOf(terms, await sinksOf(whole))).toEqual([]);
    expect(await rowsOf('Person')).toBe(before);
    const everywhere = JSON.stringify(whole.slack.calls('chat.postMessage').map(({ args }) => args));
    expect(everywhere).not.toContain(e.who.word);
  });
});
