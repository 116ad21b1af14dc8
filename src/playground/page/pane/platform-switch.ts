import { platformNames } from '../../../shared/platform-user.ts';
import { usePage } from '../page-context.ts';
import { type Drawn, h } from '../ui/h.ts';
import { NewsDot } from '../ui/news-dot.ts';
import { type Place, productNames } from './side.ts';

/** Slack or Teams: the other one is there too, and a dot tells when something has come in it. */
export const PlatformSwitch = ({ place }: { place: Place }): Drawn => {
  const { say, hasNews, show } = usePage();
  return h(
    'div',
    { class: 'platforms', role: 'group', 'aria-label': say('pane.platform') },
    platformNames.map((platform) =>
      h(
        'button',
        {
          key: platform,
          type: 'button',
          'aria-pressed': platform === place.platform,
          onClick: () => show({ side: place.side, platform }),
        },
        productNames[platform],
        h(NewsDot, { news: hasNews({ side: place.side, platform }) }),
      ),
    ),
  );
};
