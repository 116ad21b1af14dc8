import type { TeamsDialog } from '../messages/teams-dialog.ts';
import type { AdaptiveCard } from '../messages/teams-message.ts';

type Element = Record<string, unknown>;

const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Changes every element of a card, the actions among them. What an action carries is not part of the drawing. */
const everywhere = (value: unknown, change: (element: Element) => Element): unknown => {
  if (Array.isArray(value)) return value.map((one) => everywhere(one, change));
  if (!isElement(value)) return value;
  return Object.fromEntries(
    Object.entries(change(value)).map(([key, inside]) => [
      key,
      key === 'data' ? inside : everywhere(inside, change),
    ]),
  );
};

const cardWith = (card: AdaptiveCard, change: (element: Element) => Element): AdaptiveCard => {
  const changed = everywhere(card, change);
  return isElement(changed) ? changed : card;
};

/** Teams has no name for an opening of a dialog, so each button in it carries ours: a submission sent twice is one. */
export const withFormId = (dialog: TeamsDialog, form: string): TeamsDialog => ({
  ...dialog,
  card: cardWith(dialog.card, (element) =>
    element.type === 'Action.Submit' && isElement(element.data)
      ? { ...element, data: { ...element.data, form } }
      : element,
  ),
});

/** The dialog with what the person had written in it, and a word above it about what is wrong. */
export const withValuesAndError = (
  dialog: TeamsDialog,
  values: Readonly<Record<string, string>>,
  error: string,
): TeamsDialog => {
  const filled = cardWith(dialog.card, (element) => {
    const { type, id } = element;
    const isInput = typeof type === 'string' && type.startsWith('Input.');
    const value = isInput && typeof id === 'string' ? values[id] : undefined;
    return value === undefined ? element : { ...element, value };
  });
  const line = {
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: error, color: 'attention', weight: 'bolder' }],
  };
  return { ...dialog, card: { ...filled, body: [line, ...(Array.isArray(filled.body) ? filled.body : [])] } };
};
