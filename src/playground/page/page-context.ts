import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../shared/language.ts';
import type { ActionAnswer, PlaygroundAction } from '../slack/schema.ts';
import type { SlackSnapshot } from '../slack/state.ts';
import type { TeamsAction, TeamsActionAnswer } from '../teams/schema.ts';
import type { TeamsSnapshot } from '../teams/state.ts';
import type { Place } from './pane/side.ts';
import type { Say } from './texts/translator.ts';

export type Suggestion = { place: Place; text: string };

/** What every part of the page needs. */
export type Page = {
  slack: SlackSnapshot;
  teams: TeamsSnapshot;
  language: Language;
  say: Say;
  /** Words the guide has put into somebody's mouth, not sent yet. */
  suggestion: Suggestion | null;
  /** Something came in a place that is not shown. */
  hasNews: (place: Place) => boolean;
  /** Brings a side to a platform, and in a narrow window that side to the front. */
  show: (place: Place) => void;
  actInSlack: (action: PlaygroundAction) => Promise<ActionAnswer>;
  /** @param verb what the pressed button asks for, for the guide */
  actInTeams: (action: TeamsAction, verb?: string) => Promise<TeamsActionAnswer>;
};

export const PageContext = createContext<Page | null>(null);

export const usePage = (): Page => {
  const page = useContext(PageContext);
  if (page === null) throw new Error('drawn outside the page');
  return page;
};
