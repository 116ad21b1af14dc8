import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * When a part of the page is drawn anew and the focused button in it is gone (the bot replaced the message),
 * the focus goes to the part itself instead of to the top of the page.
 * @returns to be called on `focusin`
 */
export const useKeptFocus = (root: RefObject<HTMLElement | null>): ((event: FocusEvent) => void) => {
  const last = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (last.current === null || last.current.isConnected) return;
    last.current = null;
    if (document.activeElement === document.body) root.current?.focus({ preventScroll: true });
  });
  return (event) => {
    last.current = event.target instanceof Element ? event.target : null;
  };
};
