import type { ModalView } from '@slack/types';

/** What a sent-in form is answered with: it closes, becomes something else, or stays with a word about what is wrong. */
export type FormAnswer =
  | { readonly response_action: 'clear' }
  | { readonly response_action: 'update'; readonly view: ModalView }
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> };

/** The field that a word about the whole form stands under; null when the form has no field. */
export const fieldForErrors = (values: Readonly<Record<string, unknown>>): string | null => {
  const blocks = Object.keys(values);
  return blocks.find((block) => block.startsWith('words')) ?? blocks.at(0) ?? null;
};
