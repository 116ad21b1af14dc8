import type { Activity } from 'botbuilder';

/** As much of an activity as the SDK itself relies on; what we read of it is checked where it is read (`schema.ts`). */
export const isTeamsActivity = (body: unknown): body is Activity =>
  typeof body === 'object' &&
  body !== null &&
  !Array.isArray(body) &&
  'type' in body &&
  typeof body.type === 'string' &&
  body.type !== '';
