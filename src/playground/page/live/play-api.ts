import type { ActionAnswer, PlaygroundAction } from '../../slack/schema.ts';
import type { SlackSnapshot } from '../../slack/state.ts';

const statePath = '/playground/state';
const streamPath = '/playground/stream';
const actPath = '/playground/act';

/** The whole state; null when the local Slack does not answer (it is restarting, or gone). */
export const fetchSnapshot = async (): Promise<SlackSnapshot | null> => {
  try {
    const response = await fetch(statePath, { cache: 'no-store' });
    if (!response.ok) return null;
    const snapshot: SlackSnapshot = await response.json();
    return snapshot;
  } catch {
    return null;
  }
};

/** Does what a person did; an answer that never comes is told as one of the known problems. */
export const sendAction = async (action: PlaygroundAction): Promise<ActionAnswer> => {
  try {
    const response = await fetch(actPath, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(action),
    });
    const answer: ActionAnswer = await response.json();
    return answer;
  } catch {
    return { ok: false, problem: 'bot-unreachable', message: 'The playground did not answer.' };
  }
};

/** Calls back on connecting and whenever the state is another; the browser connects again by itself. */
export const listenForChanges = (changed: () => void, connected: (is: boolean) => void): void => {
  const stream = new EventSource(streamPath);
  stream.addEventListener('open', () => connected(true));
  stream.addEventListener('changed', changed);
  stream.addEventListener('error', () => connected(false));
};

export const filePath = (id: string): string => `/playground/file/${encodeURIComponent(id)}`;
