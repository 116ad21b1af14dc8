import type { ModalView } from '@slack/types';
import type { AuthorScreen } from '../../../screen.ts';
import { callbackIds } from '../../action-ids.ts';
import { encodeModal } from '../../metadata.ts';
import type { ModalData } from '../../metadata-schema.ts';
import type { Drawing } from '../drawing.ts';
import { context } from '../kit/context.ts';
import { modal } from '../kit/modal.ts';
import { wordsInputs } from '../kit/words-inputs.ts';
import { noticeBlocks } from './notice-blocks.ts';

type NoticeScreen = Extract<AuthorScreen, { kind: 'notice' }>;

/**
 * The notice as the first view of a modal. What the person was about to send waits in the modal itself: in its
 * metadata, or, when it is too long for that, in fields below the notice.
 */
export const noticeModal = (screen: NoticeScreen, d: Drawing): ModalView => {
  const { version } = screen.notice;
  const whole: ModalData = { is: 'pending', version, pending: screen.pending };
  const tooLong = encodeModal(whole) === null && screen.pending.kind === 'form' ? screen.pending : null;
  const below =
    tooLong?.words?.backToAuthor((initial) =>
      wordsInputs(
        {
          label: d.t('author:notice.yourText'),
          hint: d.t('author:notice.yourTextHint'),
          initial,
          optional: true,
        },
        d,
      ),
    ) ?? [];
  const carried: ModalData = tooLong === null ? whole : { ...whole, pending: { ...tooLong, words: null } };
  return modal(
    {
      title: d.t('author:notice.title'),
      blocks: [
        ...noticeBlocks(screen.notice, screen.introduction !== null, d),
        ...below,
        context(d.t('author:notice.nothingYet')),
      ],
      callbackId: callbackIds.notice,
      submit: d.t('common:button.continue'),
      close: d.t('common:button.cancel'),
      metadata: encodeModal(carried),
    },
    d,
  );
};
