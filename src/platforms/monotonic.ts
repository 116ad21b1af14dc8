/** Time that never jumps, in milliseconds, for pacing; injected so that tests need not wait. */
export interface Monotonic {
  now(): number;
  /** Ends early, without an error, when `signal` says so. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemMonotonic: Monotonic = {
  now: () => performance.now(),
  // Not `node:timers/promises`: calling it off makes an error with its stack, and nearly every press calls one off.
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted === true) return resolve();
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal?.addEventListener('abort', end);
    }),
};
