import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const near = 80;

/**
 * Keeps a list at its end while the reader is there; leaves it alone while they read further up. A new
 * message that is taller than the list is shown from its beginning.
 * @param newest changes when there is a newer message
 * @param mine the newest is the reader's own: then they are brought to it wherever they read
 * @returns to be called when the list scrolls
 */
export const useFollowNewest = (
  list: RefObject<HTMLElement | null>,
  newest: string,
  mine: boolean,
): (() => void) => {
  const atEnd = useRef(true);
  const shown = useRef('');
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const isNew = shown.current !== newest;
    shown.current = newest;
    if (isNew && mine) atEnd.current = true;
    if (!atEnd.current) return;
    const last = element.lastElementChild;
    const tall = last instanceof HTMLElement && last.offsetHeight > element.clientHeight - near;
    if (tall && !isNew) return;
    element.scrollTop = tall ? last.offsetTop : element.scrollHeight;
    if (tall) atEnd.current = true;
  });
  return () => {
    const element = list.current;
    if (element === null) return;
    const last = element.lastElementChild;
    const lastTop = last instanceof HTMLElement ? last.offsetTop : 0;
    const fromEnd = element.scrollHeight - element.clientHeight - element.scrollTop;
    atEnd.current = fromEnd < near || element.scrollTop >= lastTop - near;
  };
};
