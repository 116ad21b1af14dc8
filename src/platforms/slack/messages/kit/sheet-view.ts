import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import { callbackIds, pageActionId } from '../../action-ids.ts';
import type { Drawing } from '../drawing.ts';
import { button, row } from './button.ts';
import { context } from './context.ts';
import { modal } from './modal.ts';
import { pages, viewRoom } from './pages.ts';
import type { Sheet } from './sheet.ts';

const pageOf = (sheet: Sheet, wanted: number, d: Drawing): KnownBlock[] => {
  const laid = pages(sheet.groups, viewRoom);
  const page = Math.min(Math.max(wanted, 0), laid.length - 1);
  const blocks = laid[page] ?? [];
  const { pageAt } = sheet;
  if (laid.length < 2) return blocks;
  // Said rather than hidden: such a sheet is read whole as messages.
  if (pageAt === undefined) return [...blocks, context(d.t('common:page.tooLong'))];
  const leaf = (to: number, text: string) =>
    to < 0 || to >= laid.length ? [] : [button(pageActionId(to), text, { is: 'page', at: pageAt(to) })];
  return [
    ...blocks,
    context(d.t('common:page.of', { page: page + 1, pages: laid.length })),
    ...row([...leaf(page - 1, d.t('common:page.previous')), ...leaf(page + 1, d.t('common:page.next'))]),
  ];
};

/** One page of a sheet as a modal that is only read; a page past the end is the last one. */
export const sheetModal = (sheet: Sheet, page: number, d: Drawing): ModalView =>
  modal(
    { title: sheet.title, blocks: pageOf(sheet, page, d), callbackId: callbackIds.read, submit: null },
    d,
  );

/** One page of a sheet as a Home tab. */
export const sheetHome = (sheet: Sheet, page: number, d: Drawing): HomeView => ({
  type: 'home',
  blocks: pageOf(sheet, page, d),
});
