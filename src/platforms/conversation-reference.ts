import { z } from 'zod';

/** How somebody in Teams is reached, as a visitor's `conversation` has it: the address of the service their tenant is on, and their chat with the bot once it is known. */
export interface ConversationReference {
  readonly serviceUrl: string;
  readonly conversationId: string | null;
}

const Stored = z.object({ serviceUrl: z.url(), conversationId: z.string().min(1).nullable() });

export const writeReference = (reference: ConversationReference): string => JSON.stringify(reference);

/** Null when the text is not ours. */
export const readReference = (text: string): ConversationReference | null => {
  try {
    return Stored.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};
