import { createHmac, createSecretKey } from 'node:crypto';
import type { PersonRefs } from '../../features/privacy-notice/person-refs.ts';
import { idFrom } from '../../shared/ids.ts';
import { lengthPrefixed } from './length-prefixed.ts';

/** HMAC-SHA256 under the index key, one domain per use, so that hashes of one kind never meet another kind. */
export const createPersonRefs = (indexKey: Uint8Array): PersonRefs => {
  const key = createSecretKey(indexKey);
  const hash = (domain: string, parts: readonly string[]) =>
    createHmac('sha256', key)
      .update(lengthPrefixed([domain, ...parts]))
      .digest('base64url');
  return {
    personRef: (user) => idFrom(hash('person', [user.platform, user.workspaceId, user.userId])),
    dedupeKey: (scope, parts) => idFrom(hash('dedupe', [scope, ...parts])),
  };
};
