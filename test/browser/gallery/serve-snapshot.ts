import { createServer } from 'node:http';
import { createPageRoutes } from '../../../src/playground/serve-page.ts';
import type { ActionAnswer, PlaygroundAction } from '../../../src/playground/slack/schema.ts';
import type { SlackSnapshot } from '../../../src/playground/slack/state.ts';
import type { TeamsAction, TeamsActionAnswer } from '../../../src/playground/teams/schema.ts';
import type { TeamsSnapshot } from '../../../src/playground/teams/state.ts';

export type Snapshots = { slack: SlackSnapshot; teams: TeamsSnapshot };

export type SnapshotServer = {
  url: string;
  /** What the page has asked for, oldest first. */
  actions: PlaygroundAction[];
  inTeams: TeamsAction[];
  /** How the next actions are answered; `ok` unless said. */
  answer(next: ActionAnswer | TeamsActionAnswer): void;
  /** Back to this state, with nothing asked for and everything answered with `ok`. */
  reset(to: Snapshots): void;
  /** Shows another state, as a change on a platform would. */
  show(next: Partial<Snapshots>): void;
  close(): Promise<void>;
};

/** The page with a state made by hand behind it: for what a running bot seldom or never shows. */
export async function serveSnapshot(first: Snapshots): Promise<SnapshotServer> {
  let snapshots = first;
  let answered: ActionAnswer | TeamsActionAnswer = { ok: true };
  const actions: PlaygroundAction[] = [];
  const inTeams: TeamsAction[] = [];
  const listeners = new Set<() => void>();
  const show = (next: Partial<Snapshots>): void => {
    snapshots = { ...snapshots, ...next };
    for (const tell of listeners) tell();
  };
  const routes = createPageRoutes((key) => key);
  const server = createServer((request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '/';
    const json = (body: unknown) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const platform = path.startsWith('/playground/teams/') ? 'teams' : 'slack';
    if (path === `/playground/${platform}/state`) return json(snapshots[platform]);
    if (path === `/playground/${platform}/stream`) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const tell = () => response.write('event: changed\ndata: {}\n\n');
      tell();
      listeners.add(tell);
      request.once('close', () => listeners.delete(tell));
      return;
    }
    if (path === `/playground/${platform}/act`) {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const asked = JSON.parse(Buffer.concat(chunks).toString('utf8'));
        (platform === 'teams' ? inTeams : actions).push(asked);
        json(answered);
      });
      return;
    }
    const route = routes.find(
      (each) => each.path === path || (each.path === '/page/*' && path.startsWith('/page/')),
    );
    if (route === undefined) return response.writeHead(404).end();
    void route.methods.GET({ response, path });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    actions,
    inTeams,
    answer: (next) => {
      answered = next;
    },
    reset: (to) => {
      answered = { ok: true };
      actions.length = 0;
      inTeams.length = 0;
      show(to);
    },
    show,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
