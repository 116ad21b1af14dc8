import type { Path } from './yaml-source.ts';

/** `routes`, `3`, `to` → `routes no. 4: to`: people count from one. */
export const pathInWords = (path: Path): string => {
  let words = '';
  for (const segment of path) {
    if (typeof segment === 'number') words += ` no. ${segment + 1}`;
    else words += `${words === '' ? '' : /no\. \d+$/.test(words) ? ': ' : '.'}${segment}`;
  }
  return words;
};
