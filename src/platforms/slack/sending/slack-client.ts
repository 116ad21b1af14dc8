import type { WebClient } from '@slack/web-api';
import type { z } from 'zod';
import type { Log } from '../../../shared/log.ts';
import type { CallResult } from '../../call-result.ts';
import type { Monotonic } from '../../monotonic.ts';
import { slackFailure } from '../errors.ts';
import type { Tokens } from './tokens.ts';

/** Calls one method of Slack's Web API for a workspace, with its token, and never throws for what Slack answers. */
export interface SlackClient {
  call<T>(
    workspaceId: string,
    method: string,
    args: Record<string, unknown>,
    answer: z.ZodType<T>,
  ): Promise<CallResult<T>>;
}

/**
 * `client` has Slack's own retries off: who retries, and when, is decided in one place (the job queue).
 * A method that Slack has throttled is left alone in that workspace until `Retry-After` has passed.
 */
export const createSlackClient = (deps: {
  client: WebClient;
  tokens: Tokens;
  monotonic: Monotonic;
  log: Log;
}): SlackClient => {
  const throttledUntil = new Map<string, number>();

  const throttledFor = (key: string): number => {
    const until = throttledUntil.get(key);
    if (until === undefined) return 0;
    const left = until - deps.monotonic.now();
    if (left <= 0) throttledUntil.delete(key);
    return Math.max(0, left);
  };

  return {
    async call(workspaceId, method, args, answer) {
      const key = `${workspaceId} ${method}`;
      const waitMs = throttledFor(key);
      if (waitMs > 0) return { kind: 'retry', code: 'rate-limited', afterMs: waitMs };
      let token = await deps.tokens.of(workspaceId);
      for (let attempt = 1; ; attempt += 1) {
        if (token.kind === 'none') return { kind: 'gone', code: 'not-installed' };
        if (token.kind === 'retry') return { kind: 'retry', code: token.code, afterMs: null };
        try {
          const raw = await deps.client.apiCall(method, { ...args, token: token.token });
          const parsed = answer.safeParse(raw);
          if (parsed.success) return { kind: 'ok', answer: parsed.data };
          return { kind: 'refused', code: 'answer-unreadable' };
        } catch (error) {
          const failure = slackFailure(error);
          if (failure.kind === 'expired') {
            if (attempt > 1) return { kind: 'retry', code: failure.code, afterMs: null };
            token = await deps.tokens.insteadOf(workspaceId, token.token);
            continue;
          }
          if (failure.kind === 'retry') {
            if (failure.afterMs !== null) {
              throttledUntil.set(key, deps.monotonic.now() + failure.afterMs);
              deps.log.write('warn', {
                event: 'platform-throttled',
                platform: 'slack',
                method,
                waitMs: failure.afterMs,
              });
            }
            return { kind: 'retry', code: failure.code, afterMs: failure.afterMs };
          }
          return { kind: failure.kind, code: failure.code };
        }
      }
    },
  };
};
