import { createHmac } from 'node:crypto';
import type { PersonRefs } from '../../src/features/privacy-notice/person-refs.ts';
import { idFrom } from '../../src/shared/ids.ts';

const hash = (parts: readonly string[]): string =>
  createHmac('sha256', 'fake key').update(JSON.stringify(parts)).digest('base64url');

/** Keyed hashes with a key that is no secret. */
export const fakeRefs: PersonRefs = {
  personRef: ({ platform, workspaceId, userId }) => idFrom(hash(['person', platform, workspaceId, userId])),
  dedupeKey: (scope, parts) => idFrom(hash([scope, ...parts])),
};
