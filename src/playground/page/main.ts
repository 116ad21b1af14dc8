/*
 * The playground's page: Preact components, served as they are (types stripped on request, no build step).
 * Block Kit is drawn by our own elements: slack-blocks-to-jsx 1.1.1 has no way to hear of a press, no errors, dates in
 * American English whatever the reader, the same ids for every message, and needs React and a bundler.
 */
import { render } from 'preact';
import type { Language } from '../../shared/language.ts';
import { App } from './app/app.ts';
import { type Feed, feedSnapshots } from './live/snapshot-feed.ts';
import { firstLanguage, loadTexts, rememberLanguage } from './texts/load-texts.ts';
import { type Say, translatorFor } from './texts/translator.ts';
import { h } from './ui/h.ts';

const root = document.getElementById('page');

const start = async (place: HTMLElement): Promise<void> => {
  let feed: Feed = { snapshot: null, connected: true };
  let language = firstLanguage();
  let say: Say = translatorFor(language, await loadTexts(language));
  const draw = (): void => render(h(App, { feed, language, say, speak }), place);
  const speak = async (wanted: Language): Promise<void> => {
    say = translatorFor(wanted, await loadTexts(wanted));
    language = wanted;
    rememberLanguage(wanted);
    draw();
  };
  draw();
  feedSnapshots((next) => {
    feed = next;
    draw();
  });
};

if (root !== null) await start(root);
