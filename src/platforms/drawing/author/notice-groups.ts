import type { AuthorScreen } from '../../screen.ts';
import type { ActionData, Carries } from '../action-data.ts';
import { actionIds } from '../action-ids.ts';
import type { Block } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { context, quote, say } from '../kit/blocks.ts';
import { button, row } from '../kit/button.ts';
import { noticeBlocks } from './notice-blocks.ts';
import { type Waiting, waitingData } from './waiting-data.ts';

type NoticeScreen = Extract<AuthorScreen, { kind: 'notice' }>;

/** Words that cannot wait in the button: their author is shown them to copy, or told to send them in parts. */
const notCarried = (tooLong: Waiting['tooLong'], d: Drawing): readonly Block[] => {
  if (tooLong === null) return [];
  return tooLong.kind === 'message'
    ? say(d.t('author:notice.tooLong'))
    : (tooLong.words?.backToAuthor((words) => [...say(d.t('author:notice.copyText')), ...quote(words)]) ??
        []);
};

/** The notice as a message or Home tab, its button carrying what waits. */
export const noticeGroups = (
  screen: NoticeScreen,
  d: Drawing,
  carries: Carries<ActionData>,
): readonly (readonly Block[])[] => {
  const { data, tooLong } = waitingData(screen.notice.version, screen.pending, carries);
  return [
    noticeBlocks(screen.notice, screen.introduction !== null, d),
    [
      context(d.t('author:notice.nothingYet')),
      ...row([
        button(actionIds.continue, d.t('common:button.continue'), data, { style: 'primary' }),
        button(actionIds.cancel, d.t('common:button.cancel')),
      ]),
    ],
    notCarried(tooLong, d),
  ];
};
