import { z } from 'zod';
import { idFrom } from '../../shared/ids.ts';
import { type JobName, type JobPayloads, requestNews } from '../../shared/jobs.ts';
import { platformNames } from '../../shared/platform-user.ts';

/** An id or a code: no spaces, not long. Words cannot be queued, whatever a type says. */
const code = z.string().regex(/^[A-Za-z0-9_.:@-]{1,128}$/);
const id = <Kind extends string>() => code.transform((value) => idFrom<Kind>(value));

/** What jobs carry, checked when they are queued and again when they are taken. Unknown fields are refused. */
export const jobPayloads: { readonly [Name in JobName]: z.ZodType<JobPayloads[Name]> } = {
  'save-message': z.strictObject({ pendingSaveId: id<'pending-save'>() }),
  'reread-message': z.strictObject({ feedbackId: id<'feedback'>() }),
  'route-feedback': z.strictObject({ feedbackId: id<'feedback'>() }),
  'deliver-card': z.strictObject({ postId: id<'post'>() }),
  'refresh-cards': z.strictObject({ feedbackId: id<'feedback'>(), discloses: z.literal(true).optional() }),
  'relay-answer': z.strictObject({ messageId: id<'message'>() }),
  'note-in-thread': z.strictObject({
    feedbackId: id<'feedback'>(),
    entry: z.enum(['author-edited', 'solved', 'reopened']),
    revision: z.int(),
  }),
  'tell-author': z.strictObject({ messageId: id<'message'>() }),
  'tell-linked': z.strictObject({ personId: id<'person'>() }),
  'remove-copy': z.strictObject({ removalId: id<'removal'>() }),
  'send-export': z.strictObject({ exportId: id<'export'>() }),
  'remove-export': z.strictObject({ exportId: id<'export'>() }),
  'tell-by-hand': z.strictObject({ removalId: id<'removal'>() }),
  'retry-by-hand': z.strictObject({}),
  'post-request': z.strictObject({ requestId: id<'rights-request'>() }),
  'tell-request': z.strictObject({ requestId: id<'rights-request'>(), news: z.enum(requestNews) }),
  'remind-requests': z.strictObject({}),
  'delete-expired': z.strictObject({}),
  'purge-workspace': z.strictObject({ platform: z.enum(platformNames), workspaceId: code }),
};

/** What `fail` was given; older or foreign outputs have no code. */
export const failureOutput = z.object({ code });
