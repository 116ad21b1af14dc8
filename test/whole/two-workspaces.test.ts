import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DatabaseKind } from '../support/databases.ts';
import { agentModal, cardWith, fillIn, pickOnCard, pressCard } from './support/agent-acts.ts';
import { aside, closeAll, command, inside, modalOf, saidWith } from './support/author-acts.ts';
import { everythingKept } from './support/dump.ts';
import { eventually } from './support/eventually.ts';
import { handIn, pressAt } from './support/hand-made.ts';
import { type LocalAuthor, saveByCommand } from './support/save-acts.ts';
import { startWholeApp, type WholeApp } from './support/start-whole-app.ts';
import {
  billing,
  customers,
  liv,
  nils,
  privacy,
  product,
  secondCustomer,
  support,
  visitor,
} from './support/whole-seed.ts';

const word = 'rognebær';

describe.each<DatabaseKind>(['embedded', 'postgresql'])('a customer here, support there (%s)', (kind) => {
  let whole: WholeApp;
  let a: LocalAuthor;
  /** Of another customer, with feedback of their own. */
  let c: LocalAuthor;
  let feedbackId: string;
  let reference: string;

  beforeAll(async () => {
    whole = await startWholeApp(kind);
    const personIn = (workspace: string): LocalAuthor => ({
      whole,
      who: { id: whole.seed.workspaces.find(({ id }) => id === workspace)?.users[0]?.id ?? '', workspace },
    });
    a = personIn(customers);
    c = personIn(secondCustomer);
    await saveByCommand(a, `Fakturaen er feil, sier ${word}.`);
    await saveByCommand(c, 'Noe annet, sier tyttebær.');
    await Promise.all([closeAll(a), closeAll(c)]);
    const card = inside(cardWith(whole, billing, word));
    feedbackId = /feedbackId\\?":\\?"([0-9a-f-]{36})/.exec(card)?.[1] ?? '';
    reference = /LY-[0-9A-Z]{6}/.exec(card)?.[0] ?? '';
    expect([feedbackId, reference]).not.toContain('');
  });

  afterAll(async () => {
    await whole.close();
  });

  const kept = () => everythingKept(whole.storage.database);
  /** All that has been shown or said to somebody, whatever it was. */
  const shownTo = (id: string): string =>
    JSON.stringify([
      whole.slack.viewsOf(id),
      whole.slack.ephemeralsFor(id),
      whole.slack.directMessagesOf(id),
      whole.slack.homeOf(id),
    ]);
  /** Answers go to where a command was typed, as they do for a person in a channel that they may read. */
  const responseUrlOf = async ({ who }: LocalAuthor): Promise<string> => {
    const shown = whole.slack.ephemeralsFor(who.id).length;
    await command({ whole, who }, '/lytt', 'hjelp');
    await aside({ whole, who }, shown + 1);
    const { body } = whole.slack.deliveries().at(-1) ?? { body: '' };
    return new URLSearchParams(body).get('response_url') ?? '';
  };

  test('the card stands in the support workspace, and says the company but not who', () => {
    const card = inside(cardWith(whole, billing, word));
    expect(card).toContain('Fjellheim Bakeri AS');
    const author = whole.seed.workspaces[0]?.users[0];
    for (const part of [author?.id, author?.realName, author?.displayName, author?.email]) {
      expect(card).not.toContain(part);
    }
    expect(whole.slack.messagesIn(privacy)).toEqual([]);
  });

  test('another customer sees nothing of it in lists, access, Home or recipients', async () => {
    await command(c, '/tilbakemelding', 'status');
    expect(inside(await modalOf(c, 'read'))).toContain('tyttebær');
    await closeAll(c);
    for (const right of ['innsyn', 'mottakere']) {
      await command(c, '/personvern', right);
      await modalOf(c, 'read');
      await closeAll(c);
    }
    await whole.slack.openHome({ user: c.who.id });
    await whole.slack.until(() => whole.slack.homeOf(c.who.id));
    const calls = JSON.stringify(whole.slack.calls().filter(({ teamId }) => teamId === secondCustomer));
    for (const secret of [word, feedbackId, reference, a.who.id]) expect(calls).not.toContain(secret);
  });

  test.each([
    ['open_item', { is: 'item' }],
    ['edit_item', { is: 'item' }],
    ['withdraw_item', { is: 'item' }],
    ['answer', { is: 'item' }],
    ['solved', { is: 'item' }],
    ['not_solved', { is: 'item' }],
  ])('another customer pressing %s on it: the item is none of theirs', async (actionId, data) => {
    const before = await kept();
    const channel = whole.slack.directMessageId(c.who.id);
    const pressed = await pressAt(c, { channel, ts: '1700000000.000001' }, actionId, { ...data, feedbackId });
    expect(pressed.ack?.status).toBe(200);
    await whole.slack.settled();
    await whole.drain();
    expect(await kept()).toEqual(before);
    expect(shownTo(c.who.id)).not.toMatch(new RegExp(`${word}|${reference}`));
  });

  test.each([
    ['item_form', { is: 'item', revision: 1 }],
    ['item_form', { is: 'item', revision: 2 }],
    ['answer_form', { is: 'answer' }],
  ])('another customer handing in %s about it (%o)', async (form, data) => {
    const before = await kept();
    await handIn(c, form, { ...data, feedbackId }, 'Overtatt!');
    await whole.drain();
    expect(await kept()).toEqual(before);
    expect(inside(cardWith(whole, billing, word))).not.toContain('Overtatt');
  });

  describe.each([
    ['of the support workspace, but not of the channel', visitor, support],
    ['of another customer', '', secondCustomer],
  ])('somebody %s', (_, id, workspace) => {
    const who = (): LocalAuthor => ({ whole, who: { id: id === '' ? c.who.id : id, workspace } });

    test.each([
      ['claim', { is: 'item' }, false],
      ['reply', { is: 'item' }, false],
      ['handled', { is: 'item' }, false],
      ['read_all', { is: 'item' }, false],
      ...['sender', 'waiting', 'move', 'note', 'dismiss'].map(
        (choice) => ['card_menu', { is: 'card', choice }, true] as const,
      ),
    ] as const)(
      'presses %s %o: told privately that it is not their channel',
      async (actionId, data, picked) => {
        const before = await kept();
        const { channel, ts } = cardWith(whole, billing, word);
        const responseUrl = await responseUrlOf(who());
        const shown = whole.slack.ephemeralsFor(who().who.id).length;
        await pressAt(who(), { channel, ts, responseUrl }, actionId, { ...data, feedbackId }, picked);
        const told = await aside(who(), shown + 1);
        expect(inside(told)).toContain('ikke din kanal');
        await whole.drain();
        expect(await kept()).toEqual(before);
        expect(shownTo(who().who.id)).not.toMatch(new RegExp(`${word}|${a.who.id}|${reference}`));
      },
    );

    test.each(['reply_form', 'handled_form', 'note_form', 'move_form'])('hands in %s', async (form) => {
      const before = await kept();
      const sent = await handIn(who(), form, { is: 'agent', feedbackId, channel: billing }, 'Overtatt!');
      expect(sent.ack?.status).toBe(200);
      await whole.drain();
      expect(await kept()).toEqual(before);
      expect(JSON.stringify(whole.slack.directMessagesOf(a.who.id))).not.toContain('Overtatt');
    });

    test('asks for it by its reference', async () => {
      const shown = whole.slack.ephemeralsFor(who().who.id).length;
      await command(who(), '/lytt', reference);
      await aside(who(), shown + 1);
      expect(shownTo(who().who.id)).not.toMatch(new RegExp(`${word}|${a.who.id}`));
    });
  });

  test('members of the channel can: claim (the second is told who was first), sender, reply; the answer reaches the customer’s workspace', async () => {
    await pressCard(whole, cardWith(whole, billing, word), 'claim');
    expect(inside(cardWith(whole, billing, word))).toContain(liv);
    const late: LocalAuthor = { whole, who: { id: nils, workspace: support } };
    const responseUrl = await responseUrlOf(late);
    const { channel, ts } = cardWith(whole, billing, word);
    await pressAt(late, { channel, ts, responseUrl }, 'claim', { is: 'item', feedbackId });
    expect(inside(await aside(late, 2))).toContain(liv);
    await pickOnCard(whole, cardWith(whole, billing, word), 'sender');
    expect(JSON.stringify(await whole.slack.until(() => whole.slack.topViewOf(liv)))).toContain(a.who.id);
    await pressCard(whole, cardWith(whole, billing, word), 'reply');
    await agentModal(whole, 'reply_form');
    await fillIn(whole, 'reply_form', 'Vi retter den i dag.');
    expect(inside(await saidWith(a, '"answer"'))).toContain('Vi retter den i dag.');
    await eventually(() => JSON.stringify(whole.slack.messagesIn(product)).includes('Vi retter den i dag.'));
    expect(shownTo(c.who.id)).not.toContain('Vi retter den');
    expect(whole.slack.violations()).toEqual([]);
  });
});
