import http from 'node:http';
import { percentile } from './percentile.ts';

export interface SignedRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One measured stretch: requests per second, and latency percentiles in milliseconds. */
export interface LoadResult {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Answers other than 200; a run with any is no measurement. */
  readonly failures: number;
}

const postOnce = (url: URL, agent: http.Agent, request: SignedRequest): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = http.request(url, { method: 'POST', agent, headers: request.headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(request.body);
  });

/** One request on a connection of its own. @returns its status */
export const post = (target: string, request: SignedRequest): Promise<number> =>
  postOnce(new URL(target), http.globalAgent, request);

/** Keeps `connections` requests under way for `seconds`, each made anew by `next`. */
export const load = async (
  target: string,
  connections: number,
  seconds: number,
  next: () => SignedRequest,
): Promise<LoadResult> => {
  const url = new URL(target);
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  let failures = 0;
  const start = performance.now();
  const until = start + seconds * 1000;
  const connection = async (): Promise<void> => {
    while (performance.now() < until) {
      const request = next();
      const sentAt = performance.now();
      const status = await postOnce(url, agent, request).catch(() => 0);
      latencies.push(performance.now() - sentAt);
      if (status !== 200) failures += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  const elapsed = (performance.now() - start) / 1000;
  agent.destroy();
  latencies.sort((a, b) => a - b);
  return {
    requests: latencies.length,
    perSecond: latencies.length / elapsed,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    failures,
  };
};

/** The round with most requests a second. */
export const best = (results: readonly LoadResult[]): LoadResult =>
  results.reduce((a, b) => (b.perSecond > a.perSecond ? b : a));
