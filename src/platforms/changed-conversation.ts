import { z } from 'zod';

/** What is compared here; see `Visitor.conversation`. */
const Conversation = z.object({ serviceUrl: z.string(), conversationId: z.string().nullable() });
type Conversation = z.output<typeof Conversation>;

const parsed = (text: string): Conversation | null => {
  try {
    return Conversation.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

/**
 * What to keep of how a person is reached, now that an event of theirs brought `brought`; null: what is kept may
 * stay. An event from outside their own chat does not know that chat, and does not make it forgotten.
 */
export const changedConversation = (kept: string | null, brought: string | null): string | null => {
  if (brought === null || brought === kept) return null;
  const [before, now] = [kept === null ? null : parsed(kept), parsed(brought)];
  if (before === null || now === null || now.conversationId !== null) return brought;
  if (now.serviceUrl === before.serviceUrl) return null;
  return JSON.stringify({ serviceUrl: now.serviceUrl, conversationId: before.conversationId });
};
