import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AgentEvent } from '../../../src/platforms/inbound-event.ts';
import type { AgentScreen } from '../../../src/platforms/screen.ts';
import type { MessageState } from '../../../src/playground/teams/state.ts';
import { teamsSeedIds } from '../../../src/playground/teams/teams-seed-ids.ts';
import { asObject, parseJson } from '../../../src/playground/wire/json.ts';
import { card } from '../slack/support/cards.ts';
import { feedbackId, reference } from '../slack/support/screens.ts';
import { destination } from './support/cards.ts';
import { type Harness, liv, livInTeams, product, startHarness } from './support/harness.ts';

let h: Harness;
let posted: MessageState;

beforeEach(async () => {
  h = await startHarness();
  await h.platform.supportSide.postCard(destination, card, 'post-1');
  posted = await h.teams.until(() => h.teams.messagesIn(product)[0]);
});

afterEach(async () => {
  expect(h.teams.violations()).toEqual([]);
  await h.close();
});

const { nils } = teamsSeedIds;
const livInSlack = { platform: 'slack', workspaceId: 'T0SUPPORT', userId: 'U0AGENTLIV' } as const;
const place = { agent: livInTeams, outsider: false, channel: product };
const press = (action: string) =>
  h.teams.press({ user: liv, conversation: product, message: posted.id, action });
const dialog = () => JSON.stringify(h.teams.dialogOf(liv)?.card ?? null);
const lastEvent = (): AgentEvent | undefined => h.dispatch.agentEvents.at(-1);

test.each([
  ['Ta saken', 'claim-pressed'],
  ['Svar kunden', 'reply-asked'],
  ['Marker håndtert', 'handled-asked'],
  ['Les alt', 'full-text-asked'],
  ['Vis avsender', 'sender-asked'],
  ['Sett på vent', 'waiting-pressed'],
  ['Flytt', 'move-asked'],
  ['Skriv internt notat', 'note-asked'],
  ['Ikke en tilbakemelding', 'dismiss-pressed'],
])('*%s* on a card is %s, from the channel it stands in', async (title, kind) => {
  expect(await press(title)).toMatchObject({ ok: true });
  expect(h.dispatch.agentEvents).toEqual([{ kind, place, feedbackId }]);
});

test('who presses gets a line of their own, and the card stays the card of all', async () => {
  h.dispatch.onAgent(() => ({ kind: 'taken', by: { ...livInTeams, userId: '29:gone' } }));
  await press('Ta saken');
  expect(h.teams.noticeOf(liv)).toMatchObject({ kind: 'message', message: posted.id });
  expect(h.teams.noticeOf(liv)?.text).toBe('En kollega var først ute og har tatt saken.');
  h.dispatch.onAgent(() => ({ kind: 'done' }));
  await press('Ta saken');
  expect(h.teams.noticeOf(liv)?.text).not.toBe('');
  expect(h.teams.messagesIn(product)).toHaveLength(1);
  expect(h.teams.messagesIn(product)[0]?.cards[0]?.seenBy).toEqual({});
  expect(h.teams.calls('updateActivity')).toEqual([]);
});

test('one who came second is told who was first', async () => {
  h.dispatch.onAgent(() => ({ kind: 'taken', by: { ...livInTeams, userId: nils } }));
  await press('Ta saken');
  expect(h.teams.noticeOf(liv)?.text).toBe('Saken er allerede tatt av Nils Vik.');
  h.dispatch.onAgent(() => ({ kind: 'taken', by: livInSlack }));
  await press('Ta saken');
  expect(h.teams.noticeOf(liv)?.text).toBe('Saken er allerede tatt av en kollega i Slack.');
  expect(h.teams.calls('getConversationMember')).toHaveLength(1);
});

test('who it was is left out when Teams does not say, and nobody waits for it', async () => {
  h.dispatch.onAgent(() => ({ kind: 'taken', by: { ...livInTeams, userId: nils } }));
  for (const failure of [{ status: 503 }, { status: 403 }, { dropConnection: true } as const]) {
    h.teams.failNext('getConversationMember', failure);
    expect(await press('Ta saken')).toMatchObject({ ok: true });
    expect(h.teams.noticeOf(liv)?.text).toBe('En kollega var først ute og har tatt saken.');
    h.pass(31_000);
  }
});

test('what is read about a customer stands in a dialog before the one who asked, and nowhere else', async () => {
  h.dispatch.onAgent(() => ({
    kind: 'sender',
    reference,
    displayName: 'Kari Nordmann',
    email: 'kari.nordmann@example.com',
    user: { platform: 'teams', workspaceId: 'tenant', userId: '29:kari' },
  }));
  await press('Vis avsender');
  expect(dialog()).toContain('Kari Nordmann');
  expect(JSON.stringify(h.teams.messagesIn(product))).not.toContain('Kari Nordmann');
});

const form = (kind: 'reply-form' | 'handled-form'): AgentScreen => ({
  kind,
  feedbackId,
  reference,
  quote: 'Fakturaen er feil',
  language: 'nb',
});

test('a reply is written in a dialog, which closes when it is sent', async () => {
  h.dispatch.onAgent(() => form('reply-form'));
  await press('Svar kunden');
  expect(dialog()).toContain('Fakturaen er feil');
  h.dispatch.onAgent(() => ({ kind: 'done' }));
  const sent = await h.teams.submitDialog({
    user: liv,
    action: 'Send til kunden',
    values: { words: 'Vi retter den.' },
  });
  expect(sent).toMatchObject({ ok: true });
  const [, event] = h.dispatch.agentEvents;
  expect(event).toMatchObject({ kind: 'replied', place, feedbackId, text: 'Vi retter den.' });
  expect(event?.kind === 'replied' && event.submission).not.toBe('');
  expect(h.teams.dialogOf(liv)).toBeNull();
});

test('what an agent wrote stays in the dialog when it cannot be sent any more', async () => {
  h.dispatch.onAgent((event) =>
    event.kind === 'handled' ? { kind: 'not-possible', status: 'handled' } : form('handled-form'),
  );
  await press('Marker håndtert');
  await h.teams.submitDialog({ user: liv, action: 'Send og avslutt', values: { words: 'Rettet i går.' } });
  expect(dialog()).toContain('Rettet i går.');
  expect(dialog()).toMatch(/"color":"Attention"/);
  expect(h.dispatch.agentEvents.map(({ kind }) => kind)).toEqual([
    'handled-asked',
    'handled',
    'handled-asked',
  ]);
});

test('nothing written in *Marker håndtert* is no text', async () => {
  h.dispatch.onAgent(() => form('handled-form'));
  await press('Marker håndtert');
  h.dispatch.onAgent(() => ({ kind: 'done' }));
  await h.teams.submitDialog({ user: liv, action: 'Send og avslutt', values: { words: ' ' } });
  expect(lastEvent()).toMatchObject({ kind: 'handled', text: null });
});

test('a note and a move are forms too', async () => {
  h.dispatch.onAgent(() => ({ kind: 'note-form', feedbackId, reference }));
  await press('Skriv internt notat');
  h.dispatch.onAgent(() => ({ kind: 'done' }));
  await h.teams.submitDialog({ user: liv, action: 'Lagre', values: { words: 'Ring dem.' } });
  expect(lastEvent()).toMatchObject({ kind: 'noted', place, feedbackId, text: 'Ring dem.' });

  const destinations = [{ id: 'billing', recipient: 'Support AS' }];
  h.dispatch.onAgent(() => ({ kind: 'move-form', feedbackId, reference, destinations }));
  await press('Flytt');
  h.dispatch.onAgent(() => ({ kind: 'done' }));
  await h.teams.submitDialog({ user: liv, action: 'Flytt', values: { destination: 'billing' } });
  expect(lastEvent()).toEqual({ kind: 'moved', place, feedbackId, destinationId: 'billing' });
});

test('the channel is where the button was pressed, whatever its data says', async () => {
  h.dispatch.onAgent(() => form('reply-form'));
  await press('Svar kunden');
  const opened = h.teams.deliveries().at(-1);
  const activity = asObject(parseJson(opened?.body ?? ''));
  const data = {
    verb: 'reply_form',
    lytt: { is: 'agent', feedbackId, channel: '19:another@thread.tacv2' },
    form: 'f:1',
    words: 'Hei',
  };
  const body = JSON.stringify({ ...activity, id: 'f:2', name: 'task/submit', value: { data } });
  await h.teams.resend(opened?.id ?? 0, { body });
  expect(lastEvent()).toMatchObject({ kind: 'replied', place });
});

test('a long text is read page by page in the dialog', async () => {
  const text = Array.from({ length: 4_000 }, (_, line) => `Linje ${line} av en lang tekst.`).join('\n');
  h.dispatch.onAgent(() => ({ kind: 'full-text', reference, text }));
  await press('Les alt');
  expect(dialog()).toContain('Linje 0 av');
  await h.teams.submitDialog({ user: liv, action: 'Neste' });
  expect(lastEvent()).toEqual({ kind: 'full-text-asked', place, feedbackId });
  expect(dialog()).not.toContain('Linje 0 av');
});
