import { useState } from 'preact/hooks';
import { type Deed, readDeeds, writeDeeds } from './deed.ts';

const place = 'lytt-guide';

/** What has been done in this browser tab, so that a reload does not start the guide anew. */
export const useDeeds = (): {
  deeds: ReadonlySet<Deed>;
  add: (deed: Deed) => void;
  forget: () => void;
} => {
  const [deeds, setDeeds] = useState(() => readDeeds(sessionStorage.getItem(place)));
  const keep = (next: ReadonlySet<Deed>): ReadonlySet<Deed> => {
    sessionStorage.setItem(place, writeDeeds(next));
    return next;
  };
  return {
    deeds,
    add: (deed) => setDeeds((before) => (before.has(deed) ? before : keep(new Set([...before, deed])))),
    forget: () => setDeeds(keep(new Set())),
  };
};
