import { z } from 'zod';
import { platformNames } from '../../shared/platform-user.ts';

/** What is stored as an encrypted JSON text is checked when it is read back. */
export const storedAddress = z.object({ channel: z.string(), message: z.string() });

export const storedUser = z.object({
  platform: z.enum(platformNames),
  workspaceId: z.string(),
  userId: z.string(),
});

/** A line of the list of erasures: the whole of one, or what became of one. */
export const ErasureLine = z.union([
  z.object({
    id: z.uuid(),
    state: z.enum(['begun', 'done']),
    subject: z.string().regex(/^[\w-]{43}$/),
    at: z.iso.datetime({ offset: true }),
  }),
  z.object({ id: z.uuid(), state: z.enum(['done', 'void']) }),
]);
export type ErasureLine = z.output<typeof ErasureLine>;
