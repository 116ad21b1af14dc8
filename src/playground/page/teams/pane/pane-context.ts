import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { TeamsAction, TeamsActionAnswer } from '../../../teams/schema.ts';
import type { TeamsUserState, TenantState } from '../../../teams/state.ts';
import type { Confirmation } from '../../dialog/confirm-dialog.ts';

/** `Omit` that keeps a union a union. */
type Without<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;

/** What this person does; who they are is filled in by the pane. */
export type PersonAction = Without<TeamsAction, 'user'>;

/** One person's view of one organisation's Teams. */
export type Pane = {
  tenant: TenantState;
  person: TeamsUserState;
  /** @param verb what the pressed button asks for, for the guide */
  act: (action: PersonAction, verb?: string) => Promise<TeamsActionAnswer>;
  /** Asks "are you sure?"; resolves to whether they were. */
  confirm: (dialog: Confirmation) => Promise<boolean>;
  openThread: (root: string | null) => void;
};

export const PaneContext = createContext<Pane | null>(null);

export const usePane = (): Pane => {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('drawn outside a pane');
  return pane;
};
