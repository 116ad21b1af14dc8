import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ActionAnswer, PlaygroundAction } from '../../../slack/schema.ts';
import type { UserState, WorkspaceState } from '../../../slack/state.ts';
import type { Confirmation } from '../../dialog/confirm-dialog.ts';
import type { Side } from '../../pane/side.ts';

/** `Omit` that keeps a union a union. */
type Without<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;

/** What this person does; who they are is filled in by the pane. */
export type PersonAction = Without<Extract<PlaygroundAction, { user: string }>, 'user'>;

/** One person's view of one workspace. */
export type Pane = {
  side: Side;
  workspace: WorkspaceState;
  person: UserState;
  act: (action: PersonAction) => Promise<ActionAnswer>;
  /** Asks "are you sure?"; resolves to whether they were. */
  confirm: (dialog: Confirmation) => Promise<boolean>;
  openThread: (threadTs: string | null) => void;
};

export const PaneContext = createContext<Pane | null>(null);

export const usePane = (): Pane => {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('drawn outside a pane');
  return pane;
};
