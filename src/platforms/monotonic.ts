import { setTimeout as sleep } from 'node:timers/promises';

/** Time that never jumps, in milliseconds, for pacing; injected so that tests need not wait. */
export interface Monotonic {
  now(): number;
  /** Ends early, without an error, when `signal` says so. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemMonotonic: Monotonic = {
  now: () => performance.now(),
  async sleep(ms, signal) {
    try {
      await sleep(ms, undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      if (signal?.aborted !== true) throw error;
    }
  },
};
