import type { Config } from '../config/config.ts';
import type { Tell } from './finding.ts';
import { Readyz } from './schema.ts';

/** A running Lytt has the embedded database, so it is asked itself (`/readyz`). */
export const lookAtRunning = async (config: Config, tell: Tell): Promise<void> => {
  const { host, port } = config.http;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}/readyz`;
  tell({ state: 'note', part: 'database', detail: `a running Lytt has it, so ${url} is asked instead` });
  const answer = await ask(url);
  if (answer === null) {
    tell({
      state: 'fault',
      part: 'lytt',
      detail: 'it does not answer; has it been started with another PORT?',
    });
    return;
  }
  for (const [name, value] of Object.entries(answer)) {
    if (typeof value === 'string') continue;
    const { ready, code, ...details } = value;
    const more = Object.entries(details).map(([key, detail]) => `, ${key} ${String(detail)}`);
    const state = ready && code === 'ok' ? 'ok' : 'fault';
    tell({ state, part: name, detail: `${code}${more.join('')}` });
  }
};

const ask = async (url: string): Promise<Readyz | null> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(3_000) });
    return Readyz.safeParse(await response.json()).data ?? null;
  } catch {
    return null;
  }
};
