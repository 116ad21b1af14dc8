interface Waiting<In, Out> {
  readonly input: In;
  readonly resolve: (output: Out) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Turns concurrent calls into few: a call that finds nothing under way starts at once, and what arrives
 * meanwhile goes together in the next batch. When a batch fails, each of its calls is tried alone, so that one
 * bad input cannot fail its neighbours.
 * @param run answers a batch, in the order of its inputs
 */
export const createBatcher = <In, Out>(
  run: (inputs: readonly In[]) => Promise<readonly Out[]>,
  maxSize: number,
): ((input: In) => Promise<Out>) => {
  let waiting: Waiting<In, Out>[] = [];
  let underWay = false;

  const runOne = async (call: Waiting<In, Out>) => {
    try {
      const [output] = await run([call.input]);
      if (output === undefined) throw new TypeError('a batch of one was not answered');
      call.resolve(output);
    } catch (error) {
      call.reject(error);
    }
  };

  const runBatch = async (calls: readonly Waiting<In, Out>[]) => {
    if (calls.length > 1) {
      try {
        const outputs = await run(calls.map((call) => call.input));
        for (const [index, call] of calls.entries()) {
          const output = outputs[index];
          if (output === undefined) call.reject(new TypeError('a call in a batch was not answered'));
          else call.resolve(output);
        }
        return;
      } catch {
        // Whoever is to blame hears it below, alone.
      }
    }
    for (const call of calls) await runOne(call);
  };

  const work = async () => {
    underWay = true;
    while (waiting.length > 0) {
      const calls = waiting.slice(0, maxSize);
      waiting = waiting.slice(maxSize);
      await runBatch(calls);
    }
    underWay = false;
  };

  return (input) =>
    new Promise((resolve, reject) => {
      waiting.push({ input, resolve, reject });
      if (!underWay) void work();
    });
};
