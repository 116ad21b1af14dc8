import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import { formIds } from '../../../drawing/action-ids.ts';
import type { Drawing } from '../../../drawing/drawing.ts';
import { leaves } from '../../../drawing/kit/leaves.ts';
import type { Sheet } from '../../../drawing/sheet.ts';
import type { SupportPlace } from './agent-name.ts';
import { drawBlocks } from './draw-block.ts';
import { modal } from './modal.ts';
import { pages, viewRoom } from './pages.ts';

const pageOf = (sheet: Sheet, wanted: number, d: Drawing, place: SupportPlace | null): KnownBlock[] => {
  const laid = pages(
    sheet.groups.map((group) => drawBlocks(group, d, place)),
    viewRoom,
  );
  const page = Math.min(Math.max(wanted, 0), laid.length - 1);
  return [...(laid[page] ?? []), ...drawBlocks(leaves(sheet, page, laid.length, d), d)];
};

/** One page of a sheet as a modal that is only read; a page past the end is the last one. */
export const sheetModal = (
  sheet: Sheet,
  page: number,
  d: Drawing,
  place: SupportPlace | null = null,
): ModalView =>
  modal(
    { title: sheet.title, blocks: pageOf(sheet, page, d, place), callbackId: formIds.read, submit: null },
    d,
  );

/** One page of a sheet as a Home tab. */
export const sheetHome = (sheet: Sheet, page: number, d: Drawing): HomeView => ({
  type: 'home',
  blocks: pageOf(sheet, page, d, null),
});
