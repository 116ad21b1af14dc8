import type { ViewState } from '../../../slack/state.ts';
import { usePage } from '../../page-context.ts';
import { type Drawn, h } from '../../ui/h.ts';

type Properties = { view: ViewState; stacked: boolean; submitting: boolean; close: () => void };

/** The way out and the way on. Where the bot gave no word for closing, a stacked view says "back". */
export const ModalFoot = ({ view, stacked, submitting, close }: Properties): Drawn => {
  const { say } = usePage();
  return h(
    'footer',
    { class: 'dialog-foot' },
    h(
      'button',
      { type: 'button', class: 'button', onClick: close },
      view.close ?? say(stacked ? 'dialog.back' : 'dialog.close'),
    ),
    view.submit !== null &&
      h(
        'button',
        { type: 'submit', class: 'button primary', 'aria-busy': submitting, 'aria-disabled': submitting },
        view.submit,
      ),
  );
};
