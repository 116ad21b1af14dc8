import type { UseCases } from '../features/create-use-cases.ts';
import type { Ports } from '../features/ports.ts';
import { createDispatchAgent } from './dispatch-agent.ts';
import { createDispatchAuthor } from './dispatch-author.ts';
import type { AgentEvent, AuthorEvent, WorkspaceEvent } from './inbound-event.ts';
import type { AgentScreen, Answer, AuthorScreen } from './screen.ts';

/**
 * The one door from platforms to use cases. A platform turns payloads into events, calls one of these,
 * and draws the screen that comes back. `null`: nothing to show.
 */
export interface Dispatch {
  author(event: AuthorEvent): Promise<Answer<AuthorScreen> | null>;
  agent(event: AgentEvent): Promise<Answer<AgentScreen>>;
  workspace(event: WorkspaceEvent): Promise<void>;
}

export interface DispatchDeps extends Pick<Ports, 'settings' | 'notice' | 'people' | 'refs'> {
  readonly useCases: UseCases;
}

export const createDispatch = (deps: DispatchDeps): Dispatch => ({
  author: createDispatchAuthor(deps),
  agent: createDispatchAgent(deps),
  workspace: ({ platform, workspaceId }) => deps.useCases.uninstallWorkspace(platform, workspaceId),
});
