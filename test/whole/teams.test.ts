import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MessageState } from '../../src/playground/teams/state.ts';
import { teamsSeedIds } from '../../src/playground/teams/teams-seed-ids.ts';
import { everythingKept } from './support/dump.ts';
import { startWholeTeams, type WholeTeams } from './support/start-whole-teams.ts';

const { kari, liv, billing, product, groupChat } = teamsSeedIds;
const word = 'rognebær';

let whole: WholeTeams;

beforeAll(async () => {
  whole = await startWholeTeams();
});

afterAll(async () => {
  expect(whole.teams.violations()).toEqual([]);
  await whole.close();
});

const inside = (message: MessageState | undefined): string => JSON.stringify(message?.cards ?? []);
const chat = () => whole.teams.personalMessagesOf(kari);
const lastWith = (text: string) =>
  whole.teams.until(() => chat().findLast((message) => message.isBot && inside(message).includes(text)));
const press = (message: MessageState, action: string, values = {}) =>
  whole.teams.press({ user: kari, conversation: message.conversation, message: message.id, action, values });
const cardIn = (channel: string) =>
  whole.teams.until(() => whole.teams.messagesIn(channel).find((message) => inside(message).includes(word)));
const kept = async () => JSON.stringify(await everythingKept(whole.storage.database));

test('ready: database, queue and Teams', async () => {
  const answer = await fetch(`${whole.url}/readyz`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ status: 'ready', teams: { ready: true, code: 'ok' } });
});

test('until *Fortsett* nothing is kept of who writes or what', async () => {
  const before = await kept();
  await whole.teams.sendPersonalMessage({ user: kari, text: `Fakturaen er feil, sier ${word}.` });
  await lastWith('Fortsett');
  expect(await kept()).toBe(before);
  expect(whole.logged.join('')).not.toMatch(new RegExp(`${word}|${kari}|Nordmann`));
});

test('a customer goes the whole way, and the support channel with them', async () => {
  const notice = await lastWith('Fortsett');
  expect(await press(notice, 'continue')).toMatchObject({ ok: true });
  const confirm = await lastWith('save_message');
  expect(confirm.id).toBe(notice.id);
  await press(confirm, 'save_message', { feedback_kind: 'bug', application: 'visma-net' });
  const receipt = await lastWith('LY-');
  expect(inside(receipt)).not.toContain(word);
  await whole.drain();

  const card = await cardIn(billing);
  await cardIn(product);
  expect(inside(card)).toContain('Fjellheim Bakeri AS');
  expect(inside(card)).not.toMatch(/Nordmann|29:/);
  const onCard = (action: string) =>
    whole.teams.press({ user: liv, conversation: billing, message: card.id, action });
  await onCard('Ta saken');
  await whole.drain();
  const claimed = await whole.teams.until(() =>
    whole.teams.messagesIn(billing).find((message) => inside(message).includes('Under arbeid')),
  );
  expect(inside(claimed)).toContain('Liv Berg');

  await onCard('Svar kunden');
  await whole.teams.submitDialog({
    user: liv,
    action: 'Send til kunden',
    values: { words: 'Vi retter den.' },
  });
  await whole.drain();
  const reply = await lastWith('Vi retter den.');
  await press(reply, 'Svar');
  await whole.teams.submitDialog({ user: kari, action: 'Send', values: { words: 'Takk, det haster!' } });
  await whole.drain();
  const replied = whole.teams
    .threadOf(billing, card.id)
    .find((entry) => inside(entry).includes('retter den'));
  expect(inside(replied)).toContain('Liv Berg');
  await whole.teams.until(() =>
    whole.teams.threadOf(billing, card.id).some((message) => inside(message).includes('det haster')),
  );

  await onCard('Marker håndtert');
  await whole.teams.submitDialog({ user: liv, action: 'Send og avslutt', values: { words: 'Rettet.' } });
  await whole.drain();
  const handled = await lastWith('er håndtert');
  await press(handled, 'Dette løste saken');
  await whole.drain();
  expect(whole.logged.join('')).not.toMatch(new RegExp(`${word}|${kari}|Nordmann|haster|Liv|Berg`));
  // Who has it is named where its colleagues read it, and nowhere else: not by us, and not to the customer.
  expect(await kept()).not.toMatch(/Liv Berg/);
  expect(JSON.stringify(chat())).not.toMatch(/Liv Berg/);
});

test('what is held is shown in the chat, and erased on request, in the channels too', async () => {
  await whole.teams.sendPersonalMessage({ user: kari, text: 'personvern innsyn' });
  const access = await lastWith('Kari Nordmann');
  expect(inside(access)).toContain(word);
  expect(inside(access)).not.toContain('Liv Berg');
  await whole.teams.sendPersonalMessage({ user: kari, text: 'personvern slett' });
  const asked = await lastWith('erase_confirm');
  await press(asked, 'erase_confirm', { erase_sure: 'yes' });
  await whole.drain();
  for (const channel of [billing, product]) {
    expect(JSON.stringify(whole.teams.messagesIn(channel))).not.toContain(word);
  }
  for (const table of ['Person', 'Feedback', 'FollowUpMessage', 'NoticeReceipt']) {
    expect([table, await whole.storage.database.query(`SELECT * FROM "${table}"`, [])]).toEqual([table, []]);
  }
});

test('the form from the message extension is saved too, notice first', async () => {
  await whole.teams.runExtension({ user: kari, commandId: 'giveFeedback', conversation: groupChat });
  await whole.teams.submitDialog({ user: kari, action: 'Fortsett' });
  const values = { words: 'Skjema', feedback_kind: 'wish', application: 'visma-net' };
  await whole.teams.submitDialog({ user: kari, action: 'Lagre', values });
  expect(JSON.stringify(whole.teams.dialogOf(kari)?.card)).toContain('LY-');
});
