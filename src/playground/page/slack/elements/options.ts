import type { WorkspaceState } from '../../../slack/state.ts';
import type { JsonObject } from '../../../wire/json.ts';
import { objectsIn, stringIn, wordsIn } from '../json-read.ts';

export type Option = { value: string; label: string; description: string | null; url: string | null };
export type OptionGroup = { label: string | null; options: Option[] };

const optionOf = (option: JsonObject): Option => ({
  value: stringIn(option, 'value') ?? '',
  label: wordsIn(option, 'text') ?? '',
  description: wordsIn(option, 'description'),
  url: stringIn(option, 'url'),
});

export const optionsOf = (element: JsonObject): Option[] => objectsIn(element, 'options').map(optionOf);

const named = (value: string, label: string): Option => ({ value, label, description: null, url: null });

/** What a menu offers: its own options, grouped or not, or the workspace's people or channels. */
export const groupsOf = (element: JsonObject, workspace: WorkspaceState): OptionGroup[] => {
  const type = (stringIn(element, 'type') ?? '').replace(/^multi_/, '');
  if (type === 'users_select') {
    const people = workspace.users.filter((user) => !user.isBot);
    return [{ label: null, options: people.map((user) => named(user.id, user.displayName)) }];
  }
  if (type === 'channels_select' || type === 'conversations_select') {
    const channels = workspace.channels.filter((channel) => channel.kind !== 'im' && !channel.isArchived);
    return [{ label: null, options: channels.map((channel) => named(channel.id, `#${channel.name}`)) }];
  }
  const groups = objectsIn(element, 'option_groups');
  if (groups.length === 0) return [{ label: null, options: optionsOf(element) }];
  return groups.map((group) => ({ label: wordsIn(group, 'label'), options: optionsOf(group) }));
};
