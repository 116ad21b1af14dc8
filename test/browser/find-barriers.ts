import axe from 'axe-core';
import type { Page } from 'playwright-core';

type Found = { violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] };

/** Everything axe knows of WCAG 2.2 A and AA, and its advice on roles and landmarks. */
const run = `axe.run(document, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
})`;

/** What keeps people out, one line each: the rule, the element, and what would be right. */
export const findBarriers = async (page: Page): Promise<string[]> => {
  // A half-faded element has half the contrast.
  await page.evaluate('Promise.all(document.getAnimations().map((each) => each.finished))');
  await page.evaluate(axe.source);
  const { violations }: Found = await page.evaluate(run);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} — ${failureSummary}`),
  );
};
