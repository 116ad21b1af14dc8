import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  HostConfig,
  OpenUrlAction,
  SubmitAction,
} from 'adaptivecards';
import type { TeamsInputValues } from '../../../teams/schema.ts';
import type { JsonObject } from '../../../wire/json.ts';
import { safeUrl } from '../../text/safe-url.ts';
import { parseMarkdown } from '../text/markdown.ts';
import { htmlOf } from '../text/markdown-html.ts';
import { teamsHostConfig } from './host-config.ts';

/** A pressed button: its id, what it asks for, and what stands in the card's inputs. */
export type CardPress = { action: string; verb: string | undefined; values: TeamsInputValues };

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = htmlOf(parseMarkdown(text));
  result.didProcess = true;
};

const verbOf = (action: Action): string | undefined => {
  if (action instanceof ExecuteAction) return action.verb;
  const data: unknown = action instanceof SubmitAction ? action.data : undefined;
  if (typeof data !== 'object' || data === null || !('verb' in data)) return undefined;
  return typeof data.verb === 'string' ? data.verb : undefined;
};

const openLink = (url: string | undefined): void => {
  const href = safeUrl(url ?? '');
  if (href !== null) window.open(href, '_blank', 'noopener,noreferrer');
};

let cards = 0;

/** The card's own ids would stand on the page once for every card that has them. The renderer's are unique. */
const makeIdsUnique = (card: HTMLElement): void => {
  cards += 1;
  const unique = (id: string): string => (id.startsWith('__ac-') ? id : `card${cards}-${id}`);
  for (const named of card.querySelectorAll('[id]')) named.id = unique(named.id);
  for (const button of card.querySelectorAll('[aria-controls]')) {
    const controlled = button.getAttribute('aria-controls')?.split(' ') ?? [];
    button.setAttribute('aria-controls', controlled.map(unique).join(' '));
  }
};

/**
 * Draws a card with Microsoft's renderer, which also keeps a press back while an input is wrong, and says so.
 * @param locale how dates and numbers in it are written, for example `nb-NO`
 * @returns null when it cannot be drawn
 */
export const renderCard = (
  content: JsonObject,
  locale: string,
  press: (pressed: CardPress) => void,
): HTMLElement | null => {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(teamsHostConfig);
  card.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction) return openLink(action.url);
    // What only shows or hides something, the renderer does by itself.
    if (!(action instanceof ExecuteAction || action instanceof SubmitAction)) return;
    const inputs = card.getAllInputs().flatMap(({ id, value }) => (id === undefined ? [] : [[id, value]]));
    const values: TeamsInputValues = Object.fromEntries(
      inputs.map(([id, value]) => [String(id), value === undefined ? '' : String(value)]),
    );
    press({ action: action.id ?? '', verb: verbOf(action), values });
  };
  card.parse(content);
  card.lang ??= locale;
  const drawn = card.render() ?? null;
  if (drawn !== null) makeIdsUnique(drawn);
  // Its label is the card's `speak`: only something with a role can have one. It is no stop for the keyboard.
  if (drawn?.hasAttribute('aria-label') === true) drawn.setAttribute('role', 'group');
  drawn?.removeAttribute('tabindex');
  return drawn;
};
