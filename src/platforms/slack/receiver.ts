import type { Buffer } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import { type App, type Receiver, verifySlackRequest } from '@slack/bolt';
import type { Clock } from '../../shared/clock.ts';
import { errorCode } from '../../shared/error-code.ts';
import type { Log } from '../../shared/log.ts';
import { Payload, SlackNotice } from './receiving/payload-schema.ts';

/** A request whose body our own HTTP server has read, within its limit. */
export type ReadRequest = IncomingMessage & { readonly rawBody: Buffer };

export interface HttpReceiver extends Receiver {
  handle(request: ReadRequest, response: ServerResponse): Promise<void>;
}

const toleranceMs = 5 * 60_000;

const header = (request: IncomingMessage, name: string): string | null => {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

const isForm = (request: IncomingMessage): boolean =>
  header(request, 'content-type')?.split(';')[0]?.trim().toLowerCase() ===
  'application/x-www-form-urlencoded';

const end = (response: ServerResponse, status: number, body?: string | object): void => {
  if (response.headersSent || response.writableEnded) return;
  if (body === undefined || body === '') response.writeHead(status).end();
  else if (typeof body === 'string') {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(body);
  } else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

/**
 * Bolt's receiver for our own server: Bolt's `HTTPReceiver` can be mounted too, but it knows no clock but the
 * system's, takes signatures from the future, and leaves payloads that it does not know unanswered.
 *
 * Answers: 401 for a missing, wrong or stale signature, 400 for what is no payload of Slack's, 500 when
 * handling failed before it was acknowledged (Slack then tries again, or tells the person).
 */
export const createHttpReceiver = (deps: {
  signingSecret: string;
  clock: Clock;
  log: Log;
  path: string;
}): HttpReceiver => {
  let app: App | undefined;

  const refuse = (response: ServerResponse, status: number, code: string): void => {
    deps.log.write('warn', { event: 'request-refused', path: deps.path, status, code });
    end(response, status);
  };

  /** Null when the signature is good and of the last five minutes; else a code. */
  const fault = (request: IncomingMessage, body: string): string | null => {
    const signature = header(request, 'x-slack-signature');
    const timestamp = header(request, 'x-slack-request-timestamp');
    if (signature === null || timestamp === null) return 'signature-missing';
    const seconds = Number(timestamp);
    if (!Number.isInteger(seconds)) return 'timestamp-wrong';
    const now = deps.clock.now().getTime();
    if (Math.abs(now - seconds * 1000) > toleranceMs) return 'timestamp-stale';
    try {
      verifySlackRequest({
        signingSecret: deps.signingSecret,
        body,
        headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': seconds },
        nowMilliseconds: now,
      });
      return null;
    } catch {
      return 'signature-wrong';
    }
  };

  /** @throws SyntaxError when the text is not what its content type says */
  const parsed = (request: IncomingMessage, text: string): unknown => {
    if (!isForm(request)) return JSON.parse(text);
    const fields = { ...parse(text) };
    return typeof fields.payload === 'string' ? JSON.parse(fields.payload) : fields;
  };

  const payloadOf = (request: IncomingMessage, text: string): Payload | null => {
    try {
      return Payload.safeParse(parsed(request, text)).data ?? null;
    } catch {
      return null;
    }
  };

  const retryOf = (request: IncomingMessage) => {
    const retryNum = Number(header(request, 'x-slack-retry-num') ?? Number.NaN);
    const retryReason = header(request, 'x-slack-retry-reason');
    return {
      ...(Number.isInteger(retryNum) ? { retryNum } : {}),
      ...(retryReason === null ? {} : { retryReason }),
    };
  };

  const answerNotice = (response: ServerResponse, notice: SlackNotice): void => {
    if (notice.type === 'url_verification') {
      end(response, 200, { challenge: notice.challenge });
      return;
    }
    deps.log.write('warn', { event: 'sdk', platform: 'slack', level: 'warn', code: notice.type });
    end(response, 200);
  };

  return {
    init: (bolt) => {
      app = bolt;
    },
    start: async () => {},
    stop: async () => {},
    async handle(request, response) {
      const text = request.rawBody.toString('utf8');
      // Slack checks certificates with an unsigned request that asks for nothing but an answer.
      if (isForm(request) && text.includes('ssl_check=1')) return end(response, 200);
      const wrong = fault(request, text);
      if (wrong !== null) return refuse(response, 401, wrong);
      const body = payloadOf(request, text);
      if (body === null) return refuse(response, 400, 'payload-malformed');
      const notice = SlackNotice.safeParse(body).data;
      if (notice !== undefined) return answerNotice(response, notice);
      try {
        await app?.processEvent({
          body,
          ...retryOf(request),
          ack: async (answer?: string | object) => end(response, 200, answer),
        });
        if (!response.writableEnded) refuse(response, 400, 'payload-unknown');
      } catch (error) {
        deps.log.write('error', { event: 'request-failed', path: deps.path, code: errorCode(error) });
        end(response, 500);
      }
    },
  };
};
