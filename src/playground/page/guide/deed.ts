import type { PlaygroundAction } from '../../slack/schema.ts';
import type { SlackSnapshot } from '../../slack/state.ts';

/** What the guide remembers of an action: which button or form, never whose or with what words. */
export type Deed = 'wrote' | `press:${string}` | `submit:${string}`;

/** The deed an action is, read from the state it was done in; null for what the guide does not follow. */
export const deedOf = (action: PlaygroundAction, before: SlackSnapshot): Deed | null => {
  switch (action.kind) {
    case 'message':
    case 'direct-message':
    case 'command':
    case 'global-shortcut':
      return 'wrote';
    case 'press':
    case 'press-in-view':
    case 'press-home':
      return `press:${action.actionId}`;
    case 'submit-view': {
      const people = before.workspaces.flatMap((workspace) => workspace.users);
      const view = people.flatMap((user) => user.views).find((each) => each.id === action.viewId);
      return view === undefined ? null : `submit:${view.callbackId}`;
    }
    default:
      return null;
  }
};

const isDeed = (text: string): text is Deed => text === 'wrote' || /^(press|submit):/.test(text);

/** As kept for this browser tab. */
export const readDeeds = (kept: string | null): ReadonlySet<Deed> =>
  new Set((kept ?? '').split(' ').filter(isDeed));

export const writeDeeds = (deeds: ReadonlySet<Deed>): string => [...deeds].join(' ');
