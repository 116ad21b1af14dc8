import type { Language } from '../../shared/language.ts';
import type { MessageAddress, PlatformUser } from '../../shared/platform-user.ts';
import type { SendOutcome } from '../../shared/send-outcome.ts';
import type { Unrecorded } from '../privacy-notice/unrecorded.ts';
import type { AuthorMessage } from './author-message.ts';

export type ReadOutcome =
  | { readonly kind: 'read'; readonly words: Unrecorded<string>; readonly writtenAt: Date }
  | { readonly kind: 'missing' }
  | { readonly kind: 'retry'; readonly code: string; readonly afterMs: number | null };

export type ProfileOutcome =
  | {
      readonly kind: 'profile';
      readonly displayName: string | null;
      readonly email: string | null;
      readonly locale: string | null;
      /** A guest or an outsider of the workspace: may not use the bot. */
      readonly guest: boolean;
    }
  | { readonly kind: 'unavailable'; readonly code: string }
  | { readonly kind: 'retry'; readonly code: string; readonly afterMs: number | null };

/** Port: the author's end of a platform. Platforms implement it; `app.ts` picks one by the person's platform. */
export interface AuthorSide {
  readMessage(author: PlatformUser, address: MessageAddress): Promise<ReadOutcome>;
  /** Only after *Lagre*. Asks for no more than `collect` allows. */
  readProfile(
    author: PlatformUser,
    collect: { email: boolean; displayName: boolean },
  ): Promise<ProfileOutcome>;
  /** `sendKey` makes a repeat of the same send harmless where the platform can tell. */
  tell(
    author: PlatformUser,
    message: AuthorMessage,
    language: Language,
    sendKey: string,
  ): Promise<SendOutcome>;
  /** Replaces a message of ours in the author's chat. */
  replace(
    author: PlatformUser,
    address: MessageAddress,
    message: AuthorMessage,
    language: Language,
  ): Promise<SendOutcome>;
  /** Draws the person's Home anew, where the platform has one. Best effort. */
  refreshHome(author: PlatformUser): Promise<void>;
}
