import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../shared/language.ts';
import type { ActionAnswer, PlaygroundAction } from '../slack/schema.ts';
import type { SlackSnapshot } from '../slack/state.ts';
import type { Side } from './pane/side.ts';
import type { Say } from './texts/translator.ts';

export type Suggestion = { side: Side; text: string };

/** What every part of the page needs. */
export type Page = {
  snapshot: SlackSnapshot;
  language: Language;
  say: Say;
  /** Words the guide has put into somebody's mouth, not sent yet. */
  suggestion: Suggestion | null;
  act: (action: PlaygroundAction) => Promise<ActionAnswer>;
};

export const PageContext = createContext<Page | null>(null);

export const usePage = (): Page => {
  const page = useContext(PageContext);
  if (page === null) throw new Error('drawn outside the page');
  return page;
};
