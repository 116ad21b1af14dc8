import { commands } from '../../action-ids.ts';
import type { Drawing } from '../drawing.ts';
import { row } from '../kit/button.ts';
import { bullets } from '../kit/paragraph.ts';
import { say } from '../kit/plain.ts';
import type { Sheet } from '../kit/sheet.ts';
import { giveFeedbackButton, myFeedbackButton, privacyButton } from './author-buttons.ts';
import { languageSelect } from './language-select.ts';

const [feedback] = commands.feedback;
const [privacy] = commands.privacy;

/** How to use the bot: every command, and what happens to what one writes. */
export const helpSheet = (d: Drawing): Sheet => ({
  title: d.t('author:help.title'),
  text: d.t('author:help.introduction'),
  groups: [
    [
      ...say(d.t('author:help.introduction')),
      bullets([
        [{ code: feedback }, ` ${d.t('author:help.give')}`],
        [{ code: `${feedback} status` }, ` ${d.t('author:help.status')}`],
        [{ code: `${feedback} språk en` }, ` ${d.t('author:help.language')}`],
        [{ code: privacy }, ` ${d.t('author:help.privacy')}`],
      ]),
      ...say(d.t('author:help.stored')),
      ...row([giveFeedbackButton(d), myFeedbackButton(d), privacyButton(d), languageSelect(d)]),
    ],
  ],
});
