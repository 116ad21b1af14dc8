import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asObject, type JsonObject } from '../../../src/playground/wire/json.ts';
import { attached, card, ids, startTeams, type TeamsHarness, withCard } from './harness.ts';

let harness: TeamsHarness;
beforeEach(async () => {
  harness = await startTeams();
});
afterEach(async () => await harness.close());

const opener = card({
  actions: [
    {
      type: 'Action.Submit',
      title: 'Åpne skjema',
      data: { msteams: { type: 'task/fetch' }, lytt: { kind: 'form' } },
    },
  ],
});

const form = (text: string): JsonObject =>
  card({
    body: [
      { type: 'TextBlock', text },
      { type: 'Input.Text', id: 'words', label: 'Tekst', isRequired: true, errorMessage: 'Skriv noe.' },
    ],
    actions: [{ type: 'Action.Submit', title: 'Lagre', data: { lytt: { kind: 'save' } } }],
  });

const showing = (content: JsonObject, title = 'Skjema'): JsonObject => ({
  task: { type: 'continue', value: { title, height: 'medium', width: 400, card: attached(content) } },
});

async function open(answer: JsonObject = showing(form('Først'))) {
  const conversation = harness.teams.personalChatId(ids.kari);
  const message = await harness.say(conversation, withCard(opener));
  harness.bot.answer.body = answer;
  const place = { user: ids.kari, conversation, message };
  return { place, driven: await harness.teams.press({ ...place, action: 'Åpne skjema' }) };
}

const submit = async (words = 'Hei') =>
  await harness.teams.submitDialog({ user: ids.kari, action: 'Lagre', values: { words } });

describe('a dialog', () => {
  test('opens with the card the bot answers a task/fetch with', async () => {
    const { place } = await open();
    expect(harness.bot.last()).toMatchObject({
      name: 'task/fetch',
      replyToId: place.message,
      value: {
        data: { lytt: { kind: 'form' }, msteams: { type: 'task/fetch' } },
        context: { theme: 'default' },
      },
    });
    expect(harness.teams.dialogOf(ids.kari)).toMatchObject({
      title: 'Skjema',
      height: 'medium',
      width: 400,
      revision: 1,
      card: { body: [{ text: 'Først' }, { id: 'words' }], actions: [{ id: 'teams-action-1' }] },
      from: { kind: 'card', conversation: place.conversation, message: place.message },
    });
    expect(harness.teams.dialogOf(ids.ola)).toBeNull();
  });

  test('says what the bot said instead, or that it went wrong: no card, a web page, no answer', async () => {
    await open({ task: { type: 'message', value: 'Ikke nå.' } });
    expect(harness.teams.noticeOf(ids.kari)).toMatchObject({ kind: 'message', text: 'Ikke nå.' });
    expect(harness.teams.violations()).toEqual([]);
    for (const answer of [{}, { task: { type: 'continue', value: { url: 'https://example.com/' } } }]) {
      await open(answer);
      expect(harness.teams.noticeOf(ids.kari)).toMatchObject({ kind: 'went-wrong' });
    }
    expect(harness.teams.violations()).toHaveLength(2);
    harness.bot.answer.hangsUp = true;
    await open();
    expect(harness.teams.noticeOf(ids.kari)).toMatchObject({ kind: 'unreachable' });
    expect(harness.teams.dialogOf(ids.kari)).toBeNull();
  });

  test('sends what is filled in; errors come as another card in the same dialog', async () => {
    await open();
    const { id } = harness.teams.dialogOf(ids.kari) ?? {};
    harness.bot.answer.body = showing(form('Prøv igjen'), 'Nesten');
    await submit();
    expect(harness.bot.last()).toMatchObject({
      type: 'invoke',
      name: 'task/submit',
      value: { data: { lytt: { kind: 'save' }, words: 'Hei' } },
    });
    expect(harness.teams.dialogOf(ids.kari)).toMatchObject({
      id,
      title: 'Nesten',
      revision: 2,
      card: { body: [{ text: 'Prøv igjen' }, {}] },
    });
  });

  test('closes on an empty answer, and on a message, which is shown', async () => {
    for (const body of [undefined, {}, { task: { type: 'message', value: 'Takk!' } }]) {
      await open();
      harness.bot.answer.body = body;
      expect((await submit()).ok).toBe(true);
      expect(harness.teams.dialogOf(ids.kari)).toBeNull();
    }
    expect(harness.teams.noticeOf(ids.kari)).toMatchObject({ kind: 'message', text: 'Takk!' });
    expect(harness.teams.violations()).toEqual([]);
  });

  test('keeps to itself what Teams does not accept, and stays open when the bot is away', async () => {
    await open();
    expect(await submit('')).toMatchObject({ problem: 'input-refused', message: 'Skriv noe.' });
    expect(harness.teams.dialogOf(ids.kari)?.refusals).toEqual({
      words: { kind: 'required', message: 'Skriv noe.' },
    });
    expect(harness.bot.received).toHaveLength(1);
    harness.bot.answer.status = 500;
    await submit();
    expect(harness.teams.dialogOf(ids.kari)).toMatchObject({ problem: 'went-wrong', refusals: {} });
    harness.bot.answer.hangsUp = true;
    await submit();
    expect(harness.teams.dialogOf(ids.kari)).toMatchObject({ problem: 'unreachable' });
  });

  test('closed by the person tells nobody, also when the bot’s answer comes after', async () => {
    await open();
    harness.bot.answer.delayMs = 100;
    const sent = submit();
    await harness.teams.until(() => harness.teams.deliveries().length === 2);
    expect((await harness.teams.closeDialog({ user: ids.kari })).deliveries).toEqual([]);
    await sent;
    expect(harness.teams.dialogOf(ids.kari)).toBeNull();
    expect((await submit()).problem).toBe('not-possible');
  });

  test('has no use for Action.Execute: it is written down, and cannot be pressed', async () => {
    await open(showing(card({ actions: [{ type: 'Action.Execute', title: 'Lagre', verb: 'save' }] })));
    expect(harness.teams.violations()[0]?.problems[0]).toContain('only Action.Submit');
    expect((await submit()).problem).toBe('not-possible');
  });
});

describe('the message extension', () => {
  const run = async (act: JsonObject & { commandId: string; conversation: string; message?: string }) =>
    await harness.teams.runExtension({ user: ids.kari, ...act });

  test('from the compose box opens a dialog, whose submission names the command', async () => {
    harness.bot.answer.body = showing(form('Gi'));
    await run({ commandId: 'giveFeedback', conversation: ids.groupChat });
    expect(harness.bot.last()).toMatchObject({
      name: 'composeExtension/fetchTask',
      conversation: { conversationType: 'groupChat', id: ids.groupChat },
      value: { commandId: 'giveFeedback', commandContext: 'compose', context: { theme: 'default' } },
      channelData: { source: { name: 'compose' } },
    });
    expect(asObject(harness.bot.last().value)).not.toHaveProperty('messagePayload');
    harness.bot.answer.body = undefined;
    await submit('Fra gruppen');
    expect(harness.bot.last()).toMatchObject({
      name: 'composeExtension/submitAction',
      conversation: { id: ids.groupChat },
      value: {
        commandId: 'giveFeedback',
        commandContext: 'compose',
        data: { lytt: { kind: 'save' }, words: 'Fra gruppen' },
      },
    });
    expect(harness.teams.dialogOf(ids.kari)).toBeNull();
  });

  test('on a message sends that message along, whoever wrote it', async () => {
    harness.bot.answer.body = showing(form('Send'));
    const written = await harness.teams.sendMessage({
      user: ids.ola,
      conversation: ids.customerTeam,
      text: 'Faktura < 10',
    });
    const place = { conversation: ids.customerTeam, message: written.id };
    await run({ commandId: 'sendAsFeedback', ...place });
    const payload = {
      id: written.id,
      replyToId: null,
      body: { contentType: 'html', content: '<p>Faktura &lt; 10</p>' },
      from: { user: { displayName: 'Ola Hansen', userIdentityType: 'aadUser' }, application: null },
    };
    expect(harness.bot.last()).toMatchObject({
      conversation: { id: `${ids.customerTeam};messageid=${written.id}` },
      value: { commandContext: 'message', messagePayload: payload },
    });
    harness.bot.answer.body = { task: { type: 'message', value: 'Sendt.' } };
    await submit();
    expect(harness.bot.last()).toMatchObject({
      name: 'composeExtension/submitAction',
      value: { commandId: 'sendAsFeedback', commandContext: 'message', messagePayload: payload },
    });
    expect(harness.teams.noticeOf(ids.kari)).toMatchObject({ text: 'Sendt.' });
  });

  test('is there only as the manifest says, for who has the app, on messages they see', async () => {
    const own = await harness.say(harness.teams.personalChatId(ids.kari), withCard(card()));
    const chat = harness.teams.personalChatId(ids.kari);
    const problem = async (act: Parameters<typeof run>[0], user: string = ids.kari) =>
      (await harness.teams.runExtension({ user, ...act })).problem;
    expect(await problem({ commandId: 'sendAsFeedback', conversation: chat })).toBe('not-possible');
    expect(await problem({ commandId: 'giveFeedback', conversation: chat, message: own })).toBe(
      'not-possible',
    );
    expect(await problem({ commandId: 'unknown', conversation: chat })).toBe('not-possible');
    const theirs = { commandId: 'aboutPrivacy', conversation: chat, message: own };
    expect(await problem(theirs, ids.ola)).toBe('not-possible');
    await harness.teams.uninstall({ user: ids.kari });
    expect(await problem({ commandId: 'giveFeedback', conversation: chat })).toBe('not-possible');
  });
});
