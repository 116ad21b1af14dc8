import type { AdaptiveCard, TeamsDialog } from '../messages/message.ts';

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

const changed = (card: AdaptiveCard, change: (element: Element) => Element): AdaptiveCard => {
  const result = everywhere(card, change);
  return isElement(result) ? result : card;
};

/** Teams has no name for an opening of a dialog, so each button in it carries ours: a submission sent twice is one. */
export const withFormId = (dialog: TeamsDialog, form: string): TeamsDialog => ({
  ...dialog,
  card: changed(dialog.card, (element) =>
    element.type === 'Action.Submit' && isElement(element.data)
      ? { ...element, data: { ...element.data, form } }
      : element,
  ),
});

/** A form with what the person had written in it, and a word above it about what is wrong. */
export const withValuesAndError = (
  card: AdaptiveCard,
  values: Readonly<Record<string, string>>,
  error: string,
): AdaptiveCard => {
  const filled = changed(card, (element) => {
    const { type, id } = element;
    const isInput = typeof type === 'string' && type.startsWith('Input.');
    const value = isInput && typeof id === 'string' ? values[id] : undefined;
    return value === undefined ? element : { ...element, value };
  });
  const line = {
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: error, color: 'Attention', weight: 'Bolder' }],
  };
  return { ...filled, body: [line, ...(Array.isArray(filled.body) ? filled.body : [])] };
};
