import type { PlatformName } from '../../../shared/platform-user.ts';
import type { Drawing } from '../drawing.ts';
import { bullets, say } from '../kit/blocks.ts';
import { languageMenu, row } from '../kit/button.ts';
import type { Sheet } from '../sheet.ts';
import { giveFeedbackButton, myFeedbackButton, privacyButton } from './author-buttons.ts';

/** What to type: Slack has commands, in Teams the same words are written to the bot. */
const typed = {
  slack: { feedback: '/tilbakemelding', privacy: '/personvern' },
  teams: { feedback: 'tilbakemelding', privacy: 'personvern' },
} as const satisfies Record<PlatformName, object>;

/** How to use the bot: everything that can be typed, and what happens to what one writes. */
export const helpSheet = (d: Drawing): Sheet => {
  const { feedback, privacy } = typed[d.platform];
  return {
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
          [{ code: `${privacy} koble` }, ` ${d.t('author:help.link')}`],
        ]),
        ...say(d.t('author:help.stored')),
        ...row([giveFeedbackButton(d), myFeedbackButton(d), privacyButton(d), languageMenu]),
      ],
    ],
  };
};
