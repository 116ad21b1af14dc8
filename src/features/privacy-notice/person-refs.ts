import type { DedupeKey, PersonRef } from '../../shared/ids.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';

/** Port: keyed hashes (HMAC) that find without naming. Keys never leave the implementation. */
export interface PersonRefs {
  personRef(user: PlatformUser): PersonRef;
  /** `scope` separates domains (`view`, `message`, `event`); `parts` are joined unambiguously. */
  dedupeKey(scope: string, parts: readonly string[]): DedupeKey;
}
