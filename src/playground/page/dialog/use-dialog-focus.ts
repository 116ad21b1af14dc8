import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const focusable = 'input, textarea, select, button, a[href], [tabindex="0"]';

/**
 * Puts the focus into a dialog when its content is new: on the element that asks for it, else the first
 * input, else the dialog itself (so that a long text is read from its top, not from its last button).
 * @param key changes when the content is another
 */
export const useDialogFocus = (dialog: RefObject<HTMLElement | null>, key: string): void => {
  useLayoutEffect(() => {
    const root = dialog.current;
    if (root === null) return;
    const wanted =
      root.querySelector<HTMLElement>('[data-focus-on-load]') ??
      root.querySelector<HTMLElement>('.dialog-body :is(input, textarea, select)');
    (wanted ?? root).focus();
  }, [key]);
};

/** Keeps Tab inside a dialog: what lies behind it is out of reach until it closes. */
export const keepTabInside = (event: KeyboardEvent, root: HTMLElement | null): void => {
  if (event.key !== 'Tab' || root === null) return;
  const stops = [...root.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) => element.tabIndex >= 0 && element.getClientRects().length > 0,
  );
  const first = stops[0];
  const last = stops.at(-1);
  const here = document.activeElement;
  if (event.shiftKey ? here === first || here === root : here === last) {
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }
};
