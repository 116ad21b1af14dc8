import { setTimeout as sleep } from 'node:timers/promises';
import type { Ack } from '../../../src/playground/wire/ack.ts';

/**
 * `acknowledged`: HTTP 200 was seen by the platform. `late`: no answer in the three seconds that Slack waits; it may
 * have been done all the same. `refused`: another status, or nobody there. `gone`: the button is not there any more.
 */
export type Outcome = 'acknowledged' | 'late' | 'refused' | 'gone';

/** One thing that somebody does. */
export interface Deed {
  readonly what: string;
  /** May be done again, as a person does whose first try was not answered. */
  do(): Promise<Outcome>;
}

export const outcomeOf = ({ ack }: { readonly ack: Ack | null }): Outcome => {
  if (ack === null) return 'gone';
  if (ack.outcome === 'timeout') return 'late';
  return ack.status === 200 ? 'acknowledged' : 'refused';
};

/** As a person does on a machine that is busy: again, while Slack says that there was no answer in time. */
export const untilAnswered = async (deed: Deed, withinMs: number): Promise<Outcome> => {
  const deadline = performance.now() + withinMs;
  let outcome = await deed.do();
  while (outcome === 'late' && performance.now() < deadline) outcome = await deed.do();
  return outcome;
};

/**
 * Does everything, so many at once, and calls `interrupt` in the middle, once `isTime` says so: after a third of it,
 * and before the last third is begun, however slow the machine is.
 * @returns what was acknowledged and what was not, by name
 */
export const burst = async (
  deeds: readonly Deed[],
  options: {
    readonly atOnce: number;
    readonly isTime: () => boolean;
    readonly interrupt: () => Promise<void>;
    readonly withinMs: number;
  },
): Promise<{ readonly done: ReadonlySet<string>; readonly open: readonly Deed[] }> => {
  const done = new Set<string>();
  const open: Deed[] = [];
  const queue = deeds.values();
  const deadline = performance.now() + options.withinMs;
  let interrupted: Promise<void> | undefined;
  const interruptInTime = async (): Promise<void> => {
    const tried = done.size + open.length;
    while (interrupted === undefined && tried >= deeds.length / 3) {
      if (options.isTime()) interrupted ??= options.interrupt();
      else if (tried < (deeds.length * 2) / 3) return;
      else if (performance.now() > deadline) throw new Error('it was never time to interrupt the burst');
      else await sleep(10);
    }
  };
  const worker = async () => {
    for (const deed of queue) {
      if ((await deed.do()) === 'acknowledged') done.add(deed.what);
      else open.push(deed);
      await interruptInTime();
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, worker));
  await interrupted;
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
