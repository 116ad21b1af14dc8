import type { Dispatch } from '../../../../src/platforms/dispatch.ts';
import type { AgentEvent, AuthorEvent, WorkspaceEvent } from '../../../../src/platforms/inbound-event.ts';
import type { AgentScreen, AuthorScreen } from '../../../../src/platforms/screen.ts';
import type { Language } from '../../../../src/shared/language.ts';

type Said<Event, Screen> = (event: Event) => Promise<Screen | null> | Screen | null;

export interface ScriptedDispatch extends Dispatch {
  readonly authorEvents: readonly AuthorEvent[];
  readonly agentEvents: readonly AgentEvent[];
  readonly workspaceEvents: readonly WorkspaceEvent[];
  /** What is answered from now on; nothing to show unless said. */
  onAuthor(say: Said<AuthorEvent, AuthorScreen>): void;
  onAgent(say: (event: AgentEvent) => AgentScreen | Promise<AgentScreen>): void;
  onWorkspace(effect: (event: WorkspaceEvent) => Promise<void>): void;
  speak(language: Language): void;
}

/** Use cases that do as the test says, and remember what they were asked. */
export const createScriptedDispatch = (): ScriptedDispatch => {
  const authorEvents: AuthorEvent[] = [];
  const agentEvents: AgentEvent[] = [];
  const workspaceEvents: WorkspaceEvent[] = [];
  let author: Said<AuthorEvent, AuthorScreen> = () => null;
  let agent: (event: AgentEvent) => AgentScreen | Promise<AgentScreen> = () => ({ kind: 'done' });
  let workspace: (event: WorkspaceEvent) => Promise<void> = async () => {};
  let language: Language = 'nb';
  return {
    authorEvents,
    agentEvents,
    workspaceEvents,
    onAuthor: (say) => {
      author = say;
    },
    onAgent: (say) => {
      agent = say;
    },
    onWorkspace: (effect) => {
      workspace = effect;
    },
    speak: (next) => {
      language = next;
    },
    async author(event) {
      authorEvents.push(event);
      const screen = await author(event);
      return screen === null ? null : { screen, language };
    },
    async agent(event) {
      agentEvents.push(event);
      return { screen: await agent(event), language };
    },
    async workspace(event) {
      workspaceEvents.push(event);
      await workspace(event);
    },
    exported: async () => null,
  };
};
