import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgentScreen } from '../../../../src/platforms/screen.ts';
import { agentMessages } from '../../../../src/platforms/teams/messages/agent-messages.ts';
import { agentModal } from '../../../../src/platforms/teams/messages/agent-modal.ts';
import { destinationOf } from '../../../../src/platforms/teams/messages/form-values.ts';
import { decodeAction } from '../../../../src/platforms/teams/metadata.ts';
import { idFrom } from '../../../../src/shared/ids.ts';
import { agentScreens } from '../../drawing/drawn/agent-screens.ts';
import { reference, words } from '../../drawing/drawn/arbitraries.ts';
import { checkDialog, checkMessage } from './drawn/check-card.ts';
import { drawings, inBokmal } from './drawn/drawings.ts';
import { bare, lyttOf, markdownIn, quoted, submitted, verbsIn, visibleText } from './drawn/read-drawn.ts';

const all: readonly (readonly [string, fc.Arbitrary<AgentScreen>])[] = Object.entries(agentScreens);
const drawing = fc.constantFrom(...drawings);
const id = idFrom<'feedback'>('6a1f3f0e-3f70-4c58-8f5e-6f5f2f1f0001');
const about = { channel: '19:prod@thread.tacv2', feedbackId: id };
const linkTo = () => 'https://teams.microsoft.com/l/message/19%3Aprod%40thread.tacv2/1';

describe.each(all)('%s', (_, screen) => {
  test('Teams takes it, as messages and as a dialog, and reads nothing in it as Markdown', () => {
    fc.assert(
      fc.property(screen, drawing, (drawn, d) => {
        const messages = agentMessages(drawn, d, { linkTo });
        const dialog = agentModal(drawn, d, about);
        expect(messages.flatMap(checkMessage)).toEqual([]);
        expect(dialog === null ? [] : checkDialog(dialog)).toEqual([]);
        expect(markdownIn([messages.map(({ card }) => card), dialog?.card])).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

test('there is nothing to say when it is done, and something otherwise', () => {
  const silent = all.filter(([, screen]) => {
    const [drawn] = fc.sample(screen, 1);
    return drawn !== undefined && agentMessages(drawn, inBokmal).length === 0;
  });
  expect(silent.map(([kind]) => kind)).toEqual(['done']);
});

test.each(['reply-form', 'handled-form', 'note-form'] as const)(
  '%s carries the item and the channel',
  (kind) => {
    fc.assert(
      fc.property(agentScreens[kind], (screen) => {
        const card = agentModal(screen, inBokmal, about)?.card;
        expect(decodeAction(lyttOf(card, kind.replace('-', '_')))).toEqual({
          is: 'agent',
          feedbackId: screen.feedbackId,
          channel: '19:prod@thread.tacv2',
        });
      }),
      { numRuns: 5 },
    );
  },
);

test('a case is moved to the channel that was chosen', () => {
  const destinations = [
    { id: 'billing', recipient: 'Support AS' },
    { id: 'product', recipient: 'Help Inc' },
  ];
  const card = agentModal(
    { kind: 'move-form', feedbackId: id, reference: idFrom('LY-7K3F9Q'), destinations },
    inBokmal,
    about,
  )?.card;
  expect(submitted(card)).toEqual({ destination: '' });
  expect(visibleText(card)).toContain('billing · Support AS');
  expect([
    destinationOf({ destination: 'product' }),
    destinationOf({ destination: '' }),
    destinationOf({}),
  ]).toEqual(['product', null, null]);
});

test('the whole text can be read, page after page, whatever its length', () => {
  fc.assert(
    fc.property(words, reference, (text, ref) => {
      const read: string[] = [];
      for (let page = 0; page < 50; page += 1) {
        const dialog = agentModal({ kind: 'full-text', reference: ref, text }, inBokmal, about, page);
        expect(dialog === null ? [] : checkDialog(dialog)).toEqual([]);
        read.push(quoted(dialog?.card));
        if (!verbsIn(dialog?.card).includes(`show_page_${page + 1}`)) break;
      }
      expect(bare(read.join(''))).toBe(bare(text));
    }),
    { numRuns: 30 },
  );
});

test('a move form with nowhere to go says so instead', () => {
  const dialog = agentModal(
    { kind: 'move-form', feedbackId: id, reference: idFrom('LY-7K3F9Q'), destinations: [] },
    inBokmal,
    about,
  );
  expect(visibleText(dialog?.card)).toContain('ingen annen kanal');
});
