import { asObjects, isObject, type JsonObject } from '../../wire/json.ts';
import type { Card } from '../world/world.ts';
import { cardContentType, examineCard } from './examine-card.ts';
import { fileCardProblems } from './file-cards.ts';
import { fillInIds } from './fill-in-ids.ts';

/** Attachments of a message, sorted; `fatal`: Teams would refuse the message. */
export type ReadAttachments = {
  cards: Card[];
  others: JsonObject[];
  fatal: string[];
  wrong: string[];
};

function newCard(content: JsonObject): Card {
  return { card: fillInIds(content), seenBy: new Map(), refusals: new Map() };
}

/** Kinds of attachments that Teams shows to people besides Adaptive Cards. */
const knownTypes =
  /^(image\/|application\/vnd\.microsoft\.(card|teams)\.|application\/vnd\.microsoft\.com\.card)/;

export function readAttachments(attachments: unknown): ReadAttachments {
  const read: ReadAttachments = { cards: [], others: [], fatal: [], wrong: [] };
  for (const attachment of asObjects(attachments)) {
    const { contentType, content } = attachment;
    if (contentType !== cardContentType) {
      if (typeof contentType !== 'string' || !knownTypes.test(contentType)) {
        read.fatal.push(`Unknown attachment type: ${contentType}.`);
      }
      read.fatal.push(...fileCardProblems(attachment));
      read.others.push(structuredClone(attachment));
      continue;
    }
    const { fatal, wrong } = examineCard(content, 'message');
    read.fatal.push(...fatal);
    read.wrong.push(...wrong);
    if (isObject(content) && fatal.length === 0) read.cards.push(newCard(content));
  }
  return read;
}
