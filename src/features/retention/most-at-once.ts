/** Few enough to look after by hand; a small Lytt may empty itself. */
const smallTable = 1_000;
const largestShare = 0.25;
const mostRows = 20_000;
/** More rows than this make no difference, so nobody counts them. */
export const enoughRows = mostRows / largestShare;

/**
 * The most rows of a kind that one run deletes. A wrong clock or a wrong period makes everything due at once:
 * then a quarter goes, someone is told, and there is time to stop the rest.
 */
export const mostAtOnce = (all: number): number =>
  all <= smallTable ? smallTable : Math.min(mostRows, Math.floor(all * largestShare));
