import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuthorScreen } from '../../../../src/platforms/screen.ts';
import { authorMessages } from '../../../../src/platforms/teams/messages/author-messages.ts';
import { authorModal } from '../../../../src/platforms/teams/messages/author-modal.ts';
import { label, words } from '../../drawing/drawn/arbitraries.ts';
import { accessContext, accessOf } from '../../drawing/drawn/author-screens.ts';
import { checkDialog, checkMessage } from './drawn/check-card.ts';
import { inBokmal } from './drawn/drawings.ts';
import { bare, quoted, squeezed, verbsIn, visibleText } from './drawn/read-drawn.ts';

type Access = Extract<AuthorScreen, { kind: 'access' }>;

const written = ({ held }: Access): string =>
  bare(
    held.feedback
      .map((item) => [item.text, ...item.messages.map(({ text }) => text)].map((text) => text ?? '').join(''))
      .join(''),
  );

/** Every page of the dialog, as long as there is a *Neste*. */
const pagesOf = (screen: Access): readonly unknown[] => {
  const cards: unknown[] = [];
  for (let page = 0; page < 500; page += 1) {
    const dialog = authorModal(screen, inBokmal, page);
    if (dialog === null) throw new Error('the answer has a dialog');
    expect(checkDialog(dialog)).toEqual([]);
    cards.push(dialog.card);
    if (!verbsIn(dialog.card).includes(`show_page_${page + 1}`)) return cards;
  }
  throw new Error('there is always a next page');
};

const cases = [
  ['no item', accessOf(0, words)],
  ['one item', accessOf(1, words)],
  ['five items of any length', accessOf(5, words)],
  ['60 items', accessOf(60, label)],
] as const;

test.each(cases)(
  'with %s, everything written is in the messages and on the pages, whole and in order',
  (_, access) => {
    fc.assert(
      fc.property(access, (screen) => {
        const messages = authorMessages(screen, inBokmal);
        expect(messages.flatMap(checkMessage)).toEqual([]);
        expect(bare(quoted(messages.map(({ card }) => card))) === written(screen)).toBe(true);
        expect(bare(quoted(pagesOf(screen))) === written(screen)).toBe(true);
      }),
      { numRuns: 1 },
    );
  },
);

describe('the answer to somebody in Teams', () => {
  const [sample] = fc.sample(accessOf(2, label), { numRuns: 1, seed: 7 });
  if (sample === undefined) throw new Error('no sample');
  const user = { platform: 'teams', workspaceId: 'tenant-1', userId: '29:author' } as const;
  const person = {
    ...sample.held.person,
    user,
    displayName: 'Kari Nordmann',
    displayNameStated: false,
    profileReadAt: new Date(0),
    conversation: JSON.stringify({
      serviceUrl: 'https://teams.example.com/emea/',
      conversationId: 'a:1chat',
    }),
  };
  const text = squeezed(visibleText(pagesOf({ ...sample, held: { ...sample.held, person } })));

  test('says that it comes from Teams, and speaks of no Slack', () => {
    expect(text).toContain('Bruker i Microsoft Teams: 29:author (fra Microsoft Teams)');
    expect(text).toContain('Organisasjon i Microsoft Teams: tenant-1 (fra Microsoft Teams)');
    expect(text).toContain('Navn: Kari Nordmann (fra Microsoft Teams)');
    expect(text).toContain('Opplysningene kommer fra deg, fra Microsoft Teams og fra kundelisten vår.');
    expect(text).not.toContain('Slack');
  });

  test('says how they are reached in words, not in the shape it is kept in', () => {
    expect(text).toContain('Adressen vi når chatten din på: https://teams.example.com/emea/');
    expect(text).toContain('ID for chatten din med oss: a:1chat');
    expect(text).not.toMatch(/serviceUrl|conversationId/);
  });

  test('has purpose, ground, rights, complaint and contact', () => {
    const { controller, interest, assessment } = accessContext;
    for (const fact of [
      'artikkel 6 nr. 1 bokstav f',
      interest,
      assessment,
      'Rett opplysningene mine',
      controller.supervisoryAuthority,
      controller.contact,
      controller.organisationNumber,
    ])
      expect(text).toContain(fact);
  });
});
