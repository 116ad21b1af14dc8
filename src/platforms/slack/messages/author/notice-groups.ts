import type { KnownBlock } from '@slack/types';
import type { AuthorScreen } from '../../../screen.ts';
import { actionIds } from '../../action-ids.ts';
import { encodeButton } from '../../metadata.ts';
import type { ButtonData } from '../../metadata-schema.ts';
import type { Drawing } from '../drawing.ts';
import { button, row } from '../kit/button.ts';
import { context } from '../kit/context.ts';
import { say } from '../kit/plain.ts';
import { quote } from '../kit/quote.ts';
import { noticeBlocks } from './notice-blocks.ts';

type NoticeScreen = Extract<AuthorScreen, { kind: 'notice' }>;

/**
 * The notice as a message or Home tab. A button carries what waits; words too long for a button are shown back to
 * their author instead, to be copied.
 */
export const noticeGroups = (screen: NoticeScreen, d: Drawing): readonly (readonly KnownBlock[])[] => {
  const { pending } = screen;
  const { version } = screen.notice;
  const whole: ButtonData = { is: 'pending', version, pending };
  const tooLong = encodeButton(whole) === null && pending.kind === 'form' ? pending : null;
  const carried: ButtonData = tooLong === null ? whole : { ...whole, pending: { ...tooLong, words: null } };
  const shownBack =
    tooLong?.words?.backToAuthor((words) => [...say(d.t('author:notice.copyText')), ...quote(words)]) ?? [];
  return [
    noticeBlocks(screen.notice, screen.introduction !== null, d),
    [
      context(d.t('author:notice.nothingYet')),
      ...row([
        button(actionIds.continue, d.t('common:button.continue'), carried, { style: 'primary' }),
        button(actionIds.cancel, d.t('common:button.cancel')),
      ]),
    ],
    shownBack,
  ];
};
