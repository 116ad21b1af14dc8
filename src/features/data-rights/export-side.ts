import type { ExportId } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { ExportContent } from './read-export.ts';

/** Files to hand over. They are taken away again from `until` on. */
export interface OfferedExport {
  readonly id: ExportId;
  readonly until: Date;
  readonly content: ExportContent;
}

/** `not-permitted`: the app has to be installed anew first. */
export type ExportOutcome =
  | { readonly kind: 'sent' }
  /** `keep` said no. */
  | { readonly kind: 'not-wanted' }
  | { readonly kind: 'retry'; readonly code: string; readonly afterMs: number | null }
  | { readonly kind: 'not-permitted' | 'failed'; readonly code: string };

export type ExportRemoval =
  | { readonly kind: 'deleted' | 'already-gone' }
  | { readonly kind: 'retry'; readonly code: string; readonly afterMs: number | null }
  /** They stay, and nothing here can change it. */
  | { readonly kind: 'left'; readonly code: string };

/** Port: files in people's own chats. Platforms implement it beside `AuthorSide`. */
export interface ExportSide {
  /**
   * Hands somebody their data in their own chat, and nowhere else. `keep` is told where the files are going to be, in
   * the platform's own words (JSON), before any content of theirs leaves; where it says no, none does.
   */
  sendExport(
    author: PlatformUser,
    offered: OfferedExport,
    language: Language,
    keep: (place: string) => Promise<boolean>,
  ): Promise<ExportOutcome>;
  /** Takes what `sendExport` put there away; `place` is what was kept. The person may be erased already. */
  removeExport(where: Pick<PlatformUser, 'workspaceId'>, place: string): Promise<ExportRemoval>;
}
