import type { z } from 'zod';
import { isLoopback } from '../../../shared/loopback.ts';
import type { CallResult } from '../../call-result.ts';
import { type FailedAnswer, type TeamsFailure, teamsFailure, unansweredFailure } from '../errors.ts';
import type { TokenSource } from './token-source.ts';

export interface TeamsCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the service URL, such as `['v3', 'conversations', id, 'activities']`; each part is encoded. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Calls the connector service that an activity named, with the bot's token. */
export interface TeamsClient {
  call<T>(serviceUrl: string, call: TeamsCall, answer: z.ZodType<T>): Promise<CallResult<T>>;
}

const timeoutMs = 10_000;

type Answered = { readonly ok: true; readonly body: string } | ({ readonly ok: false } & FailedAnswer);

const urlOf = (serviceUrl: string, { path, query }: TeamsCall): string => {
  const base = serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`;
  const search = query === undefined ? '' : `?${new URLSearchParams(query)}`;
  return `${base}${path.map(encodeURIComponent).join('/')}${search}`;
};

/** The bot's token goes over TLS, or stays on this machine. */
const isSafe = (serviceUrl: string, onlyHere: boolean): boolean => {
  const url = URL.parse(serviceUrl);
  if (url === null || url.username !== '' || url.password !== '') return false;
  return isLoopback(url.hostname) || (!onlyHere && url.protocol === 'https:');
};

const parsed = (body: string): unknown => {
  if (body.trim() === '') return {};
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
};

/**
 * The SDK's own client tries again by itself, also where a message may have been sent already, and cannot be
 * told not to. Here who retries, and when, is decided in one place (the job queue), and nothing is followed or
 * waited for without bounds.
 */
export const createTeamsClient = (deps: { tokens: TokenSource; onlyHere: boolean }): TeamsClient => {
  const ask = async (serviceUrl: string, call: TeamsCall, token: string | null): Promise<Answered> => {
    const response = await fetch(urlOf(serviceUrl, call), {
      method: call.method,
      headers: {
        accept: 'application/json',
        ...(call.body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const body = await response.text();
    if (response.ok) return { ok: true, body };
    return { ok: false, status: response.status, body, retryAfter: response.headers.get('retry-after') };
  };

  const once = async (
    serviceUrl: string,
    call: TeamsCall,
    token: string | null,
  ): Promise<{ readonly body: string } | TeamsFailure> => {
    try {
      const answered = await ask(serviceUrl, call, token);
      return answered.ok ? answered : teamsFailure(answered);
    } catch (error) {
      return unansweredFailure(error);
    }
  };

  return {
    async call(serviceUrl, call, answer) {
      if (!isSafe(serviceUrl, deps.onlyHere)) return { kind: 'refused', code: 'service-url-unsafe' };
      for (let attempt = 1; ; attempt += 1) {
        const token = await deps.tokens.get();
        if (token.kind === 'retry' || token.kind === 'refused') {
          return { kind: 'retry', code: `token-${token.code}`, afterMs: null };
        }
        const shown = token.kind === 'token' ? token.token : null;
        const result = await once(serviceUrl, call, shown);
        if ('body' in result) {
          const read = answer.safeParse(parsed(result.body));
          return read.success
            ? { kind: 'ok', answer: read.data }
            : { kind: 'refused', code: 'answer-unreadable' };
        }
        const { kind, code, afterMs } = result;
        if (kind === 'unauthorized') {
          if (shown !== null) deps.tokens.forget(shown);
          if (attempt > 1 || shown === null) return { kind: 'retry', code, afterMs: null };
          continue;
        }
        return kind === 'retry' ? { kind, code, afterMs } : { kind, code };
      }
    },
  };
};
