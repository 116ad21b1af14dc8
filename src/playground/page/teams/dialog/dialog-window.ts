import { useRef } from 'preact/hooks';
import type { DialogState } from '../../../teams/state.ts';
import { keepTabInside, useDialogFocus } from '../../dialog/use-dialog-focus.ts';
import { usePage } from '../../page-context.ts';
import { ProblemLine } from '../../pane/problem-line.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { Icon } from '../../ui/icon.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useUniqueId } from '../../ui/use-unique-id.ts';
import { CardView } from '../card/card-view.ts';
import { Refusals } from '../card/refusals.ts';
import { usePane } from '../pane/pane-context.ts';

type Properties = { dialog: DialogState; covered: boolean; problem: string | null };

/** Teams' dialog: a card in a window, whose buttons are its own. What went wrong is told in it. */
export const DialogWindow = ({ dialog, covered, problem }: Properties): Drawn => {
  const { say } = usePage();
  const { act } = usePane();
  const titleId = useUniqueId();
  const root = useRef<HTMLDivElement>(null);
  useDialogFocus(root, `${dialog.id} ${dialog.revision}`);
  const keepFocus = useKeptFocus(root);
  const close = (): void => void act({ kind: 'close-dialog' });
  const failed =
    dialog.problem === null
      ? null
      : say(dialog.problem === 'unreachable' ? 'teams.unreachable' : 'teams.wentWrong');
  return h(
    'div',
    {
      ref: root,
      class: 'dialog modal',
      role: 'dialog',
      'aria-labelledby': titleId,
      tabIndex: -1,
      inert: covered,
      onFocusIn: keepFocus,
      onKeyDown: (event) => {
        keepTabInside(event, root.current);
        if (event.key === 'Escape') close();
      },
    },
    h(
      'header',
      { class: 'dialog-head' },
      h('h3', { id: titleId }, dialog.title),
      h(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': say('dialog.closeWindow'), onClick: close },
        h(Icon, { name: 'close' }),
      ),
    ),
    h(
      'div',
      // A long text must be scrollable from the keyboard also where nothing in it takes the focus.
      { class: 'dialog-body', tabIndex: 0, role: 'region', 'aria-labelledby': titleId },
      h(CardView, {
        card: dialog.card,
        press: ({ action, verb, values }) => act({ kind: 'submit-dialog', action, values }, verb),
      }),
      h(Refusals, { refusals: dialog.refusals }),
    ),
    h(ProblemLine, { problem: failed ?? problem }),
  );
};
