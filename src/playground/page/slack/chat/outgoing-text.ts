import { decodeEntities } from '../text/entities.ts';

export type Mentionable = { id: string; displayName: string };

/** What a person typed, with `@Name` turned into the mention Slack's composer would make of it. */
export const withMentions = (typed: string, people: readonly Mentionable[]): string =>
  [...people]
    .sort((a, b) => b.displayName.length - a.displayName.length)
    .reduce((text, person) => text.replaceAll(`@${person.displayName}`, `<@${person.id}>`), typed.trim());

/** The other way, for changing a message: Slack's form of it back to what was typed. */
export const asTyped = (text: string, people: readonly Mentionable[]): string => {
  const named = people.reduce(
    (rest, person) => rest.replaceAll(`<@${person.id}>`, `@${person.displayName}`),
    text,
  );
  return decodeEntities(named.replace(/<mailto:[^|>]+\|([^>]+)>/g, '$1').replace(/<(https?:[^|>]+)>/g, '$1'));
};

export type Typed =
  | { kind: 'nothing' }
  | { kind: 'command'; command: string; text: string }
  | { kind: 'text'; text: string };

/** A line that begins with a slash is a command, as in Slack. */
export const readTyped = (typed: string): Typed => {
  const trimmed = typed.trim();
  if (trimmed === '') return { kind: 'nothing' };
  const command = /^(\/[^\s/]+)(?:\s+([\s\S]*))?$/.exec(trimmed);
  if (command === null) return { kind: 'text', text: trimmed };
  return { kind: 'command', command: command[1] ?? '', text: (command[2] ?? '').trim() };
};

/** The commands that fit what is typed so far; none once a space follows. */
export const commandsFor = (typed: string, commands: readonly string[]): string[] =>
  /^\/\S*$/.test(typed) ? commands.filter((command) => command.startsWith(typed.toLowerCase())) : [];
