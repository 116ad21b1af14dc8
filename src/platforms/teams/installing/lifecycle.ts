import type { Log } from '../../../shared/log.ts';
import { type Attempt, keepTrying } from '../../keep-trying.ts';
import type { Monotonic } from '../../monotonic.ts';
import type { Running } from '../receiving/running.ts';
import type { TokenSource } from '../sending/token-source.ts';

export interface TeamsHealth {
  readonly ready: boolean;
  /** `ok`, or what is wrong. */
  readonly code: string;
}

export interface Lifecycle {
  start(): Promise<void>;
  stop(): Promise<void>;
  health(): TeamsHealth;
}

/** How long a stop waits for what is being answered. */
const drainMs = 5_000;

/**
 * Ready once Microsoft has sold a token, which is what there is to reach without a customer. The SDK takes a
 * while to load, and nobody waits for it: what comes meanwhile is answered when it is there.
 */
export const createLifecycle = (deps: {
  load: () => Promise<unknown>;
  tokens: TokenSource;
  running: Running;
  monotonic: Monotonic;
  log: Log;
}): Lifecycle => {
  const stopping = new AbortController();
  let trouble: string | null = 'token-unverified';
  let unloaded: string | null = null;

  const buy = async (): Promise<Attempt> => {
    const token = await deps.tokens.get();
    if (token.kind === 'token' || token.kind === 'none') return { kind: 'done' };
    return { kind: token.kind === 'retry' ? 'retry' : 'failed', code: token.code };
  };

  const onAttempt = (attempt: Attempt): void => {
    trouble = attempt.kind === 'done' ? null : `token-${attempt.code}`;
    if (trouble === null) return;
    deps.log.write('error', { event: 'sdk', platform: 'teams', level: 'error', code: trouble });
  };

  return {
    async start() {
      await keepTrying(buy, { ...deps, stopping: stopping.signal, onAttempt });
      deps.load().catch(() => {
        unloaded = 'sdk-not-loaded';
        deps.log.write('error', { event: 'sdk', platform: 'teams', level: 'error', code: unloaded });
      });
    },
    async stop() {
      stopping.abort();
      const drained = new AbortController();
      const idle = deps.running.idle().finally(() => drained.abort());
      await Promise.race([idle, deps.monotonic.sleep(drainMs, drained.signal)]);
    },
    health() {
      const code = unloaded ?? trouble;
      return { ready: code === null, code: code ?? 'ok' };
    },
  };
};
