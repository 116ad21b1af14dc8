import { Fragment } from 'preact';
import type { JsonObject } from '../../../wire/json.ts';
import type { ViewState } from '../../../slack/state.ts';
import { ConfirmDialog } from '../../dialog/confirm-dialog.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { Modal } from './modal.ts';

type Properties = {
  views: readonly ViewState[];
  question: JsonObject | null;
  answer: (sure: boolean) => void;
  problem: string | null;
};

/** What lies over one pane: the top of the modal stack, and above it a question. The other pane stays usable. */
export const Dialogs = ({ views, question, answer, problem }: Properties): Drawn => {
  const top = views.at(-1);
  if (top === undefined && question === null) return null;
  return h(
    Fragment,
    null,
    h(
      'div',
      { class: 'dialog-layer' },
      top !== undefined &&
        h(Modal, { key: top.id, view: top, stacked: views.length > 1, covered: question !== null, problem }),
    ),
    question !== null &&
      h('div', { class: 'dialog-layer over' }, h(ConfirmDialog, { dialog: question, answer })),
  );
};
