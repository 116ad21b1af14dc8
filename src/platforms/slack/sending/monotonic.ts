import { setTimeout as sleep } from 'node:timers/promises';

/** Time that never jumps, in milliseconds, for pacing; injected so that tests need not wait. */
export interface Monotonic {
  now(): number;
  sleep(ms: number): Promise<void>;
}

export const systemMonotonic: Monotonic = {
  now: () => performance.now(),
  sleep: async (ms) => {
    await sleep(ms);
  },
};
