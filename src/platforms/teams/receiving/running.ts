import { errorCode } from '../../../shared/error-code.ts';
import type { Log } from '../../../shared/log.ts';

/** What goes on after its request was answered, so that a stop can wait for it. */
export interface Running {
  add(work: Promise<unknown>): void;
  /** Resolves when everything that runs has ended. */
  idle(): Promise<void>;
}

export const createRunning = (log: Log): Running => {
  const running = new Set<Promise<void>>();
  return {
    add(work) {
      const noted: Promise<void> = work
        .then(
          () => {},
          (error: unknown) =>
            log.write('error', { event: 'listener-failed', platform: 'teams', code: errorCode(error) }),
        )
        .finally(() => running.delete(noted));
      running.add(noted);
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
};
