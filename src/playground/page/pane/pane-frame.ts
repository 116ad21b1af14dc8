import type { ComponentChildren } from 'preact';
import { type Drawn, h } from '../ui/h.ts';
import type { Person } from '../ui/person.ts';
import { useUniqueId } from '../ui/use-unique-id.ts';
import { PaneHeader } from './pane-header.ts';
import type { Place } from './side.ts';

type Properties = {
  place: Place;
  name: string;
  people: readonly Person[];
  person: Person;
  become: (userId: string) => void;
  /** The side shows the other platform; what is open and typed here stays. */
  hidden: boolean;
  children?: ComponentChildren;
};

/** One half of the page on one platform: a heading, and the chat client of who one is. */
export const PaneFrame = ({ place, hidden, children, ...who }: Properties): Drawn => {
  const titleId = useUniqueId();
  return h(
    'section',
    { class: `pane ${place.side} on-${place.platform}`, 'aria-labelledby': titleId, hidden },
    h(PaneHeader, { place, titleId, ...who }),
    children,
  );
};
