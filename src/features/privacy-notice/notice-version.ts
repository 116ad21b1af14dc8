import { createHash } from 'node:crypto';
import type { Id } from '../../shared/ids.ts';
import { idFrom } from '../../shared/ids.ts';

/** sha256 over the notice's bytes together with the supplement's: a change of either asks people again. */
export type NoticeVersion = Id<'notice-version'>;

/** The version of a notice as it ships (bytes, never normalised) and the supplement as rendered in Norwegian. */
export const noticeVersionOf = (noticeBytes: Uint8Array, supplement: readonly string[]): NoticeVersion => {
  const supplementHash = createHash('sha256').update(supplement.join('\n'), 'utf8').digest();
  return idFrom(createHash('sha256').update(noticeBytes).update(supplementHash).digest('hex'));
};
