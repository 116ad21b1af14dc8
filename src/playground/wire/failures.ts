/** What a test makes calls to a platform run into; `F` is in the platform's own words. */
export type Failures<F> = {
  /** The next `times` calls of `method` (`*` for any) fail in this way. */
  next(method: string, failure: F, times?: number): void;
  take(method: string): F | null;
  clear(): void;
};

export function createFailures<F>(): Failures<F> {
  const planned: { method: string; failure: F; left: number }[] = [];
  return {
    next(method, failure, times = 1) {
      planned.push({ method, failure, left: times });
    },
    take(method) {
      const index = planned.findIndex((plan) => plan.method === method || plan.method === '*');
      const plan = planned[index];
      if (plan === undefined) return null;
      plan.left -= 1;
      if (plan.left <= 0) planned.splice(index, 1);
      return plan.failure;
    },
    clear() {
      planned.length = 0;
    },
  };
}
