import type { PlatformName } from '../../../shared/platform-user.ts';

const rootOf = (platform: PlatformName): string => `/playground/${platform}`;

/** The whole state of one local platform; null when it does not answer (it is restarting, or gone). */
export const fetchState = async <State>(platform: PlatformName): Promise<State | null> => {
  try {
    const response = await fetch(`${rootOf(platform)}/state`, { cache: 'no-store' });
    if (!response.ok) return null;
    const state: State = await response.json();
    return state;
  } catch {
    return null;
  }
};

/** Does what a person did; an answer that never comes is told as one of the known problems. */
export const sendAction = async <Answer>(
  platform: PlatformName,
  action: object,
): Promise<Answer | { ok: false; problem: 'bot-unreachable'; message: string }> => {
  try {
    const response = await fetch(`${rootOf(platform)}/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(action),
    });
    const answer: Answer = await response.json();
    return answer;
  } catch {
    return { ok: false, problem: 'bot-unreachable', message: 'The playground did not answer.' };
  }
};

/** Calls back on connecting and whenever the state is another; the browser connects again by itself. */
export const listenForChanges = (
  platform: PlatformName,
  changed: () => void,
  connected: (is: boolean) => void,
): void => {
  const stream = new EventSource(`${rootOf(platform)}/stream`);
  stream.addEventListener('open', () => connected(true));
  stream.addEventListener('changed', changed);
  stream.addEventListener('error', () => connected(false));
};

/** A file that was uploaded to the local Slack, or to somebody's OneDrive in the local Teams. */
export const filePath = (platform: PlatformName, id: string): string =>
  `${rootOf(platform)}/file/${encodeURIComponent(id)}`;
