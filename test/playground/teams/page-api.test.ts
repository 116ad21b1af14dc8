import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTeamsPageApi } from '../../../src/playground/teams/page-api.ts';
import { asObject, type JsonObject } from '../../../src/playground/wire/json.ts';
import { listenOnLoopback } from '../../../src/playground/wire/listen.ts';
import { card, ids, startTeams, type TeamsHarness, withCard } from './harness.ts';

let harness: TeamsHarness;
let page: { rootUrl: string; close(): Promise<void> };

beforeEach(async () => {
  harness = await startTeams();
  page = await listenOnLoopback(createTeamsPageApi(harness.teams));
});
afterEach(async () => {
  await page.close();
  await harness.close();
});

async function act(action: JsonObject): Promise<{ status: number; body: JsonObject }> {
  const response = await fetch(`${page.rootUrl}/playground/teams/act`, {
    method: 'POST',
    body: JSON.stringify(action),
  });
  return { status: response.status, body: asObject(await response.json()) };
}

test('the state is plain JSON with everybody in it, and changes with nothing but time', async () => {
  await harness.say(harness.teams.personalChatId(ids.kari), withCard(card()));
  const snapshot = asObject(await (await fetch(`${page.rootUrl}/playground/teams/state`)).json());
  expect(snapshot).toEqual(JSON.parse(JSON.stringify(harness.teams.snapshot())));
  expect(snapshot).toMatchObject({
    app: { name: 'Lytt', extensionActions: [{ commandId: 'giveFeedback' }, {}, {}] },
    tenants: [
      {
        id: ids.customers,
        users: [
          { id: ids.kari, installed: true, isGuest: false, dialog: null, notice: null },
          {},
          { locale: 'en-GB' },
          { id: ids.guest, isGuest: true, ownTenantId: ids.partner, installed: false, personalChat: null },
        ],
        teams: [{ channels: [{ kind: 'standard' }, { kind: 'shared' }] }],
      },
      {
        id: ids.support,
        teams: [{ id: ids.supportTeam, installed: true, channels: [{}, { name: 'produkt' }, {}, {}] }],
      },
      { id: ids.partner },
    ],
  });
});

test('what a person does on the page is done, and what went wrong has a code', async () => {
  expect(await act({ kind: 'personal-message', user: ids.kari, text: 'Hei' })).toEqual({
    status: 200,
    body: { ok: true },
  });
  expect(harness.teams.personalMessagesOf(ids.kari)).toMatchObject([{ text: 'Hei' }]);
  harness.bot.answer.status = 500;
  expect((await act({ kind: 'personal-message', user: ids.kari, text: 'Hei' })).body).toMatchObject({
    ok: false,
    problem: 'bot-refused',
  });
  expect((await act({ kind: 'personal-message', user: '29:nobody', text: 'Hei' })).body).toMatchObject({
    problem: 'invalid-action',
  });
  expect(await act({ kind: 'reboot' })).toMatchObject({ status: 400, body: { problem: 'invalid-action' } });
});

test('everything a person can do has its way to the bot', async () => {
  const form = card({ actions: [{ type: 'Action.Submit', title: 'Send', data: {} }] });
  const opener = card({
    actions: [
      { type: 'Action.Submit', title: 'Åpne', data: { msteams: { type: 'task/fetch' } } },
      { type: 'Action.OpenUrl', title: 'Les', url: 'https://example.com/' },
    ],
  });
  const conversation = harness.teams.personalChatId(ids.kari);
  const message = await harness.say(conversation, withCard(opener));
  const { id: own } = await harness.teams.sendPersonalMessage({ user: ids.kari, text: 'Mitt' });
  const user = ids.kari;
  harness.bot.answer.body = {
    task: {
      type: 'continue',
      value: {
        title: 'Skjema',
        card: { contentType: 'application/vnd.microsoft.card.adaptive', content: form },
      },
    },
  };
  const done: JsonObject[] = [
    { kind: 'message', user, conversation: ids.customerTeam, text: '@Lytt hei' },
    { kind: 'edit-message', user, conversation, message: own, text: 'Mitt nye' },
    { kind: 'delete-message', user, conversation, message: own },
    { kind: 'undelete-message', user, conversation, message: own },
    { kind: 'press', user, conversation, message, action: 'Les' },
    { kind: 'press', user, conversation, message, action: 'Åpne', values: {} },
    { kind: 'submit-dialog', user, action: 'Send', values: {} },
    { kind: 'close-dialog', user },
    { kind: 'extension', user, commandId: 'giveFeedback', conversation },
    { kind: 'block', user, blocked: true },
    { kind: 'uninstall', user },
    { kind: 'install', user },
    { kind: 'uninstall-from-team', user: ids.liv, team: ids.supportTeam },
    { kind: 'install-in-team', user: ids.liv, team: ids.supportTeam },
  ];
  for (const action of done)
    expect([action.kind, await act(action)]).toEqual([action.kind, { status: 200, body: { ok: true } }]);
});

test('the stream tells at once and after each change', async () => {
  const controller = new AbortController();
  const response = await fetch(`${page.rootUrl}/x/stream`, { signal: controller.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const first = await reader?.read();
  await act({ kind: 'personal-message', user: ids.kari, text: 'Hei' });
  const second = await reader?.read();
  const versions = [first, second].map((chunk) =>
    Number(/^event: changed\ndata: \{"version":(\d+)\}/.exec(chunk?.value ?? '')?.[1]),
  );
  expect(versions[1]).toBeGreaterThan(versions[0] ?? Number.NaN);
  controller.abort();
});

test('another site’s page is turned away, and there are no files', async () => {
  const headers = { origin: 'https://evil.example.com' };
  expect((await fetch(`${page.rootUrl}/state`, { headers })).status).toBe(403);
  expect((await fetch(`${page.rootUrl}/file/any`)).status).toBe(404);
});
