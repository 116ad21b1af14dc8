import { asObjects, asString, type JsonObject } from '../../wire/json.ts';
import { readAttachments } from '../cards/read-attachments.ts';
import { type Core, recordViolations } from '../core.ts';
import type { Message } from '../world/world.ts';
import { type Answer, refusals } from './answer.ts';

/** learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages: 100 KB, as UTF-16. */
const maxBytes = 100 * 1024;

type Content = Pick<Message, 'text' | 'textFormat' | 'mentions' | 'cards' | 'otherAttachments'>;

export type Outgoing = { kind: 'message'; content: Content } | { kind: 'refused'; answer: Answer };

function mentionsIn(activity: JsonObject, text: string): { mentions: Content['mentions']; wrong: string[] } {
  const mentions: Content['mentions'] = [];
  const wrong: string[] = [];
  for (const entity of asObjects(activity.entities)) {
    if (entity.type !== 'mention') continue;
    const [mentioned] = asObjects([entity.mentioned]);
    const id = asString(mentioned?.id);
    const name = asString(mentioned?.name);
    if (id === null || name === null || !text.includes(asString(entity.text) ?? '\0')) {
      wrong.push('A mention without an id, a name, or its text in the message.');
      continue;
    }
    mentions.push({ id, name });
  }
  return { mentions, wrong };
}

const isTextFormat = (value: unknown): value is Content['textFormat'] =>
  value === 'plain' || value === 'markdown' || value === 'xml';

/** Reads a message the bot sends or puts in place of another, as far as Teams shows it, and checks it. */
export function readOutgoing(core: Core, where: string, activity: JsonObject): Outgoing {
  const bytes = JSON.stringify(activity).length * 2;
  if (bytes > maxBytes) {
    recordViolations(core, where, [`The message has ${bytes} bytes as UTF-16; Teams takes ${maxBytes}.`]);
    return { kind: 'refused', answer: refusals.tooBig() };
  }
  const text = asString(activity.text) ?? '';
  const { cards, others, fatal, wrong } = readAttachments(activity.attachments);
  const { mentions, wrong: wrongMentions } = mentionsIn(activity, text);
  if (text === '' && cards.length + others.length === 0 && fatal.length === 0) {
    fatal.push('The message has neither text nor attachment.');
  }
  const isSplit = text !== '' && cards.length > 0 ? ['Text and a card in one message: Teams splits it.'] : [];
  recordViolations(core, where, [...fatal, ...wrong, ...wrongMentions, ...isSplit]);
  if (fatal.length > 0) return { kind: 'refused', answer: refusals.badSyntax(fatal.join(' ')) };
  const textFormat = isTextFormat(activity.textFormat) ? activity.textFormat : 'markdown';
  return { kind: 'message', content: { text, textFormat, mentions, cards, otherAttachments: others } };
}
