import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type FeedbackAction,
  possibility,
} from '../../../../src/features/feedback-intake/feedback-status.ts';
import type { SupportCard } from '../../../../src/features/routing/support-card.ts';
import { supportCardMessage } from '../../../../src/platforms/slack/messages/support-card-message.ts';
import { checkMessage } from '../../../../src/playground/slack/block-kit-limits.ts';
import { idFrom } from '../../../../src/shared/ids.ts';
import { card } from '../../drawing/drawn/arbitraries.ts';
import { plainCard } from '../../drawing/drawn/plain-card.ts';
import { drawings, inBokmal } from './drawn/drawings.ts';
import { actionIdsIn, mrkdwnTexts, quoted, visibleText, withoutTokens } from './drawn/read-drawn.ts';

const place = { workspaceId: 'T0SUPPORT' };
const drawing = fc.constantFrom(...drawings);

const drawn = (change: Partial<SupportCard>) =>
  supportCardMessage({ ...plainCard, ...change }, inBokmal, place);

test('whatever the card says, Slack takes it', () => {
  fc.assert(
    fc.property(card, drawing, (any, d) => {
      expect(checkMessage(supportCardMessage(any, d, place))).toEqual([]);
    }),
  );
});

test('nothing in it is read as markup but our own tokens', () => {
  fc.assert(
    fc.property(card, drawing, (any, d) => {
      const message = supportCardMessage(any, d, place);
      expect(message.text).not.toMatch(/[<>]/);
      expect(mrkdwnTexts(message).filter((text) => /[<>]/.test(withoutTokens(text)))).toEqual([]);
    }),
  );
});

test('the text is shown as far as it goes, and the rest can be read', () => {
  fc.assert(
    fc.property(card, (any) => {
      const message = supportCardMessage(any, inBokmal, place);
      const shown = quoted(message.blocks);
      const hasButton = actionIdsIn(message).includes('read_all');
      if (any.status === 'withdrawn' || any.restricted) {
        expect([shown, hasButton]).toEqual(['', false]);
        return;
      }
      const whole = any.text !== null && shown === any.text.shown;
      if (any.text !== null) expect(any.text.shown.startsWith(shown.replace(/…$/, ''))).toBe(true);
      expect(hasButton).toBe(!whole || any.text?.shortened === true);
    }),
  );
});

test('the buttons are those that the use cases allow', () => {
  const buttons: readonly (readonly [string, FeedbackAction])[] = [
    ['reply', 'reply'],
    ['handled', 'close'],
  ];
  fc.assert(
    fc.property(card, (any) => {
      const ids = actionIdsIn(supportCardMessage(any, inBokmal, place));
      const closingMessageId = any.closing ? idFrom<'message'>('m') : null;
      for (const [id, action] of buttons) {
        const allowed =
          possibility(
            {
              status: any.status,
              closingMessageId,
              restriction: any.restricted ? 'freeze' : null,
              legalHold: null,
            },
            action,
          ).kind === 'possible';
        expect(ids.includes(id)).toBe(allowed);
      }
    }),
  );
});

test('a card says in words what it is, where it comes from and what state it is in', () => {
  const text = visibleText(drawn({}).blocks);
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
    '<!date^1795356000^{ago}|22. november 2026 kl. 15:00>',
    'Ingen har tatt saken',
    'Alt i tråden er internt. Bare «Svar kunden» når kunden.',
  ];
  for (const fact of expected) expect(text).toContain(fact);
  expect(visibleText(drawn({ application: null }).blocks)).toContain('Programversjon: 2026.11');
  expect(visibleText(drawn({ customer: null }).blocks)).toContain('Kunde: Ukjent kunde');
});

test('the fallback has reference, status and kind, and not a word of the feedback', () => {
  expect(drawn({}).text).toBe('LY-7K3F9Q · Ny · Feil');
});

test('an agent is mentioned in their own workspace and nowhere else', () => {
  const agent = { platform: 'slack', workspaceId: 'T0SUPPORT', userId: 'U0AGENT' } as const;
  expect(visibleText(drawn({ assignee: agent }).blocks)).toContain('Hos <@U0AGENT>');
  for (const [elsewhere, words] of [
    [{ ...agent, workspaceId: 'T0OTHER' }, 'Hos en kollega i et annet arbeidsområde'],
    [{ ...agent, platform: 'teams' } as const, 'Hos en kollega i Microsoft Teams'],
    [{ ...agent, userId: 'U0|<!channel>' }, 'Hos en kollega i et annet arbeidsområde'],
  ] as const) {
    const text = visibleText(drawn({ assignee: elsewhere }).blocks);
    expect(text.split('\n')).toContain(words);
    expect(text).not.toContain('<@');
  }
});

test('what the author knows stands on the card', () => {
  expect(visibleText(drawn({ closing: true }).blocks)).toContain('Kunden får beskjed nå.');
  const told = drawn({ status: 'handled', authorOutcome: { kind: 'notified' } });
  expect(visibleText(told.blocks)).toContain('Kunden har fått beskjed.');
  const untold = drawn({
    status: 'handled',
    authorOutcome: { kind: 'undeliverable', reason: 'account_inactive' },
  });
  expect(visibleText(untold.blocks)).toContain('Kunden fikk ikke beskjed: kontoen er ikke i bruk lenger.');
  expect(visibleText(drawn({ undelivered: 'odd_code' }).blocks)).toContain('feilkode odd_code');
});

test('a channel that is shown no texts says so, and one agent at a time can read them', () => {
  const hidden = drawn({ text: null });
  expect(visibleText(hidden.blocks)).toContain('Teksten vises ikke i denne kanalen.');
  expect(actionIdsIn(hidden)).toContain('read_all');
});

test('a restricted card is a placeholder: its reference, and nothing else of the item', () => {
  fc.assert(
    fc.property(card, (any) => {
      const message = supportCardMessage({ ...any, restricted: true }, inBokmal, place);
      expect(actionIdsIn(message)).toEqual([]);
      expect(message.text).toBe(any.reference);
      expect(message.blocks.length).toBe(2);
    }),
  );
});
