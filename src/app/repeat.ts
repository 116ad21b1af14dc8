/** Does something now and every so often, one at a time, until it is stopped. A failure is tried again next time. */
export const repeat = (work: () => Promise<unknown>, everyMs: number): { stop(): Promise<void> } => {
  let working: Promise<unknown> = Promise.resolve();
  const again = () => {
    // A database that is away now is asked again; `/readyz` tells when that goes on for too long.
    working = working.then(work).catch(() => undefined);
  };
  const timer = setInterval(again, everyMs);
  timer.unref();
  again();
  return {
    stop: async () => {
      clearInterval(timer);
      await working;
    },
  };
};
