import type { NoticeVersion } from './notice-version.ts';

/** What a person reads before anything is recorded, in this order, whole. Platforms draw it; they never cut it. */
export interface NoticeContent {
  readonly version: NoticeVersion;
  /** The notice, verbatim, always Norwegian. */
  readonly text: string;
  /** The right to object, kept apart from all else (GDPR art. 21(4)). In Norwegian. */
  readonly objection: string;
  /** What the notice lacks (GDPR art. 13), one sentence or fact each. In Norwegian. */
  readonly supplement: readonly string[];
  readonly privacyStatement: string;
}
