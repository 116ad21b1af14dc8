import { useEffect, useRef, useState } from 'preact/hooks';
import type { ViewState } from '../../../slack/state.ts';
import { keepTabInside, useDialogFocus } from '../../dialog/use-dialog-focus.ts';
import { usePage } from '../../page-context.ts';
import { ProblemLine } from '../../pane/problem-line.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { Icon } from '../../ui/icon.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useUniqueId } from '../../ui/use-unique-id.ts';
import { Blocks } from '../blocks/block.ts';
import { SurfaceContext } from '../blocks/surface.ts';
import { useSurfaceState } from '../blocks/use-surface-state.ts';
import { usePane } from '../pane/pane-context.ts';
import { errorsOf } from './errors-of.ts';
import { ModalFoot } from './modal-foot.ts';

type Properties = { view: ViewState; stacked: boolean; covered: boolean; problem: string | null };

/** The topmost modal of a person. Key it by view id: what is typed survives an update, not another view. */
export const Modal = ({ view, stacked, covered, problem }: Properties): Drawn => {
  const { say } = usePage();
  const pane = usePane();
  const titleId = useUniqueId();
  const root = useRef<HTMLDivElement>(null);
  const [submitting, setSubmitting] = useState(false);
  const errors = errorsOf(view, say);
  const surface = useSurfaceState(view.id, errors, (pressed, values) =>
    pane.act({
      kind: 'press-in-view',
      viewId: view.id,
      values,
      actionId: pressed.actionId,
      ...(pressed.blockId === null ? {} : { blockId: pressed.blockId }),
      ...(pressed.value === undefined ? {} : { value: pressed.value }),
    }),
  );
  // An update keeps the view's id; another form in it is new to read all the same.
  useDialogFocus(root, `${view.id} ${view.callbackId} ${view.title}`);
  const keepFocus = useKeptFocus(root);
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    root.current?.querySelector<HTMLElement>('.invalid :is(input, textarea, select)')?.focus();
  }, [JSON.stringify(errors)]);
  const submit = async (): Promise<void> => {
    if (submitting) return;
    setSubmitting(true);
    await pane.act({ kind: 'submit-view', viewId: view.id, values: surface.values });
    setSubmitting(false);
  };
  const close = (all: boolean): void => void pane.act({ kind: 'close-view', viewId: view.id, all });
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
        if (event.key === 'Escape') close(false);
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && view.submit !== null) void submit();
      },
    },
    h(
      'header',
      { class: 'dialog-head' },
      h('h3', { id: titleId }, view.title),
      h(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          'aria-label': say('dialog.closeWindow'),
          onClick: () => close(true),
        },
        h(Icon, { name: 'close' }),
      ),
    ),
    h(
      'form',
      {
        class: 'dialog-form',
        noValidate: true,
        onSubmit: (event) => {
          event.preventDefault();
          void submit();
        },
      },
      h(
        'div',
        // A long text must be scrollable from the keyboard also where nothing in it takes the focus.
        { class: 'dialog-body', tabIndex: 0, role: 'region', 'aria-labelledby': titleId },
        h(SurfaceContext.Provider, { value: surface }, h(Blocks, { blocks: view.blocks })),
      ),
      h(ProblemLine, { problem }),
      h(ModalFoot, { view, stacked, submitting, close: () => close(false) }),
    ),
  );
};
