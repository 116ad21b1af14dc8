import type { Monotonic } from './monotonic.ts';

export type Attempt =
  | { readonly kind: 'done' }
  | { readonly kind: 'retry'; readonly code: string }
  | { readonly kind: 'failed'; readonly code: string };

const firstPauseMs = 2_000;
const longestPauseMs = 60_000;

/**
 * Makes the first attempt now, and further ones in the background with longer and longer pauses, for as long as
 * another may help: a platform that is down must not keep the process from starting, or make it start over.
 */
export const keepTrying = async (
  attempt: () => Promise<Attempt>,
  deps: { monotonic: Monotonic; stopping: AbortSignal; onAttempt: (attempt: Attempt) => void },
): Promise<void> => {
  const once = async (): Promise<boolean> => {
    const result = await attempt();
    if (deps.stopping.aborted) return true;
    deps.onAttempt(result);
    return result.kind !== 'retry';
  };
  if (await once()) return;
  const background = async (): Promise<void> => {
    for (
      let pauseMs = firstPauseMs;
      !deps.stopping.aborted;
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
    ) {
      await deps.monotonic.sleep(pauseMs, deps.stopping);
      if (deps.stopping.aborted || (await once())) return;
    }
  };
  void background();
};
