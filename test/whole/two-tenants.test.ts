import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DatabaseKind } from '../support/databases.ts';
import { everythingKept } from './support/dump.ts';
import { pressAt } from './support/hand-made.ts';
import {
  type From,
  handInMadeUp,
  invoke,
  pressMadeUp,
  seedOf,
} from './support/teams/hand-made-activities.ts';
import { type BothApp, startBothApp } from './support/teams/start-both.ts';
import {
  dialogWith,
  saidInTeams,
  saveInTeams,
  settleAll,
  type TeamsPerson,
  teamsSaidWith,
  waitInTeams,
  writeInTeams,
} from './support/teams/teams-acts.ts';
import { fillInTeams, pressTeamsCard, teamsCardWith } from './support/teams/teams-agent-acts.ts';
import {
  customerTenant,
  invoices,
  otherTeam,
  outsideTeam,
  salary,
  secondTenant,
  siv,
  supportTeam,
  teamOf,
  tor,
} from './support/teams/teams-seed.ts';
import { billing, liv, support } from './support/whole-seed.ts';

const word = 'rognebær';

describe.each<DatabaseKind>(['embedded', 'postgresql'])('tenants against each other (%s)', (kind) => {
  let whole: BothApp;
  let a: TeamsPerson;
  /** Of another customer, with feedback of their own. */
  let c: TeamsPerson;
  let feedbackId: string;
  let reference: string;

  beforeAll(async () => {
    whole = await startBothApp(kind);
    const personIn = (tenant: string): TeamsPerson => {
      const [user] = whole.teamsSeed.tenants.find(({ id }) => id === tenant)?.users ?? [];
      return { whole, who: { id: user?.id ?? '' } };
    };
    a = personIn(customerTenant);
    c = personIn(secondTenant);
    await saveInTeams(a, `Min lønn er feil, sier ${word}.`);
    await saveInTeams(c, 'Min lønn er noe annet, sier tyttebær.');
    const card = JSON.stringify(teamsCardWith(whole, salary, word));
    feedbackId = /"feedbackId":"([0-9a-f-]{36})/.exec(card)?.[1] ?? '';
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
      whole.teams.personalMessagesOf(id),
      whole.teams.dialogOf(id),
      whole.teams.noticeOf(id),
      whole.teams
        .deliveries()
        .filter(({ body }) => body.includes(`"from":{"id":"${id}"`))
        .map(({ ack }) => ack?.body),
    ]);
  const expectNothingShown = (id: string) =>
    expect(shownTo(id)).not.toMatch(new RegExp(`${word}|${a.who.id.slice(3)}|${reference}`));

  test('the card stands in the support team, and says the company but not who', () => {
    const card = JSON.stringify(teamsCardWith(whole, salary, word));
    expect(card).toContain('Fjellheim Regnskap AS');
    const { id, name, email, aadObjectId } = seedOf(whole, a.who.id);
    for (const one of [id, name, email, aadObjectId]) expect(card).not.toContain(one);
    expect(whole.teams.messagesIn(invoices)).toEqual([]);
  });

  test('another customer sees nothing of it in lists, access or recipients', async () => {
    await writeInTeams(c, 'status');
    await teamsSaidWith(c, 'tyttebær');
    for (const right of ['innsyn', 'mottakere']) {
      const seen = saidInTeams(c).length;
      await writeInTeams(c, `personvern ${right}`);
      await waitInTeams(whole, right, () => saidInTeams(c).at(seen));
    }
    expect(shownTo(c.who.id)).toContain('tyttebær');
    expectNothingShown(c.who.id);
    expect(shownTo(c.who.id)).not.toContain(feedbackId);
  });

  test.each([
    ['open_item', { is: 'item' }],
    ['edit_item', { is: 'item' }],
    ['withdraw_item', { is: 'item' }],
    ['answer', { is: 'item' }],
    ['solved', { is: 'item' }],
    ['not_solved', { is: 'item' }],
    ['own_item_menu', { is: 'own-item', choice: 'open' }],
    ['own_item_menu', { is: 'own-item', choice: 'withdraw' }],
    ['show_page_1', { is: 'page' }],
  ])('another customer pressing %s on it (%o): the item is none of theirs', async (verb, data) => {
    const before = await kept();
    const about = { ...data, feedbackId, at: { of: 'item', feedbackId, page: 0 } };
    const pressed = await pressMadeUp(c, verb, about);
    await invoke(c, 'task/fetch', { data: { verb, lytt: about } });
    expect(pressed.ack?.status).toBe(200);
    await settleAll(whole);
    expect(await kept()).toEqual(before);
    expectNothingShown(c.who.id);
  });

  test.each([
    ['item_form', { is: 'edited-item', revision: 1 }],
    ['item_form', { is: 'edited-item', revision: 2 }],
    ['answer_form', { is: 'answer' }],
  ])('another customer handing in %s about it (%o)', async (form, data) => {
    const before = await kept();
    await handInMadeUp(c, form, { ...data, feedbackId }, 'Overtatt!');
    await settleAll(whole);
    expect(await kept()).toEqual(before);
    expect(JSON.stringify(teamsCardWith(whole, salary, word))).not.toContain('Overtatt');
    expectNothingShown(c.who.id);
  });

  const channel = (team: string, id = team): From => ({
    conversation: `${id};messageid=1700000000000`,
    type: 'channel',
    team,
  });

  describe.each<[string, string, From]>([
    ['of another team in the support tenant', outsideTeam, channel(otherTeam)],
    [
      'of the support tenant, in a channel that they are no member of',
      outsideTeam,
      channel(supportTeam, salary),
    ],
    ['of another customer, in their own team', '', channel(teamOf(secondTenant))],
  ])('somebody %s', (_, id, from) => {
    const who = (): TeamsPerson => ({ whole, who: { id: id === '' ? c.who.id : id } });

    test.each([
      ['claim', { is: 'item' }],
      ['reply', { is: 'item' }],
      ['handled', { is: 'item' }],
      ['read_all', { is: 'item' }],
      ...['sender', 'waiting', 'move', 'note', 'dismiss'].map(
        (choice) => ['card_menu', { is: 'card', choice }] as const,
      ),
    ] as const)('presses %s %o: told, and only they, that it is not their channel', async (verb, data) => {
      const before = await kept();
      const cards = JSON.stringify(whole.teams.messagesIn(salary));
      const lytt = { ...data, feedbackId };
      const pressed = await pressMadeUp(who(), verb, lytt, {}, from);
      const asked = await invoke(who(), 'task/fetch', { data: { verb, lytt } }, {}, from);
      for (const { ack } of [pressed, asked]) {
        expect(ack?.status).toBe(200);
        expect(ack?.body).toMatch(/ikke din kanal/);
      }
      await settleAll(whole);
      expect(await kept()).toEqual(before);
      expect(JSON.stringify(whole.teams.messagesIn(salary))).toBe(cards);
      expectNothingShown(who().who.id);
    });

    test.each(['reply_form', 'handled_form', 'note_form', 'move_form'])('hands in %s', async (form) => {
      const before = await kept();
      const lytt = { is: 'agent', feedbackId, channel: salary };
      const sent = await handInMadeUp(who(), form, lytt, 'Overtatt!', { from });
      expect(sent.ack?.status).toBe(200);
      await settleAll(whole);
      expect(await kept()).toEqual(before);
      expect(JSON.stringify(whole.teams.personalMessagesOf(a.who.id))).not.toContain('Overtatt');
      expectNothingShown(who().who.id);
    });
  });

  test('somebody of another team asks for it by its reference where they are: a pointer, as to everybody', async () => {
    const before = await kept();
    const after = whole.teams.messagesIn(otherTeam).length;
    await whole.teams.sendMessage({ user: outsideTeam, conversation: otherTeam, text: `@Lytt ${reference}` });
    const answer = await waitInTeams(whole, 'a pointer', () =>
      whole.teams
        .messagesIn(otherTeam)
        .slice(after)
        .find(({ isBot }) => isBot),
    );
    expect(JSON.stringify(answer)).not.toMatch(new RegExp(`${word}|${feedbackId}|Fjellheim`));
    expect(await kept()).toEqual(before);
  });

  test('a member of the team asks for it in another of its channels: it is not there', async () => {
    await whole.teams.sendMessage({ user: siv, conversation: invoices, text: `@Lytt ${reference}` });
    const answer = await waitInTeams(whole, 'an answer', () =>
      whole.teams.messagesIn(invoices).find(({ isBot }) => isBot),
    );
    expect(JSON.stringify(answer)).not.toMatch(new RegExp(`${word}|${feedbackId}|Fjellheim`));
    const pressed = await pressMadeUp(
      { whole, who: { id: siv } },
      'claim',
      { is: 'item', feedbackId },
      {},
      channel(supportTeam, invoices),
    );
    expect(pressed.ack?.body).toMatch(/ikke din kanal/);
  });

  test('an agent in Slack, with the id of an item that only stands in Teams', async () => {
    const before = await kept();
    const agent = { whole, who: { id: liv, workspace: support } };
    await pressAt(agent, { channel: billing, ts: '1700000000.000001' }, 'claim', { is: 'item', feedbackId });
    await settleAll(whole);
    expect(await kept()).toEqual(before);
  });

  test('members of the team can: claim, sender, reply; the answer reaches the customer’s tenant and no other', async () => {
    const card = () => teamsCardWith(whole, salary, word);
    await pressTeamsCard(whole, card(), 'Ta saken');
    const late = await pressMadeUp(
      { whole, who: { id: tor } },
      'claim',
      { is: 'item', feedbackId },
      {},
      channel(supportTeam, salary),
    );
    expect(late.ack?.body).toMatch(/Siv Dal/);
    await pressTeamsCard(whole, card(), 'Vis avsender');
    await dialogWith({ whole, who: { id: siv } }, seedOf(whole, a.who.id).name);
    expect(whole.teams.dialogOf(tor)).toBeNull();
    await whole.teams.closeDialog({ user: siv });
    await pressTeamsCard(whole, card(), 'Svar kunden');
    await fillInTeams(whole, 'reply_form', 'Vi retter den i dag.');
    await teamsSaidWith(a, 'Vi retter den i dag.');
    expect(shownTo(c.who.id)).not.toContain('Vi retter den');
    expect(whole.teams.violations()).toEqual([]);
  });
});
