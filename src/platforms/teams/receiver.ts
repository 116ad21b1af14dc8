import type { Buffer } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { errorCode } from '../../shared/error-code.ts';
import type { Log } from '../../shared/log.ts';
import { isLoopback } from '../../shared/loopback.ts';
import { isTeamsActivity } from './receiving/is-teams-activity.ts';
import type { TeamsApp } from './receiving/teams-app.ts';
import { tenantFault } from './receiving/tenant.ts';
import type { CheckToken } from './receiving/token-check.ts';
import { Activity } from './schema.ts';

/** A request whose body our own HTTP server has read, within its limit. */
export type ReadRequest = IncomingMessage & { readonly rawBody: Buffer };

export interface HttpReceiver {
  handle(request: ReadRequest, response: ServerResponse): Promise<void>;
}

/** What the token is checked against, before anything else is read. */
const Sender = z.object({ channelId: z.string(), serviceUrl: z.string() });

const end = (response: ServerResponse, status: number, body?: unknown): void => {
  if (response.headersSent || response.writableEnded) return;
  if (body === undefined) response.writeHead(status).end();
  else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
};

/**
 * Takes activities in place of botbuilder's own `process`, which prints what it is sent, answers with the
 * messages of errors, and calls a forged token an error of its own.
 *
 * Answers: 400 for what is no activity of Teams', 401 for a token that is missing or not good, 403 when tenants
 * disagree, 503 while it cannot be checked, 500 when handling failed; an invoke with its answer, the rest empty.
 */
export const createHttpReceiver = (deps: {
  app: () => Promise<{ readonly app: TeamsApp; readonly checkToken: CheckToken }>;
  /** Only addresses on this machine are answered to. */
  onlyHere: boolean;
  log: Log;
  path: string;
}): HttpReceiver => {
  const refuse = (response: ServerResponse, status: number, code: string): void => {
    deps.log.write('warn', { event: 'request-refused', path: deps.path, status, code });
    end(response, status);
  };

  const isElsewhere = (serviceUrl: string): boolean =>
    deps.onlyHere && !isLoopback(URL.parse(serviceUrl)?.hostname ?? '');

  return {
    async handle(request, response) {
      const body = parsed(request.rawBody);
      if (!isTeamsActivity(body)) return refuse(response, 400, 'payload-malformed');
      try {
        const { app, checkToken } = await deps.app();
        const { channelId = '', serviceUrl = '' } = Sender.safeParse(body).data ?? {};
        const checked = await checkToken(request.headers.authorization ?? null, { channelId, serviceUrl });
        if (checked.kind === 'refused') return refuse(response, checked.status, checked.code);
        const { data: activity } = Activity.safeParse(body);
        if (activity === undefined) return refuse(response, 400, 'payload-unknown');
        if (isElsewhere(activity.serviceUrl)) return refuse(response, 403, 'service-url-elsewhere');
        const fault = tenantFault(activity, checked.token.tenantId);
        if (fault !== null) return refuse(response, 403, fault);
        const answer = await app.run(checked.token, body);
        end(response, answer?.status ?? 200, answer?.body);
      } catch (error) {
        deps.log.write('error', { event: 'request-failed', path: deps.path, code: errorCode(error) });
        end(response, 500);
      }
    },
  };
};
