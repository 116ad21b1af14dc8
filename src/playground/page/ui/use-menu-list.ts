import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { placeMenu } from './place-menu.ts';

/**
 * Shows an open menu in the top layer, where nothing cuts it off however narrow the place its button stands in,
 * with the focus on its first entry; closes it when the page around it is pressed, scrolled or resized.
 */
export const useMenuList = (
  open: boolean,
  button: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  close: () => void,
): void => {
  useLayoutEffect(() => {
    const menu = list.current;
    if (!open || menu === null || button.current === null) return;
    menu.showPopover();
    placeMenu(menu, button.current);
    menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const elsewhere = (event: Event): void => {
      const { target } = event;
      const inside = target instanceof Node && (menu.contains(target) || button.current?.contains(target));
      if (inside !== true) close();
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('scroll', elsewhere, true);
    window.addEventListener('resize', close);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('scroll', elsewhere, true);
      window.removeEventListener('resize', close);
    };
  }, [open]);
};
