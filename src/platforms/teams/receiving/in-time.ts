import type { Monotonic } from '../../monotonic.ts';
import type { Running } from './running.ts';

/** Teams waits longer for an invoke, but people see it as failed after a few seconds: 3 at most, its way included. */
const soonMs = 2_500;

/** The answer when it comes soon; else what is said instead, and the answer goes to `later` when it comes. */
export type InTime = <Answer, Said>(
  work: Promise<Answer>,
  answer: {
    readonly soon: (answer: Answer) => Said;
    readonly instead: () => Said;
    readonly later: (answer: Answer) => Promise<unknown>;
  },
) => Promise<Said>;

export const createInTime =
  (deps: { monotonic: Monotonic; running: Running }): InTime =>
  async (work, { soon, instead, later }) => {
    const decided = new AbortController();
    const late = deps.monotonic.sleep(soonMs, decided.signal).then(() => null);
    const done = work.then((answer) => ({ answer }));
    try {
      const first = await Promise.race([done, late]);
      if (first !== null) return soon(first.answer);
      deps.running.add(done.then(({ answer }) => later(answer)));
      return instead();
    } finally {
      decided.abort(null);
    }
  };
