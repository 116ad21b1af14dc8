import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Unrecorded } from '../../../../src/features/privacy-notice/unrecorded.ts';
import type { AuthorScreen } from '../../../../src/platforms/screen.ts';
import { authorMessages } from '../../../../src/platforms/teams/messages/author-messages.ts';
import { applicationOf, kindOf } from '../../../../src/platforms/teams/messages/form-values.ts';
import { decodeAction } from '../../../../src/platforms/teams/metadata.ts';
import { idFrom } from '../../../../src/shared/ids.ts';
import { words } from '../../drawing/drawn/arbitraries.ts';
import { screens } from '../../drawing/drawn/author-screens.ts';
import { inBokmal } from './drawn/drawings.ts';
import { actionsIn, lyttOf, quoted, submitted, verbsIn, visibleText } from './drawn/read-drawn.ts';

type Confirm = Extract<AuthorScreen, { kind: 'confirm' }>;

const confirm = (text: string, answers: Confirm['answers'] = null): Confirm => ({
  kind: 'confirm',
  words: new Unrecorded(text),
  writtenAt: new Date('2026-11-22T14:58:00.000Z'),
  message: { channel: 'a:1chat', message: '1763823780100' },
  applications: [{ id: 'visma-net', name: 'Visma.net' }],
  answers,
});
const answers = { feedbackId: idFrom<'feedback'>('f-1'), reference: idFrom<'reference'>('LY-7K3F9Q') };

const cardOf = (screen: AuthorScreen) => {
  const [message] = authorMessages(screen, inBokmal);
  if (message === undefined) throw new Error('nothing is shown');
  return message.card;
};

test('asks with Lagre, Det gjelder personvern and Forkast, for kind and program, showing the beginning', () => {
  const card = cardOf(confirm('Fakturaen mangler moms.'));
  expect(actionsIn(card).map(({ title }) => title)).toEqual(['Lagre', 'Det gjelder personvern', 'Forkast']);
  expect(quoted(card)).toBe('Fakturaen mangler moms.');
  expect(visibleText(card)).toContain('Ingenting er lagret ennå.');
  expect(Object.keys(submitted(card))).toEqual(['feedback_kind', 'application']);
  expect([kindOf(submitted(card)), applicationOf(submitted(card))]).toEqual(['other', null]);
});

test('the words ride in Lagre and in Send som svar, and in no other button', () => {
  const text = `${'Innledning. '.repeat(40)}rognebær`;
  for (const [screen, carriers] of [
    [confirm(text), ['save_message']],
    [confirm(text, answers), ['send_as_answer', 'save_message']],
  ] as const) {
    const card = cardOf(screen);
    const carrying = actionsIn(card).filter((action) => JSON.stringify(action).includes('rognebær'));
    expect(verbsIn(carrying)).toEqual(carriers);
    expect(visibleText(card)).not.toContain('rognebær');
  }
});

test('what comes back from Lagre is the message whole, with when it was written', () => {
  fc.assert(
    fc.property(words, (text) => {
      const card = cardOf(confirm(text));
      const data = decodeAction(lyttOf(card, 'save_message'));
      if (data === null) {
        expect(text.length).toBeGreaterThan(3000);
        expect(visibleText(card)).toContain('Meldingen er for lang til å lagres herfra');
        return;
      }
      expect(data.is === 'message' && data.carried?.words.backToAuthor((back) => back)).toBe(text);
      expect(data.is === 'message' && data.carried?.writtenAt).toEqual(new Date('2026-11-22T14:58:00.000Z'));
    }),
    { numRuns: 60 },
  );
});

/** What follows a press: the card is replaced by one of these, so none may have words of a message in it. */
const after = [
  'saving',
  'saved',
  'already-saved',
  'discarded',
  'cancelled',
  'answer-sent',
  'try-again',
] as const;

test.each(after)('%s leaves nothing to be read of what was pressed', (kind) => {
  fc.assert(
    fc.property(screens[kind], (screen) => {
      const card = cardOf(screen);
      expect(JSON.stringify(card)).not.toContain('carried');
      expect(quoted(card)).toBe('');
    }),
    { numRuns: 5 },
  );
});
