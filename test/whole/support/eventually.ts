import { setTimeout as sleep } from 'node:timers/promises';

const everyMs = 10;

/** Waits until something is so. @throws when it is not within `timeoutMs` */
export const eventually = async (
  check: () => boolean | Promise<boolean>,
  timeoutMs = 5_000,
): Promise<void> => {
  const deadline = performance.now() + timeoutMs;
  while (!(await check())) {
    if (performance.now() > deadline) throw new Error(`it is not so after ${timeoutMs} ms`);
    await sleep(everyMs);
  }
};
