/** The process dies here: whatever was committed stays, whatever came after never happened. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/** Counts calls to the outside, gives each its own time, and lets the process die at one of them. */
export interface Fuse {
  /** Dies at the call of this number from now, before it has its effect or after; null: lives. */
  light(calls: number | null): void;
  /** The same object, its calls counted. */
  guard<Port extends object>(port: Port): Port;
}

/** `pace`: how many turns each call waits before it happens, so that rivals meet in every possible way. */
export const createFuse = (pace: readonly number[]): Fuse => {
  let left: number | null = null;
  let calls = 0;
  const wait = async (): Promise<void> => {
    calls += 1;
    const turns = pace[calls % pace.length] ?? 0;
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
  };
  /** Each call burns twice: before its effect and after it. */
  const burn = (): void => {
    if (left === null) return;
    left -= 1;
    if (left > 0) return;
    left = null;
    throw new Crash();
  };
  return {
    light: (calls) => {
      left = calls;
    },
    guard: (port) =>
      new Proxy(port, {
        get: (target, property) => {
          const member: unknown = Reflect.get(target, property);
          if (typeof member !== 'function') return member;
          return async (...given: unknown[]) => {
            burn();
            await wait();
            const result: unknown = await Reflect.apply(member, target, given);
            burn();
            return result;
          };
        },
      }),
  };
};
