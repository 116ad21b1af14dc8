import { useState } from 'preact/hooks';

let given = 0;

/** An id nothing else on the page has. (Preact's own `useId` starts anew with each `render` of the root.) */
export const useUniqueId = (): string => {
  const [id] = useState(() => {
    given += 1;
    return `u${given}`;
  });
  return id;
};
