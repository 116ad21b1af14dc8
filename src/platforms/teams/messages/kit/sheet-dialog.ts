import type { Drawing } from '../../../drawing/drawing.ts';
import { leaves } from '../../../drawing/kit/leaves.ts';
import type { Sheet } from '../../../drawing/sheet.ts';
import type { TeamsDialog } from '../message.ts';
import { card } from './card.ts';
import { drawGroup } from './draw-group.ts';
import { pages } from './pages.ts';

/** One page of a sheet as a dialog that is only read; a page past the end is the last one. */
export const sheetDialog = (sheet: Sheet, wanted: number, d: Drawing): TeamsDialog => {
  const laid = pages(sheet.groups.map((group) => drawGroup(group, d, 'dialog')));
  const page = Math.min(Math.max(wanted, 0), laid.length - 1);
  const body = [...(laid[page] ?? []), ...drawGroup(leaves(sheet, page, laid.length, d), d, 'dialog')];
  return { title: sheet.title, card: card(body, sheet.text), height: 'large', width: 'medium' };
};
