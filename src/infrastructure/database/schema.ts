import { z } from 'zod';
import { platformNames } from '../../shared/platform-user.ts';

/** What is stored as an encrypted JSON text is checked when it is read back. */
export const storedAddress = z.object({ channel: z.string(), message: z.string() });

export const storedUser = z.object({
  platform: z.enum(platformNames),
  workspaceId: z.string(),
  userId: z.string(),
});
