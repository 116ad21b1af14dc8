import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { placeMenu } from './place-menu.ts';

/**
 * Shows an open menu in the top layer, where nothing cuts it off however narrow the place its button stands in,
 * with the focus on its first entry. It stays with its button when the page moves under it: a press may itself
 * bring the button into view, a new message scrolls its list, a phone's keyboard goes away. It is closed when the
 * page around it is pressed, or when its button is out of sight.
 */
export const useMenuList = (
  open: boolean,
  button: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  close: () => void,
): void => {
  useLayoutEffect(() => {
    const [menu, opener] = [list.current, button.current];
    if (!open || menu === null || opener === null) return;
    const place = (): void => placeMenu(menu, opener);
    const pressed = ({ target }: Event): void => {
      const inside = target instanceof Node && (menu.contains(target) || opener.contains(target));
      if (!inside) close();
    };
    const inSight = new IntersectionObserver((seen) => {
      if (seen.at(-1)?.isIntersecting === false) close();
    });
    menu.showPopover();
    place();
    menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    inSight.observe(opener);
    document.addEventListener('pointerdown', pressed);
    document.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      inSight.disconnect();
      document.removeEventListener('pointerdown', pressed);
      document.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  }, [open]);
};
