import { type PlatformName, platformNames } from '../../../shared/platform-user.ts';
import type { PlaygroundAction } from '../../slack/schema.ts';
import type { SlackSnapshot } from '../../slack/state.ts';
import type { TeamsAction } from '../../teams/schema.ts';

/** What somebody did: which button or form, never whose or with what words. */
export type What = 'wrote' | `press:${string}` | `submit:${string}`;

/** What the guide remembers of an action. */
export type Deed = `${PlatformName}:${What}`;

const whatInSlack = (action: PlaygroundAction, before: SlackSnapshot): What | null => {
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

/** The deed an action is, read from the state it was done in; null for what the guide does not follow. */
export const deedInSlack = (action: PlaygroundAction, before: SlackSnapshot): Deed | null => {
  const what = whatInSlack(action, before);
  return what === null ? null : `slack:${what}`;
};

/** @param verb what the pressed button asks for */
export const deedInTeams = (action: TeamsAction, verb: string | undefined): Deed | null => {
  switch (action.kind) {
    case 'message':
    case 'personal-message':
    case 'extension':
      return 'teams:wrote';
    case 'press':
      return verb === undefined ? null : `teams:press:${verb}`;
    case 'submit-dialog':
      return verb === undefined ? null : `teams:submit:${verb}`;
    default:
      return null;
  }
};

const isDeed = (text: string): text is Deed => /^(slack|teams):(wrote$|(press|submit):)/.test(text);

/** As kept for this browser tab. */
export const readDeeds = (kept: string | null): ReadonlySet<Deed> =>
  new Set((kept ?? '').split(' ').filter(isDeed));

export const writeDeeds = (deeds: ReadonlySet<Deed>): string => [...deeds].join(' ');

/** The platforms on which one of these was done. */
export const platformsOf = (deeds: ReadonlySet<Deed>, any: readonly What[]): PlatformName[] =>
  platformNames.filter((platform) => any.some((what) => deeds.has(`${platform}:${what}`)));
