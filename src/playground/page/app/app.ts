import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../shared/language.ts';
import type { SlackSnapshot } from '../../slack/state.ts';
import type { TeamsSnapshot } from '../../teams/state.ts';
import { Guide } from '../guide/guide.ts';
import { useDeeds } from '../guide/use-deeds.ts';
import { PageContext, type Suggestion } from '../page-context.ts';
import type { Place, Shown, Side } from '../pane/side.ts';
import type { Say } from '../texts/translator.ts';
import { type Drawn, h } from '../ui/h.ts';
import { actsOf } from './acts.ts';
import { isFresh } from './is-fresh.ts';
import { newestInPlaces, placeKey } from './news.ts';
import { Panes } from './panes.ts';
import { SideSwitch } from './side-switch.ts';
import { TopBar } from './top-bar.ts';
import { useNews } from './use-news.ts';

type Properties = {
  slack: SlackSnapshot | null;
  teams: TeamsSnapshot | null;
  connected: boolean;
  language: Language;
  say: Say;
  speak: (language: Language) => void;
};

/** A newcomer sees at once that the platforms differ and the conversation is one. */
const shownFirst: Shown = { customer: 'slack', agent: 'teams' };

/** The whole page: the guide, the customer's side and support's, each on the platform one chooses. */
export const App = ({ slack, teams, connected, language, say, speak }: Properties): Drawn => {
  const { deeds, add, forget } = useDeeds();
  const acts = actsOf(slack, add);
  const [side, setSide] = useState<Side>('customer');
  const [shown, setShown] = useState(shownFirst);
  const [suggestion, setSuggestion] = useState<Suggestion | null>(null);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = say('page.title');
  }, [language]);
  const known = slack !== null && teams !== null;
  // A playground starts from nothing: where nobody has written yet, what this tab remembers is of an earlier one.
  useEffect(() => {
    if (known && isFresh(slack, teams)) forget();
  }, [known]);
  const newest = known ? newestInPlaces(slack, teams) : null;
  const isChosen = (key: string): boolean =>
    key === placeKey({ side: 'customer', platform: shown.customer }) ||
    key === placeKey({ side: 'agent', platform: shown.agent });
  const onPlatforms = useNews(newest, isChosen);
  const onSides = useNews(newest, (key) => isChosen(key) && key.startsWith(side));
  if (!known) return h('p', { class: 'loading', role: 'status' }, say('page.loading'));

  const show = (place: Place): void => {
    setSide(place.side);
    setShown({ ...shown, [place.side]: place.platform });
  };
  const hasNews = (place: Place): boolean => onPlatforms(placeKey(place));
  const other: Side = side === 'customer' ? 'agent' : 'customer';
  const sideHasNews = Object.keys(newest ?? {}).some((key) => key.startsWith(other) && onSides(key));
  return h(
    PageContext.Provider,
    { value: { slack, teams, language, say, suggestion, hasNews, show, ...acts } },
    h(TopBar, { speak }),
    h('p', { class: 'lost', role: 'status' }, connected ? '' : say('page.lost')),
    h(
      'main',
      { class: 'stage', 'data-side': side },
      h(Guide, {
        deeds,
        forget,
        shown,
        suggest: (place, text) => {
          show(place);
          setSuggestion({ place, text });
        },
      }),
      h(SideSwitch, { side, news: sideHasNews, show: setSide }),
      h(Panes, { shown }),
    ),
  );
};
