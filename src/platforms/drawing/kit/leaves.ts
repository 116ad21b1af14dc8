import { pageActionId } from '../action-ids.ts';
import type { Block } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import type { Sheet } from '../sheet.ts';
import { context } from './blocks.ts';
import { button, row } from './button.ts';

/** What stands below one of several pages: which it is, *Forrige* and *Neste*. Nothing where there is only one. */
export const leaves = (sheet: Sheet, page: number, pages: number, d: Drawing): readonly Block[] => {
  const { pageAt } = sheet;
  if (pages < 2) return [];
  // Said rather than hidden: such a sheet is read whole as messages.
  if (pageAt === undefined) return [context(d.t('common:page.tooLong'))];
  const leaf = (to: number, text: string) =>
    to < 0 || to >= pages ? [] : [button(pageActionId(to), text, { is: 'page', at: pageAt(to) })];
  return [
    context(d.t('common:page.of', { page: page + 1, pages })),
    ...row([...leaf(page - 1, d.t('common:page.previous')), ...leaf(page + 1, d.t('common:page.next'))]),
  ];
};
