/** Work on the same thing is done in the order it was asked for; on different things, side by side. */
export type InTurn = <Result>(thing: string, work: () => Promise<Result>) => Promise<Result>;

/** Nothing is remembered of what is done. */
export const createInTurn = (): InTurn => {
  const last = new Map<string, Promise<unknown>>();
  return async (thing, work) => {
    const before = last.get(thing) ?? Promise.resolve();
    const result = before.then(work, work);
    last.set(thing, result);
    try {
      return await result;
    } finally {
      if (last.get(thing) === result) last.delete(thing);
    }
  };
};
