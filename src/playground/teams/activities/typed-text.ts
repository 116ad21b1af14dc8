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

/** Words as Teams' HTML. */
export function htmlOf({ text, mentions }: Pick<Message, 'text' | 'mentions'>): string {
  const marked = mentions.reduce((html, { name }, index) => {
    const span = `<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="${index}">${escaped(name)}</span>`;
    return html.replaceAll(escaped(`<at>${name}</at>`), span);
  }, escaped(text));
  return `<p>${marked.replaceAll('\n', '<br>')}</p>`;
}

/** What a message quotes, as it comes before its own words: in the HTML marked with the quoted message's id. */
function quotation(
  world: World,
  conversation: Conversation,
  message: Words,
): { html: string; text: string } | null {
  const quoted = conversation.messages.find(({ id }) => id === message.quotes);
  if (quoted === undefined) return null;
  const name = quoted.isBot ? world.app.name : (world.users.get(quoted.from)?.name ?? '');
  const preview = quoted.text.slice(0, 100);
  return {
    html: [
      `<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="${quoted.id}">`,
      `<strong itemprop="mri" itemid="${quoted.from}">${escaped(name)}</strong>`,
      `<span itemprop="time" itemid="${quoted.id}"></span>`,
      `<p itemprop="preview">${escaped(preview)}</p></blockquote>`,
    ].join(''),
    text: `${name} ${preview}\n`,
  };
}

type Words = Pick<Message, 'text' | 'mentions' | 'quotes'>;

/** The fields of a message activity that say what was written, once as plain text and once as HTML. */
export function wordsJson(world: World, conversation: Conversation, message: Words): JsonObject {
  const quoted = quotation(world, conversation, message);
  // Teams ends a text with a mention in a line break.
  const end = message.mentions.length > 0 ? '\n' : '';
  return {
    textFormat: 'plain',
    text: `${quoted?.text ?? ''}${message.text}${end}`,
    attachments: [{ contentType: 'text/html', content: `${quoted?.html ?? ''}${htmlOf(message)}` }],
    entities: message.mentions.map(({ id, name }) => ({
      type: 'mention',
      mentioned: { id, name },
      text: `<at>${name}</at>`,
    })),
  };
}
