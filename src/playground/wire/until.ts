import type { ChangeFeed } from './change-feed.ts';

/**
 * Waits until `check` finds something, looking again at every change. Rejects after `timeoutMs`, so
 * that a test that waits in vain says so.
 */
export async function until<T>(
  feed: ChangeFeed,
  check: () => T | undefined | null | false,
  timeoutMs: number,
): Promise<T> {
  return await new Promise<T>((resolve, reject) => {
    let stop = () => {};
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`Nothing of the kind happened within ${timeoutMs} ms.`));
    }, timeoutMs);
    const look = () => {
      const found = check();
      if (found === undefined || found === null || found === false) return;
      clearTimeout(timer);
      stop();
      resolve(found);
    };
    stop = feed.subscribe(look);
    look();
  });
}
