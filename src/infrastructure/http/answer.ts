import type { ServerResponse } from 'node:http';

const send = (
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: Record<string, string>,
) => {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(body);
};

/** Answers with JSON. Nothing here is ever cached. */
export const answerJson = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) => send(response, status, 'application/json; charset=utf-8', `${JSON.stringify(body)}\n`, headers);

/** Answers with a few words and a status; `headers` come on top. */
export const answerText = (
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
) => send(response, status, 'text/plain; charset=utf-8', `${text}\n`, headers);
