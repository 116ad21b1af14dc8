import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asObject, type Json, type JsonObject } from '../../../src/playground/wire/json.ts';
import { card, ids, startTeams, type TeamsHarness, withCard } from './harness.ts';

let harness: TeamsHarness;
beforeEach(async () => {
  harness = await startTeams();
});
afterEach(async () => await harness.close());

const execute = (parts: JsonObject = {}): JsonObject => ({
  type: 'Action.Execute',
  title: 'Lagre',
  verb: 'save',
  data: { lytt: { kind: 'save' } },
  ...parts,
});

/** A card in Kari's chat, pressed by her. */
async function press(content: JsonObject, action: string, values?: Record<string, string>) {
  const conversation = harness.teams.personalChatId(ids.kari);
  const message = await harness.say(conversation, withCard(content));
  const place = { user: ids.kari, conversation, message };
  return { place, driven: await harness.teams.press({ ...place, action, values }) };
}

const answerWith = (type: string, value: Json): void => {
  harness.bot.answer.body = { statusCode: 200, type, value };
};
const cardType = 'application/vnd.microsoft.card.adaptive';
const shownText = (text: string): JsonObject => card({ body: [{ type: 'TextBlock', text }] });

describe('Action.Execute', () => {
  test('asks the bot, with the data and the inputs beside it', async () => {
    answerWith(cardType, shownText('Lagret'));
    const content = card({
      body: [
        { type: 'Input.Text', id: 'words', label: 'Tekst', value: 'Før' },
        { type: 'Input.ChoiceSet', id: 'kind', label: 'Type', choices: [{ title: 'Feil', value: 'bug' }] },
        { type: 'Input.Toggle', id: 'more', label: 'Mer', title: 'Ja' },
        { type: 'Input.Text', id: 'empty', label: 'Tom' },
      ],
      actions: [execute()],
    });
    const { place } = await press(content, 'save', { words: 'Etter' });
    expect(harness.bot.last()).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: place.message,
      conversation: { id: place.conversation },
      value: { trigger: 'manual' },
    });
    // What is not chosen is left out, an empty text is sent.
    expect(asObject(harness.bot.last().value).action).toEqual({
      type: 'Action.Execute',
      title: 'Lagre',
      verb: 'save',
      data: { lytt: { kind: 'save' }, words: 'Etter', more: 'false', empty: '' },
    });
  });

  test('shows the answer’s card to the one who pressed, until the bot updates it for everybody', async () => {
    answerWith(cardType, shownText('Lagret'));
    const root = await harness.say(
      ids.product,
      withCard(card({ actions: [execute({ title: 'Ta saken' })] })),
    );
    const place = { user: ids.liv, conversation: ids.product, message: root };
    expect((await harness.teams.press({ ...place, action: 'Ta saken' })).ok).toBe(true);
    expect(harness.bot.last()).toMatchObject({ conversation: { id: `${ids.product};messageid=${root}` } });
    const [message] = harness.teams.messagesIn(ids.product);
    expect(message?.cards[0]).toMatchObject({
      card: { actions: [{ title: 'Ta saken' }] },
      seenBy: { [ids.liv]: { body: [{ text: 'Lagret' }] } },
    });
    expect((await harness.teams.press({ ...place, action: 'Ta saken' })).problem).toBe('not-possible');
    expect((await harness.teams.press({ ...place, user: ids.nils, action: 'Ta saken' })).ok).toBe(true);
    const path = `conversations/${encodeURIComponent(ids.product)}/activities/${root}`;
    await harness.connector('PUT', path, { type: 'message', ...withCard(shownText('Tatt av Liv')) });
    expect(harness.teams.messagesIn(ids.product)[0]?.cards).toMatchObject([
      { card: { body: [{ text: 'Tatt av Liv' }] }, seenBy: {} },
    ]);
  });

  test('shows words in passing, and Teams’ own sentence for what is no answer', async () => {
    answerWith('application/vnd.microsoft.activity.message', 'Nils har tatt saken.');
    const { place } = await press(card({ actions: [execute()] }), 'save');
    const first = harness.teams.noticeOf(ids.kari);
    expect(first).toMatchObject({ kind: 'message', text: 'Nils har tatt saken.', message: place.message });
    for (const body of [undefined, {}, { statusCode: 200, type: 'text', value: 'Hei' }]) {
      harness.bot.answer.body = body;
      await harness.teams.press({ ...place, action: 'save' });
      expect(harness.teams.noticeOf(ids.kari)).toMatchObject({ kind: 'went-wrong', text: '' });
    }
    expect(harness.teams.violations()).toHaveLength(3);
    harness.bot.answer.body = {
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'BadRequest', message: 'Nei' },
    };
    await harness.teams.press({ ...place, action: 'save' });
    expect(harness.teams.violations()).toHaveLength(3);
    expect(harness.teams.noticeOf(ids.kari)?.id).not.toBe(first?.id);
  });

  test('unanswered is "unable to reach", said once and not tried again; slow is written down', async () => {
    await harness.close();
    harness = await startTeams({ answerTimeoutMs: 1_500, slowInvokeMs: 100 });
    harness.bot.answer.delayMs = 1_700;
    const { driven, place } = await press(card({ actions: [execute()] }), 'save');
    expect(driven).toMatchObject({ ok: false, problem: 'bot-timeout' });
    expect(harness.teams.noticeOf(ids.kari)).toMatchObject({ kind: 'unreachable' });
    expect(harness.bot.received).toHaveLength(1);
    answerWith(cardType, shownText('Lagret'));
    harness.bot.answer.delayMs = 150;
    expect((await harness.teams.press({ ...place, action: 'save' })).ok).toBe(true);
    expect(harness.teams.violations().map(({ where, problems }) => [where, problems[0]])).toEqual([
      ['adaptiveCard/action', expect.stringContaining('It got no answer')],
      ['adaptiveCard/action', expect.stringContaining('answered after')],
    ]);
  });

  test('a bot that answers with an error status went wrong', async () => {
    harness.bot.answer.status = 500;
    const { driven } = await press(card({ actions: [execute()] }), 'save');
    expect(driven).toMatchObject({ problem: 'bot-refused', ack: { status: 500 } });
    expect(harness.teams.noticeOf(ids.kari)).toMatchObject({ kind: 'went-wrong' });
  });
});

describe('which action', () => {
  test('every one has an id in the snapshot; the bot hears only of ids it gave', async () => {
    answerWith('application/vnd.microsoft.activity.message', 'Ja');
    const row = (n: number): JsonObject => ({
      type: 'ActionSet',
      actions: [execute({ title: 'Åpne', verb: 'open', data: { n } })],
    });
    const content = card({ body: [row(1), row(2)], actions: [execute({ id: 'mine', data: { n: 3 } })] });
    const { place } = await press(content, 'teams-action-2');
    const action = () => asObject(asObject(harness.bot.last().value).action);
    expect(action()).toMatchObject({ verb: 'open', data: { n: 2 } });
    expect(action()).not.toHaveProperty('id');
    await harness.teams.press({ ...place, action: 'open' });
    expect(action()).toMatchObject({ data: { n: 1 } });
    await harness.teams.press({ ...place, action: 'mine' });
    expect(action()).toMatchObject({ id: 'mine', data: { n: 3 } });
  });

  test('fallbacks cannot be pressed, links and cards to show stay in the client', async () => {
    const content = card({
      actions: [
        execute({ fallback: { type: 'Action.Submit', title: 'Gammel', id: 'old' } }),
        { type: 'Action.OpenUrl', title: 'Les', url: 'https://example.com/' },
        {
          type: 'Action.ShowCard',
          title: 'Mer',
          card: { type: 'AdaptiveCard', body: [{ type: 'Input.Text', id: 'note', label: 'Notat' }] },
        },
      ],
    });
    const { place, driven } = await press(content, 'old');
    expect(driven.problem).toBe('not-possible');
    for (const action of ['Les', 'Mer']) {
      expect(await harness.teams.press({ ...place, action })).toMatchObject({ ok: true, deliveries: [] });
    }
    answerWith('application/vnd.microsoft.activity.message', 'Ja');
    await harness.teams.press({ ...place, action: 'save', values: { note: 'Skjult' } });
    expect(JSON.stringify(harness.bot.last())).not.toContain('Skjult');
  });

  test('only who sees the message presses, and not after it is gone', async () => {
    const conversation = harness.teams.personalChatId(ids.kari);
    const message = await harness.say(conversation, withCard(card({ actions: [execute()] })));
    const place = { user: ids.kari, conversation, message };
    const problem = async (user: string) =>
      (await harness.teams.press({ ...place, user, action: 'save' })).problem;
    expect(await problem(ids.ola)).toBe('not-possible');
    const path = `conversations/${encodeURIComponent(conversation)}/activities/${message}`;
    await harness.connector('DELETE', path);
    expect(await problem(ids.kari)).toBe('not-possible');
    expect(harness.bot.received).toEqual([]);
  });
});

describe('inputs', () => {
  const form = card({
    body: [
      {
        type: 'Input.Text',
        id: 'words',
        label: 'Tekst',
        isRequired: true,
        errorMessage: 'Skriv noe.',
        maxLength: 5,
      },
      { type: 'Input.Text', id: 'code', label: 'Kode', regex: '^[0-9]{3}$', errorMessage: 'Tre tall.' },
      { type: 'Input.Number', id: 'count', label: 'Antall', min: 1, max: 9 },
      { type: 'Input.Toggle', id: 'sure', label: 'Sikker', title: 'Ja', isRequired: true },
    ],
    actions: [execute(), execute({ title: 'Avbryt', verb: 'cancel', associatedInputs: 'none' })],
  });

  test('that Teams does not accept keep the press from the bot, with the card’s own words', async () => {
    const bad = { code: '12', count: '10' };
    const { driven, place } = await press(form, 'save', bad);
    expect(driven).toMatchObject({ ok: false, problem: 'input-refused' });
    expect(driven.message).toContain('Skriv noe. Tre tall.');
    expect(harness.bot.received).toEqual([]);
    expect(harness.teams.messagesIn(place.conversation)[0]?.cards[0]?.refusals[ids.kari]).toMatchObject({
      words: { kind: 'required', message: 'Skriv noe.' },
      code: { kind: 'pattern' },
      count: { kind: 'too-big' },
      sure: { kind: 'required' },
    });
    const long = await harness.teams.press({
      ...place,
      action: 'save',
      values: { words: 'For langt', sure: 'true' },
    });
    expect(long.problem).toBe('input-refused');
    answerWith('application/vnd.microsoft.activity.message', 'Ja');
    const values = { words: 'Kort', code: '123', count: '3', sure: 'true' };
    expect((await harness.teams.press({ ...place, action: 'save', values })).ok).toBe(true);
    expect(harness.teams.messagesIn(place.conversation)[0]?.cards[0]?.refusals).toEqual({});
  });

  test('are neither asked for nor sent by an action that takes none', async () => {
    answerWith('application/vnd.microsoft.activity.message', 'Ja');
    const { driven } = await press(form, 'cancel', { words: 'Hemmelig' });
    expect(driven.ok).toBe(true);
    expect(asObject(asObject(harness.bot.last().value).action).data).toEqual({ lytt: { kind: 'save' } });
  });
});

describe('Action.Submit', () => {
  test('is a message without text whose value is the data', async () => {
    const content = card({
      body: [{ type: 'Input.Text', id: 'words', label: 'Tekst' }],
      actions: [{ type: 'Action.Submit', title: 'Send', data: { lytt: 1 } }],
    });
    const { place } = await press(content, 'Send', { words: 'Hei' });
    expect(harness.bot.last()).toMatchObject({
      type: 'message',
      replyToId: place.message,
      value: { lytt: 1, words: 'Hei' },
    });
    expect(harness.bot.last()).not.toHaveProperty('text');
  });

  test('puts words in the person’s mouth with imBack and messageBack', async () => {
    const say = (msteams: JsonObject, title: string): JsonObject => ({
      type: 'Action.Submit',
      title,
      data: { msteams, extra: 1 },
    });
    const content = card({
      actions: [
        say({ type: 'imBack', value: 'Hjelp' }, 'A'),
        say({ type: 'messageBack', displayText: 'Vis', text: 'vis-alt', value: { n: 1 } }, 'B'),
        say({ type: 'messageBack', text: 'stille' }, 'C'),
      ],
    });
    const { place } = await press(content, 'A');
    expect(harness.bot.last()).toMatchObject({ text: 'Hjelp', attachments: [{ content: '<p>Hjelp</p>' }] });
    await harness.teams.press({ ...place, action: 'B' });
    expect(harness.bot.last()).toMatchObject({ text: 'vis-alt', value: { n: 1, extra: 1 } });
    await harness.teams.press({ ...place, action: 'C' });
    expect(harness.bot.last()).toMatchObject({ text: 'stille' });
    const texts = harness.teams.messagesIn(place.conversation).map(({ text }) => text);
    expect(texts).toEqual(['', 'Hjelp', 'Vis']);
  });
});
