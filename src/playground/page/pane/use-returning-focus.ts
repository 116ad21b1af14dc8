import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Remembers where the focus was in a part of the page, and brings it back when the dialog over it has closed:
 * to the same element, else to the message it was in, else to the field one writes in.
 */
export const useReturningFocus = (content: RefObject<HTMLElement | null>, covered: boolean): void => {
  const last = useRef<{ element: HTMLElement; ts: string | null } | null>(null);
  useEffect(() => {
    const remember = (event: FocusEvent): void => {
      if (!(event.target instanceof HTMLElement)) return;
      const message = event.target.closest<HTMLElement>('[data-message]');
      last.current = { element: event.target, ts: message?.dataset.message ?? null };
    };
    const root = content.current;
    root?.addEventListener('focusin', remember);
    return () => root?.removeEventListener('focusin', remember);
  }, []);
  const was = useRef(false);
  useLayoutEffect(() => {
    const closed = was.current && !covered;
    was.current = covered;
    const root = content.current;
    if (!closed || root === null || root.getClientRects().length === 0) return;
    const there = last.current?.element;
    const message = last.current?.ts;
    const target =
      (there?.isConnected === true ? there : null) ??
      (message === null || message === undefined
        ? null
        : root.querySelector<HTMLElement>(`[data-message="${CSS.escape(message)}"]`)) ??
      root.querySelector<HTMLElement>('.composer textarea');
    target?.focus({ preventScroll: true });
  }, [covered]);
};
