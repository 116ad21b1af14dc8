import { z } from 'zod';
import { Unrecorded } from '../../features/privacy-notice/unrecorded.ts';
import { htmlText, messageText } from './reading/plain-text.ts';
import { quotedReply } from './reading/quoted-reply.ts';

/*
 * Teams' activities, only the fields that are read: what is not named here cannot get any further.
 * Words are wrapped as they are read.
 */

const id = z.string().min(1);
const maybeId = id.nullish();
const named = z.object({ id }).nullish();

/** What every activity says of who did something, where, and how to answer. */
export const Activity = z.object({
  type: id,
  id: id.optional(),
  channelId: z.literal('msteams'),
  serviceUrl: z.url(),
  from: z.object({ id, tenantId: maybeId }),
  recipient: z.object({ id }),
  conversation: z.object({
    id,
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: maybeId,
  }),
  channelData: z
    .object({ tenant: named, team: named, channel: named, eventType: z.string().nullish() })
    .nullish()
    .transform((data) => data ?? {}),
  locale: z.string().nullish(),
  /** UTC, from Teams. */
  timestamp: z.iso.datetime({ offset: true }).optional(),
  replyToId: maybeId,
});
export type Activity = z.output<typeof Activity>;

/** What is pressed or asked for: Teams gives each an id of its own. */
export const Invoke = Activity.extend({ id });
export type Invoke = z.output<typeof Invoke>;

const mention = z.object({ type: z.literal('mention'), mentioned: z.object({ id }), text: z.string() });

/** Other kinds of entities (`clientInfo`) are not read. */
const mentions = z
  .array(z.unknown())
  .nullish()
  .transform((entities) => (entities ?? []).flatMap((entity) => mention.safeParse(entity).data ?? []));

const htmlAttachment = z.object({ contentType: z.literal('text/html'), content: z.string() });

/** The same message in HTML, which Teams sends along; files and cards are not read. */
const html = z
  .array(z.unknown())
  .nullish()
  .transform((all) => (all ?? []).flatMap((one) => htmlAttachment.safeParse(one).data ?? []).at(0)?.content);

/** What is typed first when it is a command with words after it; `words` are those. */
const slashCommand = /^\s*\/(tilbakemelding|feedback|personvern|privacy)(?=\s|$)\s*/iu;
const bareCommand = /^\s*(tilbakemelding|feedback)\s*[.!?]*\s*$/iu;

const commandOf = (text: string) => {
  const [typed, name] = slashCommand.exec(text) ?? bareCommand.exec(text) ?? [];
  if (typed === undefined || name === undefined) return null;
  const command = /^(?:personvern|privacy)$/iu.test(name) ? 'privacy' : 'feedback';
  return { name: command, words: new Unrecorded(text.slice(typed.length)) } as const;
};

/** A message: its text as its author sees it, without the mention of the bot. */
export const Message = Activity.extend({
  text: z.string().nullish(),
  entities: mentions,
  attachments: html,
}).transform(({ text, entities, attachments, ...activity }) => {
  const reply = attachments === undefined ? null : quotedReply(attachments);
  const own = reply === null ? (text ?? '') : reply.html;
  const plain = messageText(own, entities, activity.recipient.id, reply !== null);
  return {
    ...activity,
    words: new Unrecorded(plain),
    command: commandOf(plain),
    answered: reply?.to ?? null,
  };
});
export type Message = z.output<typeof Message>;

const mentionsBot = (entities: z.output<typeof mentions>, botId: string): boolean =>
  entities.some(({ mentioned }) => mentioned.id === botId);

/** A message in a channel or a group chat, as far as the bot is asked something in it: its words are not read. */
export const Mention = Activity.extend({ entities: mentions }).refine(({ entities, recipient }) =>
  mentionsBot(entities, recipient.id),
);

/** What an agent types to the bot in a support channel: a reference or a word, not an author's words. */
export const ChannelMessage = Activity.extend({ text: z.string().nullish(), entities: mentions })
  .refine(({ entities, recipient }) => mentionsBot(entities, recipient.id))
  .transform(({ text, entities, ...activity }) => ({
    ...activity,
    text: messageText(text ?? '', entities, activity.recipient.id, false),
  }));

/** The message that a message-extension action was used on: whose it is, is not read. */
export const MessagePayload = z
  .object({ body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish() })
  .transform(({ body }) => {
    const content = body?.content ?? '';
    return new Unrecorded(body?.contentType === 'text' ? content : htmlText(content));
  });

/** The bot was added or taken away: for a person, a chat, or a team. */
export const Installation = Activity.extend({ action: z.string().optional() });
