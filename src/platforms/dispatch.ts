import type { UseCases } from '../features/create-use-cases.ts';
import type { ExportContent } from '../features/data-rights/read-export.ts';
import { recogniseRight } from '../features/data-rights/recognise-right.ts';
import type { Right } from '../features/data-rights/right.ts';
import type { Ports } from '../features/ports.ts';
import type { ExportId } from '../shared/ids.ts';
import type { Language } from '../shared/language.ts';
import { createDispatchAgent } from './dispatch-agent.ts';
import { createDispatchAuthor } from './dispatch-author.ts';
import type { AgentEvent, AuthorEvent, Visitor, WorkspaceEvent } from './inbound-event.ts';
import type { AgentScreen, Answer, AuthorScreen } from './screen.ts';

/**
 * The one door from platforms to use cases. A platform turns payloads into events, calls one of these,
 * and draws the screen that comes back. `null`: nothing to show.
 */
export interface Dispatch {
  author(event: AuthorEvent): Promise<Answer<AuthorScreen> | null>;
  agent(event: AgentEvent): Promise<Answer<AgentScreen>>;
  workspace(event: WorkspaceEvent): Promise<void>;
  /** What was offered to somebody in their own chat, read now; null when it is not offered to them (any more). */
  exported(
    visitor: Visitor,
    exportId: ExportId,
  ): Promise<{ readonly content: ExportContent; readonly language: Language } | null>;
}

export interface DispatchDeps extends Pick<Ports, 'settings' | 'notice' | 'people' | 'refs'> {
  readonly useCases: UseCases;
  /** Guesses from words whether they are about privacy. It only decides what is shown first. */
  readonly recognise: (text: string) => Right | 'menu' | null;
}

export const createDispatch = (
  given: Omit<DispatchDeps, 'recognise'>,
  recognise: DispatchDeps['recognise'] = recogniseRight,
): Dispatch => {
  const deps = { ...given, recognise };
  return {
    author: createDispatchAuthor(deps),
    agent: createDispatchAgent(deps),
    workspace: ({ platform, workspaceId }) => deps.useCases.uninstallWorkspace(platform, workspaceId),
    exported: ({ user }, exportId) => deps.useCases.openExport(user, exportId),
  };
};
