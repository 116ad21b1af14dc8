/** More often than the hour, so that a process that was stopped meanwhile costs minutes, not an hour. */
const lookEveryMs = 10 * 60 * 1000;

/** Asks for this hour's run now and then, until it is stopped. */
export const scheduleRetention = (
  queueExpiry: () => Promise<boolean>,
  everyMs: number = lookEveryMs,
): { stop(): Promise<void> } => {
  let asking: Promise<unknown> = Promise.resolve();
  const ask = () => {
    // A database that is away now is asked again; `/readyz` tells when that goes on for too long.
    asking = asking.then(queueExpiry).catch(() => undefined);
  };
  const timer = setInterval(ask, everyMs);
  timer.unref();
  ask();
  return {
    stop: async () => {
      clearInterval(timer);
      await asking;
    },
  };
};
