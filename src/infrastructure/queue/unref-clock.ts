import type { Clock } from 'pg-boss';

/** The system's clock for pg-boss, whose timers must not be what keeps a finished process alive. */
export const unrefClock: Clock = {
  now: () => Date.now(),
  setTimeout: (fn, ms) => setTimeout(fn, ms).unref(),
  clearTimeout: (timer) => clearTimeout(Number(timer)),
  setInterval: (fn, ms) => setInterval(fn, ms).unref(),
  clearInterval: (timer) => clearInterval(Number(timer)),
};
