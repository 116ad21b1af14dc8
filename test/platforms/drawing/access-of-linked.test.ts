import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessSheet } from '../../../src/platforms/drawing/rights/access-sheet.ts';
import { held, words } from './drawn/arbitraries.ts';
import { accessContext, accessOf } from './drawn/author-screens.ts';
import { drawingFor } from './drawn/drawings.ts';

const inBokmal = drawingFor('nb', 'slack');

/** Everything quoted in a sheet, in order. */
const quotesIn = (sheet: ReturnType<typeof accessSheet>): readonly string[] =>
  sheet.groups.flat().flatMap((block) => (block.kind === 'quote' ? [block.text] : []));

test('the access answer has all that is held with every linked account, and names each', () => {
  fc.assert(
    fc.property(accessOf(2, words), fc.array(held(3), { maxLength: 2 }), (screen, linked) => {
      const sheet = accessSheet({ ...screen, linked, access: accessContext }, inBokmal);
      const written = [screen.held, ...linked].flatMap(({ feedback }) =>
        feedback.flatMap((item) => [item.text, ...item.messages.map(({ text }) => text)]),
      );
      expect(quotesIn(sheet)).toEqual(written.filter((text) => text !== null));
      const headers = sheet.groups.flat().filter(({ kind }) => kind === 'header');
      const named = headers.filter((block) => block.kind === 'header' && / i Slack$/.test(block.text));
      expect(named).toHaveLength(linked.length === 0 ? 0 : linked.length + 1);
    }),
    { numRuns: 20 },
  );
});
