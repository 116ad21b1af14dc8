import type { AuthorScreen } from '../../../screen.ts';
import { actionIds } from '../../action-ids.ts';
import type { Drawing } from '../drawing.ts';
import { button, row } from '../kit/button.ts';
import { context } from '../kit/context.ts';
import { header } from '../kit/header.ts';
import { say } from '../kit/plain.ts';
import type { Sheet } from '../kit/sheet.ts';
import { rightsRow } from '../rights/rights-row.ts';
import { giveFeedbackButton } from './author-buttons.ts';
import { languageSelect } from './language-select.ts';
import { ownItemGroup } from './own-item.ts';

/** Home: give feedback, follow what was given, and every right. */
export const homeSheet = (screen: Extract<AuthorScreen, { kind: 'home' }>, d: Drawing): Sheet => ({
  title: d.t('author:home.title'),
  text: d.t('author:home.title'),
  groups: [
    [
      header(d.t('author:home.title')),
      ...say(d.t('author:home.introduction')),
      ...row([giveFeedbackButton(d), button(actionIds.help, d.t('author:button.help')), languageSelect(d)]),
      { type: 'divider' },
      header(d.t('author:myFeedback.title')),
    ],
    screen.items.length === 0 ? say(d.t('author:myFeedback.none')) : [],
    ...screen.items.map((item) => ownItemGroup(item, d)),
    [
      { type: 'divider' },
      header(d.t('rights:menu.title')),
      context(d.t('rights:menu.introduction')),
      ...rightsRow(null, d),
    ],
  ],
  pageAt: (page) => ({ of: 'home', page }),
});
