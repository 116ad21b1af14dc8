/*
 * The playground's page: Preact components, served as they are (types stripped on request, no build step).
 * Adaptive Cards are drawn by Microsoft's own renderer. Block Kit is drawn by our own elements: slack-blocks-to-jsx
 * 1.1.1 has no way to hear of a press, no errors, dates in American English whatever the reader, the same ids for
 * every message, and needs React and a bundler.
 */
import { render } from 'preact';
import type { Language } from '../../shared/language.ts';
import type { SlackSnapshot } from '../slack/state.ts';
import type { TeamsSnapshot } from '../teams/state.ts';
import { App } from './app/app.ts';
import { type Feed, feedState } from './live/state-feed.ts';
import { firstLanguage, loadTexts, rememberLanguage } from './texts/load-texts.ts';
import { type Say, translatorFor } from './texts/translator.ts';
import { h } from './ui/h.ts';

const root = document.getElementById('page');

const start = async (place: HTMLElement): Promise<void> => {
  let slack: Feed<SlackSnapshot> = { state: null, connected: true };
  let teams: Feed<TeamsSnapshot> = { state: null, connected: true };
  let language = firstLanguage();
  let say: Say = translatorFor(language, await loadTexts(language));
  const draw = (): void => {
    const connected = slack.connected && teams.connected;
    render(h(App, { slack: slack.state, teams: teams.state, connected, language, say, speak }), place);
  };
  const speak = async (wanted: Language): Promise<void> => {
    say = translatorFor(wanted, await loadTexts(wanted));
    language = wanted;
    rememberLanguage(wanted);
    draw();
  };
  draw();
  feedState<SlackSnapshot>('slack', (feed) => {
    slack = feed;
    draw();
  });
  feedState<TeamsSnapshot>('teams', (feed) => {
    teams = feed;
    draw();
  });
};

if (root !== null) await start(root);
