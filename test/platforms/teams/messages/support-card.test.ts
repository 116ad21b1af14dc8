import fc from 'fast-check';
import { expect, test } from 'vitest';
import { supportCardMessage } from '../../../../src/platforms/teams/messages/support-card-message.ts';
import { decodeAction } from '../../../../src/platforms/teams/metadata.ts';
import { card, label } from '../../drawing/drawn/arbitraries.ts';
import { plainCard } from '../../drawing/drawn/plain-card.ts';
import { checkMessage } from './drawn/check-card.ts';
import { drawings, inBokmal } from './drawn/drawings.ts';
import {
  actionsIn,
  bare,
  lyttOf,
  markdownIn,
  objectsIn,
  opensIn,
  quoted,
  verbsIn,
  visibleText,
} from './drawn/read-drawn.ts';

const drawing = fc.constantFrom(...drawings);
const drawn = (change: Partial<typeof plainCard>) =>
  supportCardMessage({ ...plainCard, ...change }, inBokmal).card;

test('whatever the card says, Teams takes it and reads nothing of it as Markdown', () => {
  fc.assert(
    fc.property(card, drawing, (any, d) => {
      const message = supportCardMessage(any, d);
      expect(checkMessage(message)).toEqual([]);
      expect(markdownIn(message.card)).toHaveLength(1);
    }),
  );
});

test('the text is shown as far as it goes, and the rest can be read', () => {
  fc.assert(
    fc.property(card, (any) => {
      const message = supportCardMessage(any, inBokmal);
      const shown = bare(quoted(message.card));
      const hasButton = verbsIn(message.card).includes('read_all');
      if (any.status === 'withdrawn' || any.restricted) {
        expect([shown, hasButton]).toEqual(['', false]);
        return;
      }
      const text = bare(any.text?.shown ?? '');
      const whole = any.text !== null && shown === text;
      if (any.text !== null) expect(text.startsWith(shown.replace(/…$/, ''))).toBe(true);
      expect(hasButton).toBe(!whole || any.text?.shortened === true);
    }),
  );
});

test('a card says in words what it is, where it comes from and what state it is in', () => {
  const text = visibleText(drawn({}));
  const expected = [
    'LY-7K3F9Q · Ny',
    'Fakturaen blir feil.',
    'Type: Feil',
    'Program: eAccounting 2026.11',
    'Kunde: Nordmann AS',
    'Land: Norge',
    'Prisplan: Pluss',
    'URL: https://app.example.com/faktura',
    'Språk: Bokmål',
    'Kom inn 22. november 2026 kl. 15:00',
    'Ingen har tatt saken',
    'Alt i tråden er internt. Bare «Svar kunden» når kunden.',
  ];
  for (const fact of expected) expect(text).toContain(fact);
});

test('what stands in for it has reference, status and kind, and not a word of the feedback', () => {
  const { summary, speak, card: shown } = supportCardMessage(plainCard, inBokmal);
  expect([summary, speak, shown.fallbackText, shown.speak]).toEqual(Array(4).fill('LY-7K3F9Q · Ny · Feil'));
});

test('Ta saken happens on the card, what is filled in or read opens a dialog', () => {
  const shown = drawn({ text: { shown: 'Fakturaen blir feil.', shortened: true } });
  const titles = actionsIn(shown).map(({ title }) => title);
  expect(titles).toEqual([
    'Ta saken',
    'Svar kunden',
    'Marker håndtert',
    'Les alt',
    'Gjelder personvern',
    'Vis avsender',
    'Sett på vent',
    'Flytt',
    'Skriv internt notat',
    'Ikke en tilbakemelding',
  ]);
  const opening = actionsIn(shown).filter(({ type }) => type === 'Action.Submit');
  expect(opening.map(({ title }) => title)).toEqual([
    'Svar kunden',
    'Marker håndtert',
    'Les alt',
    'Vis avsender',
    'Flytt',
    'Skriv internt notat',
  ]);
  expect(opensIn(shown)).toHaveLength(opening.length);
  expect(decodeAction(lyttOf(shown, 'claim'))).toEqual({ is: 'item', feedbackId: plainCard.feedbackId });
  expect(decodeAction(lyttOf(shown, 'card_menu'))).toEqual({
    is: 'card',
    choice: 'sender',
    feedbackId: plainCard.feedbackId,
  });
});

test('what is seldom needed stays behind Mer until it is pressed', () => {
  const shown = drawn({});
  const more = objectsIn(shown).find(({ type }) => type === 'Action.ToggleVisibility');
  const [behind] = objectsIn(shown).filter(({ isVisible }) => isVisible === false);
  expect(more).toMatchObject({ title: 'Mer', targetElements: [behind?.id] });
  expect(verbsIn(behind)).toEqual(Array(5).fill('card_menu'));
});

const agent = { platform: 'teams', workspaceId: 'tenant-1', userId: '29:agent' } as const;

test('an agent whose name is known is named, as plain words and without a mention', () => {
  fc.assert(
    fc.property(label, drawing, (name, d) => {
      const named = { ...d, nameOf: () => name };
      const message = supportCardMessage({ ...plainCard, assignee: agent }, named);
      expect(checkMessage(message)).toEqual([]);
      expect(markdownIn(message.card)).toHaveLength(1);
      expect(visibleText(message.card)).toContain(`${d.t('support:card.assigned')} ${name}`);
      expect(JSON.stringify(message)).not.toContain('29:agent');
      expect(message).not.toHaveProperty('entities');
    }),
  );
});

test('what stands in for the card names nobody', () => {
  const {
    summary,
    speak,
    card: shown,
  } = supportCardMessage({ ...plainCard, assignee: agent }, { ...inBokmal, nameOf: () => 'Liv Berg' });
  expect(`${summary} ${speak} ${shown.fallbackText} ${shown.speak}`).not.toContain('Liv');
});

test('an agent without a name is a colleague, and where they are is said', () => {
  for (const [assignee, words] of [
    [agent, 'Hos en kollega'],
    [{ ...agent, platform: 'slack' } as const, 'Hos en kollega i Slack'],
  ] as const) {
    const shown = drawn({ assignee });
    expect(visibleText(shown).split('\n')).toContain(words);
    expect(JSON.stringify(shown)).not.toMatch(/29:agent|tenant-1|<at>/);
  }
});

test('a channel that is shown no texts says so, and one agent at a time can read them', () => {
  const hidden = drawn({ text: null });
  expect(visibleText(hidden)).toContain('Teksten vises ikke i denne kanalen.');
  expect(opensIn(hidden)).toContain('read_all');
});
