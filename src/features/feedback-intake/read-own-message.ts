import type { MessageAddress, PlatformName, PlatformUser } from '../../shared/platform-user.ts';
import type { NoticeGate } from '../privacy-notice/notice-gate.ts';
import type { AuthorSide, ReadOutcome } from './author-side.ts';

export type OwnMessage =
  | Exclude<ReadOutcome, { kind: 'retry' }>
  | { readonly kind: 'try-again' }
  | { readonly kind: 'notice-needed' };

/** Reads a message of the person's own again where it waits on the platform, once they have seen the notice. */
export const createReadOwnMessage =
  (deps: { gate: NoticeGate; authorSide: (platform: PlatformName) => AuthorSide }) =>
  async (user: PlatformUser, message: MessageAddress): Promise<OwnMessage> => {
    if ((await deps.gate.receiptOf(user)) === null) return { kind: 'notice-needed' };
    const read = await deps.authorSide(user.platform).readMessage(user, message);
    return read.kind === 'retry' ? { kind: 'try-again' } : read;
  };
