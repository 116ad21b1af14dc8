import { performance } from 'node:perf_hooks';

/** Above this share of its time, the process has no more to give: people at their forms come first. */
const busyAbove = 0.85;
const lookEveryMs = 100;

/** Whether this process has been at its limit for the last tenth of a second. */
export interface Busyness {
  isBusy(): boolean;
  stop(): void;
}

/**
 * Watches the event loop. Answers to platforms have seconds, jobs have minutes: while the loop is full, workers
 * take one job at a time, so that they go on, but in the gaps.
 */
export const watchBusyness = (): Busyness => {
  let before = performance.eventLoopUtilization();
  let busy = false;
  const timer = setInterval(() => {
    const now = performance.eventLoopUtilization();
    busy = performance.eventLoopUtilization(now, before).utilization > busyAbove;
    before = now;
  }, lookEveryMs);
  timer.unref();
  return { isBusy: () => busy, stop: () => clearInterval(timer) };
};
