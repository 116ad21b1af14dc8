import type { AuthorScreen } from '../../screen.ts';
import { actionIds } from '../action-ids.ts';
import type { Drawing } from '../drawing.ts';
import { context, divider, header, say } from '../kit/blocks.ts';
import { button, languageMenu, row } from '../kit/button.ts';
import { rightsRow } from '../rights/rights-row.ts';
import type { Sheet } from '../sheet.ts';
import { giveFeedbackButton } from './author-buttons.ts';
import { ownItemGroup } from './own-item.ts';

/** Home: give feedback, follow what was given, and every right. */
export const homeSheet = (screen: Extract<AuthorScreen, { kind: 'home' }>, d: Drawing): Sheet => ({
  title: d.t('author:home.title'),
  text: d.t('author:home.title'),
  groups: [
    [
      header(d.t('author:home.title')),
      ...say(d.t('author:home.introduction')),
      ...row([giveFeedbackButton(d), button(actionIds.help, d.t('author:button.help')), languageMenu]),
      divider,
      header(d.t('author:myFeedback.title')),
    ],
    screen.items.length === 0 ? say(d.t('author:myFeedback.none')) : [],
    ...screen.items.map((item) => ownItemGroup(item, d)),
    [
      divider,
      header(d.t('rights:menu.title')),
      context(d.t('rights:menu.introduction')),
      ...rightsRow(null, d),
    ],
  ],
  pageAt: (page) => ({ of: 'home', page }),
});
