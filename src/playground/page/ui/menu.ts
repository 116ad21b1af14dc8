import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { h } from './h.ts';
import { useMenuList } from './use-menu-list.ts';
import { useUniqueId } from './use-unique-id.ts';

export type MenuItem = { key: string; label: string; danger?: boolean; href?: string; choose: () => void };

type Properties = {
  label: string;
  class?: string;
  items: readonly MenuItem[];
  disabled?: boolean;
  children?: ComponentChildren;
};

const step = (from: number, key: string, count: number): number | null => {
  if (key === 'ArrowDown') return (from + 1) % count;
  if (key === 'ArrowUp') return (Math.max(from, 0) - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
};

/** A menu button after the WAI-ARIA pattern: arrows move, Enter chooses, Esc and Tab close, focus returns. */
export const Menu = ({
  label,
  items,
  disabled = false,
  children,
  ...rest
}: Properties): ComponentChildren => {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useUniqueId();
  const entries = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ];
  useMenuList(open, button, list, () => setOpen(false));
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') setOpen(false);
    const all = entries();
    const at = all.findIndex((each) => each.matches(':focus'));
    const next = step(at, event.key, all.length);
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  };
  const choose = (item: MenuItem): void => {
    close();
    item.choose();
  };
  const entry = (item: MenuItem): ComponentChildren => {
    const common = {
      key: item.key,
      role: 'menuitem' as const,
      tabIndex: -1,
      class: item.danger === true ? 'menu-item danger' : 'menu-item',
      onClick: () => choose(item),
    };
    return item.href === undefined
      ? h('button', { ...common, type: 'button' }, item.label)
      : h('a', { ...common, href: item.href, target: '_blank', rel: 'noopener noreferrer' }, item.label);
  };
  return h(
    'div',
    { class: 'menu' },
    h(
      'button',
      {
        ref: button,
        type: 'button',
        class: rest.class ?? 'icon-button',
        'aria-label': label,
        title: label,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        'aria-controls': open ? id : undefined,
        disabled: disabled || items.length === 0,
        onClick: () => setOpen(!open),
      },
      children,
    ),
    open &&
      h(
        'div',
        {
          id,
          ref: list,
          class: 'menu-list',
          popover: 'manual',
          role: 'menu',
          // A press between its entries leaves the focus in it, so that Esc still closes it.
          tabIndex: -1,
          'aria-label': label,
          onKeyDown,
        },
        items.map(entry),
      ),
  );
};
