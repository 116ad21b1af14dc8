import type { Ack } from './ack.ts';

type PostRequest = { url: string; headers: Record<string, string>; body: string; timeoutMs: number };

/** Sends one request and waits for the answer; every way it can go is an `Ack`. */
export async function postRequest(request: PostRequest): Promise<Ack> {
  const started = performance.now();
  const ms = () => Math.round((performance.now() - started) * 10) / 10;
  try {
    const response = await fetch(request.url, {
      method: 'POST',
      headers: request.headers,
      body: request.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(request.timeoutMs),
    });
    const body = await response.text();
    const contentType = response.headers.get('content-type') ?? '';
    const outcome = response.ok ? 'acknowledged' : 'refused';
    const noRetry = response.headers.get('x-slack-no-retry') === '1';
    return { outcome, status: response.status, body, contentType, noRetry, ms: ms() };
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError';
    const outcome = isTimeout ? 'timeout' : 'unreachable';
    return { outcome, status: null, body: '', contentType: '', noRetry: false, ms: ms() };
  }
}
