import { describe, expect, test } from 'vitest';
import { examineCard } from '../../../src/playground/teams/cards/examine-card.ts';
import type { Json, JsonObject } from '../../../src/playground/wire/json.ts';
import { attached, card, ids, startTeams } from './harness.ts';

const wrongWith = (content: JsonObject, where: 'message' | 'dialog' = 'message'): string[] =>
  examineCard(content, where).wrong;

const execute: JsonObject = { type: 'Action.Execute', title: 'Lagre', verb: 'save' };
const link: JsonObject = { type: 'Action.OpenUrl', title: 'Les', url: 'https://example.com/' };

describe('the check of cards', () => {
  test('has nothing against what Lytt sends', () => {
    const content = card({
      speak: 'Et kort',
      msteams: { width: 'Full' },
      body: [
        { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'Ord *uten* Markdown' }] },
        { type: 'TextBlock', text: 'Overskrift', weight: 'Bolder', wrap: true, style: 'heading' },
        { type: 'FactSet', facts: [{ title: 'Status', value: 'Mottatt' }] },
        {
          type: 'Input.ChoiceSet',
          id: 'kind',
          label: 'Type',
          style: 'expanded',
          choices: [{ title: 'Feil', value: 'bug' }],
        },
        { type: 'Container', items: [{ type: 'ActionSet', actions: [execute] }] },
      ],
      actions: Array.from({ length: 6 }, () => ({
        ...execute,
        fallback: { type: 'Action.Submit', title: 'Lagre' },
      })),
    });
    expect(examineCard(content, 'message')).toEqual({ fatal: [], wrong: [] });
  });

  test.each<[string, JsonObject, string]>([
    ['an unknown element', card({ body: [{ type: 'Hologram' }] }), 'Unknown element type "Hologram"'],
    ['a bad value', card({ body: [{ type: 'TextBlock', text: 'x', size: 'huge' }] }), 'Invalid value "huge"'],
    ['an input without id', card({ body: [{ type: 'Input.Text', label: 'x' }] }), 'without an id'],
    [
      'two inputs with one id',
      card({
        body: [
          { type: 'Input.Text', id: 'a', label: 'x' },
          { type: 'Input.Date', id: 'a', label: 'y' },
        ],
      }),
      'has the id a of another',
    ],
    [
      'an Execute without verb',
      card({ actions: [{ type: 'Action.Execute', title: 'x' }] }),
      'without a verb',
    ],
    ['seven actions', card({ actions: Array.from({ length: 7 }, () => link) }), '/actions has 7 actions'],
    [
      'seven in a set',
      card({ body: [{ type: 'ActionSet', actions: Array.from({ length: 7 }, () => link) }] }),
      '/body/0/actions has 7 actions',
    ],
    ['no fallbackText', { type: 'AdaptiveCard', version: '1.5', body: [] }, 'no fallbackText'],
    ['a refresh', card({ refresh: { action: execute, userIds: [] } }), 'refresh'],
  ])('finds %s', (_what, content, sentence) => {
    expect(wrongWith(content).join('\n')).toContain(sentence);
  });

  test('finds an Execute in a dialog, and the same card is right under a message', () => {
    expect(wrongWith(card({ actions: [execute] }), 'dialog')[0]).toContain('only Action.Submit');
    expect(wrongWith(card({ actions: [execute] }))).toEqual([]);
  });

  test.each<[string, Json]>([
    ['no card', { type: 'HeroCard' }],
    ['a list', []],
    ['no version', { type: 'AdaptiveCard', body: [] }],
    ['a version after Teams’', { type: 'AdaptiveCard', version: '1.6', body: [] }],
  ])('refuses %s', (_what, content) => {
    expect(examineCard(content, 'message').fatal).toHaveLength(1);
  });
});

test('Teams takes a card that is wrong and refuses one that is none; both are written down', async () => {
  const harness = await startTeams();
  const chat = harness.teams.personalChatId(ids.kari);
  await harness.say(chat, { attachments: [attached(card({ body: [{ type: 'Hologram' }] }))] });
  expect(harness.teams.violations()).toMatchObject([{ where: 'sendToConversation' }]);
  await expect(harness.say(chat, { attachments: [attached({ type: 'HeroCard' })] })).rejects.toThrow(
    'BadSyntax',
  );
  await expect(harness.say(chat, { attachments: [{ contentType: 'text/calendar' }] })).rejects.toThrow(
    'Unknown attachment type',
  );
  expect(harness.teams.violations()).toHaveLength(3);
  expect(harness.teams.messagesIn(chat)).toHaveLength(1);
  await harness.close();
});
