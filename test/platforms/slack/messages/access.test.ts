import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longDate } from '../../../../src/platforms/drawing/kit/dates.ts';
import type { AuthorScreen } from '../../../../src/platforms/screen.ts';
import { authorMessages } from '../../../../src/platforms/slack/messages/author-messages.ts';
import { authorModal } from '../../../../src/platforms/slack/messages/author-modal.ts';
import { decodeButton } from '../../../../src/platforms/slack/metadata.ts';
import { checkMessage, checkView } from '../../../../src/playground/slack/block-kit-limits.ts';
import { label, words } from '../../drawing/drawn/arbitraries.ts';
import { accessContext, accessOf } from '../../drawing/drawn/author-screens.ts';
import { drawings, inBokmal } from './drawn/drawings.ts';
import { quoted, squeezed, valuesIn, visibleText } from './drawn/read-drawn.ts';

type Access = Extract<AuthorScreen, { kind: 'access' }>;

const written = ({ held }: Access): string =>
  held.feedback
    .map((item) => [item.text, ...item.messages.map(({ text }) => text)].map((text) => text ?? '').join(''))
    .join('');

const pageAfter = (blocks: object, page: number): boolean =>
  valuesIn(blocks).some((value) => {
    const data = decodeButton(value);
    return data?.is === 'page' && data.at.page === page + 1;
  });

/** Every page of the modal, as long as there is a *Neste*. */
const modalPages = (screen: Access): readonly object[] => {
  const pages: object[] = [];
  for (let page = 0; page < 500; page += 1) {
    const modal = authorModal(screen, inBokmal, page);
    if (modal === null) throw new Error('the answer has a modal');
    expect(checkView(modal)).toEqual([]);
    pages.push(...modal.blocks);
    if (!pageAfter(modal.blocks, page)) return pages;
  }
  throw new Error('there is always a next page');
};

const cases = [
  ['no item', accessOf(0, words)],
  ['one item', accessOf(1, words)],
  ['five items of any length', accessOf(5, words)],
  ['200 items', accessOf(200, label)],
] as const;
const runs = { numRuns: 2 };

test.each(cases)('with %s, everything written is in the messages, whole and in order', (_, access) => {
  fc.assert(
    fc.property(access, (screen) => {
      const messages = authorMessages(screen, inBokmal);
      expect(messages.flatMap(checkMessage)).toEqual([]);
      expect(quoted(messages) === written(screen)).toBe(true);
    }),
    runs,
  );
});

test.each(cases)('with %s, everything written is on the pages of the modal', (_, access) => {
  fc.assert(
    fc.property(access, (screen) => {
      expect(quoted(modalPages(screen)) === written(screen)).toBe(true);
    }),
    runs,
  );
});

describe('the answer', () => {
  const [sample] = fc.sample(accessOf(3, label), { numRuns: 1, seed: 7 });
  if (sample === undefined) throw new Error('no sample');
  const screen: Access = {
    ...sample,
    held: {
      ...sample.held,
      person: {
        ...sample.held.person,
        displayName: 'Kari Nordmann',
        displayNameStated: false,
        email: 'kari@example.com',
        emailStated: false,
        conversation: '{"serviceUrl":"https://teams.example.com/emea/","conversationId":null}',
      },
      disclosures: [
        {
          recipientName: 'Help Inc',
          recipientCountry: 'US',
          destinationId: 'product',
          reference: null,
          fields: ['text', 'displayName', 'something-new'],
          at: new Date('2026-11-20T08:00:00Z'),
        },
      ],
    },
  };
  const text = squeezed(visibleText(modalPages(screen)));

  test('has the person with the source of each value', () => {
    expect(text).toContain('Navn: Kari Nordmann (fra Slack)');
    expect(text).toContain('E-post: kari@example.com (fra Slack)');
    expect(text).toContain('U0AUTHOR (fra Slack)');
  });

  test('says how they are reached in words, and leaves nothing out that it cannot read', () => {
    expect(text).toContain('Adressen vi når chatten din på: https://teams.example.com/emea/');
    expect(text).toContain('ID for chatten din med oss:');
    expect(text).not.toMatch(/serviceUrl|conversationId/);
    const person = { ...screen.held.person, conversation: 'something else' };
    const odd = modalPages({ ...screen, held: { ...screen.held, person } });
    expect(squeezed(visibleText(odd))).toContain('Slik når vi deg i chatten: something else');
  });

  test('has each item with its reference and the date it is deleted', () => {
    for (const item of screen.held.feedback) {
      expect(text).toContain(item.reference);
      expect(text).toContain(`Slettes senest: ${longDate(item.deleteAfter, inBokmal)}`);
    }
  });

  test('names each recipient with country, time and fields, also a field without a name yet', () => {
    expect(text).toContain('20. november 2026 kl. 09:00: Help Inc (USA) fikk tekst, navn, something-new.');
  });

  test('has purpose, ground, interest, transfer, decisions, rights, complaint and contact', () => {
    const { controller, interest, assessment } = accessContext;
    const expected = [
      'følge opp tilbakemeldingene dine',
      'artikkel 6 nr. 1 bokstav f',
      interest,
      assessment,
      'Help Inc (USA) holder til utenfor EU/EØS. Grunnlag for overføringen: EUs standardkontrakt',
      'Ingen avgjørelser om deg tas automatisk',
      'Rett opplysningene mine',
      controller.supervisoryAuthority,
      controller.contact,
      controller.name,
      controller.organisationNumber,
      controller.privacyStatement,
    ];
    for (const fact of expected) expect(text).toContain(fact);
  });

  test('is the same data in every language', () => {
    for (const d of drawings) expect(quoted(authorMessages(screen, d))).toBe(written(screen));
  });
});
