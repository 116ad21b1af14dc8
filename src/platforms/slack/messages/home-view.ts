import type { HomeView } from '@slack/types';
import type { AuthorScreen } from '../../screen.ts';
import { authorSheet } from './author-sheet.ts';
import type { Drawing } from './drawing.ts';
import { sheetHome } from './kit/sheet-view.ts';

/** A screen as the Home tab: the person's own items and rights, or, before *Fortsett*, the notice. */
export const homeView = (screen: AuthorScreen, d: Drawing, page = 0): HomeView =>
  sheetHome(authorSheet(screen, d), page, d);
