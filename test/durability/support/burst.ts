import { setTimeout as sleep } from 'node:timers/promises';
import type { Driven } from '../../../src/playground/slack/drive/driven.ts';

/** `acknowledged`: HTTP 200 was seen by the platform. `gone`: the button is not there any more. */
export type Outcome = 'acknowledged' | 'unanswered' | 'gone';

/** One thing that somebody does. */
export interface Deed {
  readonly what: string;
  /** May be done again, as a person does whose first try was not answered. */
  do(): Promise<Outcome>;
}

export const outcomeOf = (driven: Driven): Outcome =>
  driven.ack?.status === 200 ? 'acknowledged' : driven.ack === null ? 'gone' : 'unanswered';

/**
 * Does everything, so many at once, and calls `interrupt` in the middle, once `isTime` says so.
 * @returns what was acknowledged and what was not, by name
 */
export const burst = async (
  deeds: readonly Deed[],
  options: {
    readonly atOnce: number;
    readonly isTime: (done: number) => boolean;
    readonly interrupt: () => Promise<void>;
  },
): Promise<{ readonly done: ReadonlySet<string>; readonly open: readonly Deed[] }> => {
  const done = new Set<string>();
  const open: Deed[] = [];
  const queue = deeds.values();
  let interrupted: Promise<void> | undefined;
  const worker = async () => {
    for (const deed of queue) {
      if ((await deed.do()) === 'acknowledged') done.add(deed.what);
      else open.push(deed);
      if (options.isTime(done.size)) interrupted ??= options.interrupt();
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, worker));
  await interrupted;
  if (interrupted === undefined) throw new Error('the burst was never interrupted');
  return { done, open };
};

/** Waits, bounded, until a count stays the same for as long as a killed worker's jobs take to come back. */
export const untilQuiet = async (
  look: () => Promise<number> | number,
  options: { readonly is: number; readonly withinMs: number },
): Promise<void> => {
  const deadline = performance.now() + options.withinMs;
  while ((await look()) !== options.is) {
    if (performance.now() > deadline)
      throw new Error(`it is ${await look()} and not ${options.is} after ${options.withinMs} ms`);
    await sleep(200);
  }
};
