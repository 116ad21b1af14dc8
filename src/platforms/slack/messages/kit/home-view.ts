import type { HomeView } from '@slack/types';
import { authorSheet } from '../../../drawing/author-sheet.ts';
import type { Drawing } from '../../../drawing/drawing.ts';
import type { AuthorScreen } from '../../../screen.ts';
import { fitsButton } from '../../metadata.ts';
import { sheetHome } from './sheet-view.ts';

/** A screen as the Home tab: the person's own items and rights, or, before *Fortsett*, the notice. */
export const homeView = (screen: AuthorScreen, d: Drawing, page = 0): HomeView =>
  sheetHome(authorSheet(screen, d, fitsButton), page, d);
