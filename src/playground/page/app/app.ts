import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../shared/language.ts';
import { deedOf } from '../guide/deed.ts';
import { Guide } from '../guide/guide.ts';
import { useDeeds } from '../guide/use-deeds.ts';
import { sendAction } from '../live/play-api.ts';
import type { Feed } from '../live/snapshot-feed.ts';
import { type Page, PageContext, type Suggestion } from '../page-context.ts';
import { Pane } from '../pane/pane.ts';
import type { Side } from '../pane/side.ts';
import type { Say } from '../texts/translator.ts';
import { type Drawn, h } from '../ui/h.ts';
import { SideSwitch } from './side-switch.ts';
import { TopBar } from './top-bar.ts';
import { useNews } from './use-news.ts';

type Properties = {
  feed: Feed;
  language: Language;
  say: Say;
  speak: (language: Language) => void;
};

/** The whole page: the guide, the customer's workspace and the support workspace, side by side. */
export const App = ({ feed, language, say, speak }: Properties): Drawn => {
  const { deeds, add, forget } = useDeeds();
  const [side, setSide] = useState<Side>('customer');
  const [suggestion, setSuggestion] = useState<Suggestion | null>(null);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = say('page.title');
  }, [language]);
  const { snapshot } = feed;
  // A playground starts from nothing: where nobody has written yet, what this tab remembers is of an earlier one.
  const isFresh = snapshot?.workspaces.every(({ channels }) =>
    channels.every((each) => each.messages.length === 0),
  );
  useEffect(() => {
    if (isFresh === true) forget();
  }, [snapshot === null]);
  const news = useNews(snapshot, side);
  if (snapshot === null) {
    return h('p', { class: 'loading', role: 'status' }, say('page.loading'));
  }
  const act: Page['act'] = async (action) => {
    const answer = await sendAction(action);
    const deed = deedOf(action, snapshot);
    if (answer.ok && deed !== null) add(deed);
    return answer;
  };
  // The customers' workspace comes first in the local Slack, the one with the support channels second.
  const [customers, agents] = snapshot.workspaces;
  return h(
    PageContext.Provider,
    { value: { snapshot, language, say, suggestion, act } },
    h(TopBar, { speak }),
    h('p', { class: 'lost', role: 'status' }, feed.connected ? '' : say('page.lost')),
    h(
      'main',
      { class: 'stage', 'data-side': side },
      h(Guide, {
        deeds,
        forget,
        suggest: (to, text) => {
          setSide(to);
          setSuggestion({ side: to, text });
        },
        show: setSide,
      }),
      h(SideSwitch, { side, news, show: setSide }),
      customers !== undefined && h(Pane, { side: 'customer', workspace: customers }),
      agents !== undefined && h(Pane, { side: 'agent', workspace: agents }),
    ),
  );
};
