import { Fragment } from 'preact';
import { type Drawn, h } from '../ui/h.ts';
import { type Confirmation, ConfirmDialog } from './confirm-dialog.ts';

type Properties = {
  /** The window on top; null: none is open. */
  modal: Drawn | null;
  question: Confirmation | null;
  answer: (sure: boolean) => void;
};

/** What lies over one pane: a window, and above it a question. The other pane stays usable. */
export const Dialogs = ({ modal, question, answer }: Properties): Drawn => {
  if (modal === null && question === null) return null;
  return h(
    Fragment,
    null,
    h('div', { class: 'dialog-layer' }, modal),
    question !== null &&
      h('div', { class: 'dialog-layer over' }, h(ConfirmDialog, { dialog: question, answer })),
  );
};
