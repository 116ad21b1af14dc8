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
