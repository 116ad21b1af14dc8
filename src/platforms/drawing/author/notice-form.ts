import type { AuthorScreen } from '../../screen.ts';
import type { Carries, FormData } from '../action-data.ts';
import { formIds } from '../action-ids.ts';
import type { Drawing } from '../drawing.ts';
import type { Field, Form } from '../form.ts';
import { context } from '../kit/blocks.ts';
import { noticeBlocks } from './notice-blocks.ts';
import { waitingData } from './waiting-data.ts';

/**
 * The notice as the first step of a form. What the person was about to send waits in the form itself: in its data,
 * or, when it is too long for that, in fields below the notice.
 */
export const noticeForm = (
  screen: Extract<AuthorScreen, { kind: 'notice' }>,
  d: Drawing,
  carries: Carries<FormData>,
): Form => {
  const { data, tooLong } = waitingData(screen.notice.version, screen.pending, carries);
  const below: readonly Field[] =
    tooLong?.kind === 'form'
      ? (tooLong.words?.backToAuthor((initial): readonly Field[] => [
          {
            kind: 'words',
            label: d.t('author:notice.yourText'),
            hint: d.t('author:notice.yourTextHint'),
            initial,
            optional: true,
          },
        ]) ?? [])
      : [];
  return {
    id: formIds.notice,
    title: d.t('author:notice.title'),
    before: noticeBlocks(screen.notice, screen.introduction !== null, d),
    fields: below,
    after: [context(d.t('author:notice.nothingYet'))],
    submit: d.t('common:button.continue'),
    close: d.t('common:button.cancel'),
    data,
  };
};
