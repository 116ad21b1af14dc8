import type { JsonObject } from '../../wire/json.ts';
import { botIdOf } from '../world/lookup.ts';
import type { Conversation, Message, World } from '../world/world.ts';

type Named = { id: string; name: string };

/** Whom a person can mention here; in a chat with the bot alone there is nobody to pick. */
function mentionable(world: World, conversation: Conversation): Named[] {
  if (conversation.kind === 'personal') return [];
  const members = [...conversation.members].flatMap((id) => world.users.get(id) ?? []);
  return [{ id: botIdOf(world), name: world.app.name }, ...members]
    .map(({ id, name }) => ({ id, name }))
    .sort((one, other) => other.name.length - one.name.length);
}

/** What Teams makes of what somebody typed: `@Name` of somebody who can be mentioned is a mention. */
export function readTyped(
  world: World,
  conversation: Conversation,
  typed: string,
): Pick<Message, 'text' | 'mentions'> {
  const mentions: Named[] = [];
  let text = typed;
  for (const person of mentionable(world, conversation)) {
    if (!text.includes(`@${person.name}`)) continue;
    mentions.push(person);
    text = text.replaceAll(`@${person.name}`, `<at>${person.name}</at>`);
  }
  return { text, mentions };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The same words as Teams' HTML: it goes along as an attachment of every message. */
export function htmlOf({ text, mentions }: Pick<Message, 'text' | 'mentions'>): string {
  const marked = mentions.reduce((html, { name }, index) => {
    const span = `<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="${index}">${escaped(name)}</span>`;
    return html.replaceAll(escaped(`<at>${name}</at>`), span);
  }, escaped(text));
  return `<p>${marked.replaceAll('\n', '<br>')}</p>`;
}

/** The fields of a message activity that say what was written. */
export function wordsJson(message: Pick<Message, 'text' | 'mentions'>): JsonObject {
  return {
    textFormat: 'plain',
    text: message.text,
    attachments: [{ contentType: 'text/html', content: htmlOf(message) }],
    entities: message.mentions.map(({ id, name }) => ({
      type: 'mention',
      mentioned: { id, name },
      text: `<at>${name}</at>`,
    })),
  };
}
