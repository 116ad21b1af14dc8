import { lineSheet } from '../../../drawing/author/line-sheet.ts';
import { authorSheet } from '../../../drawing/author-sheet.ts';
import type { Drawing } from '../../../drawing/drawing.ts';
import type { Sheet } from '../../../drawing/sheet.ts';
import type { AuthorScreen } from '../../../screen.ts';
import { fitsAction } from '../../metadata.ts';

/** A screen to be read in Teams, where that differs from elsewhere. */
export const readingSheet = (screen: AuthorScreen, d: Drawing): Sheet => {
  switch (screen.kind) {
    // There is no Home: what would stand there is the list of what the person has sent.
    case 'home':
      return authorSheet({ kind: 'my-feedback', items: screen.items }, d, fitsAction);
    // Comes here only when its text has no room in a form.
    case 'item-form':
      return lineSheet(d.t('author:line.tooLongToEdit'), d);
    default:
      return authorSheet(screen, d, fitsAction);
  }
};
