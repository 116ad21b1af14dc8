import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgentScreen } from '../../../../src/platforms/screen.ts';
import { agentMessages } from '../../../../src/platforms/slack/messages/agent-messages.ts';
import { agentModal } from '../../../../src/platforms/slack/messages/agent-modal.ts';
import { decodeModal } from '../../../../src/platforms/slack/metadata.ts';
import { checkMessage, checkView } from '../../../../src/playground/slack/block-kit-limits.ts';
import { idFrom } from '../../../../src/shared/ids.ts';
import { agentScreens as screens } from '../../drawing/drawn/agent-screens.ts';
import { reference, words } from '../../drawing/drawn/arbitraries.ts';
import { drawings, inBokmal } from './drawn/drawings.ts';
import { mrkdwnTexts, quoted, visibleText, withoutTokens } from './drawn/read-drawn.ts';

const all: readonly (readonly [string, fc.Arbitrary<AgentScreen>])[] = Object.entries(screens);
const drawing = fc.constantFrom(...drawings);
const id = idFrom<'feedback'>('6a1f3f0e-3f70-4c58-8f5e-6f5f2f1f0001');
const place = { workspaceId: 'T0SUPPORT', channel: 'C0BILLING', feedbackId: id };

describe.each(all)('%s', (_, screen) => {
  test('Slack takes it, as messages and as a modal, and reads nothing in it as markup', () => {
    fc.assert(
      fc.property(screen, drawing, (drawn, d) => {
        const messages = agentMessages(drawn, d, {
          ...place,
          linkTo: () => 'https://x.example.com/archives/C0/p12',
        });
        const modal = agentModal(drawn, d, place);
        expect(messages.flatMap(checkMessage)).toEqual([]);
        expect(modal === null ? [] : checkView(modal)).toEqual([]);
        expect(messages.filter(({ text }) => /[<>]/.test(text))).toEqual([]);
        const markup = mrkdwnTexts([messages, modal]).filter((text) => /[<>]/.test(withoutTokens(text)));
        expect(markup).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

test('there is nothing to say when it is done, and something otherwise', () => {
  const silent = all.filter(([, screen]) => {
    const [drawn] = fc.sample(screen, 1);
    return drawn !== undefined && agentMessages(drawn, inBokmal, place).length === 0;
  });
  expect(silent.map(([kind]) => kind)).toEqual(['done']);
});

test.each(['reply-form', 'handled-form', 'note-form'] as const)(
  '%s carries the item and the channel',
  (kind) => {
    fc.assert(
      fc.property(screens[kind], (screen) => {
        const modal = agentModal(screen, inBokmal, place);
        expect(decodeModal(modal?.private_metadata)).toEqual({
          is: 'agent',
          feedbackId: screen.feedbackId,
          channel: 'C0BILLING',
        });
      }),
      { numRuns: 5 },
    );
  },
);

test('the whole text is read in one modal, whatever its length', () => {
  fc.assert(
    fc.property(words, reference, (text, ref) => {
      const modal = agentModal({ kind: 'full-text', reference: ref, text }, inBokmal, place);
      expect(quoted(modal?.blocks) === text).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('the reply form says what the customer will get', () => {
  const modal = agentModal(
    {
      kind: 'reply-form',
      feedbackId: id,
      reference: idFrom('LY-7K3F9Q'),
      quote: 'Fakturaen blir feil.',
      language: 'en',
    },
    inBokmal,
    place,
  );
  const text = visibleText(modal?.blocks);
  expect(text).toContain('Fakturaen blir feil.');
  expect(text).toContain('Kundens språk: English');
  expect(text).toContain(
    'Kunden får «Svar på LY-7K3F9Q», et sitat av det de skrev, og teksten din ord for ord.',
  );
});

test('a move form with nowhere to go says so instead', () => {
  const modal = agentModal(
    { kind: 'move-form', feedbackId: id, reference: idFrom('LY-7K3F9Q'), destinations: [] },
    inBokmal,
    place,
  );
  expect(visibleText(modal?.blocks)).toContain('ingen annen kanal');
});
