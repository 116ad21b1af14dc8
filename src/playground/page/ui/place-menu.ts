const edge = 8;

/** Puts a menu below its button, or above it where there is no room, and within the box it belongs to. */
export const placeMenu = (list: HTMLElement, button: HTMLElement): void => {
  const around = (button.closest('.pane') ?? document.documentElement).getBoundingClientRect();
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = list;
  const leftmost = around.left + edge;
  const left = Math.max(leftmost, Math.min(at.left, around.right - width - edge));
  const below = at.bottom + 4;
  const fits = below + height <= window.innerHeight - edge;
  const top = fits ? below : Math.max(edge, at.top - height - 4);
  list.style.left = `${left}px`;
  list.style.top = `${top}px`;
};
