import type { PlatformUser } from '../../shared/platform-user.ts';
import type { createReadHeld } from './read-held.ts';

/** What an erasure would take away, of all the person's accounts, before they confirm it. Asking leaves no trace. */
export const createAskErase =
  (deps: { readHeld: ReturnType<typeof createReadHeld> }) =>
  async (
    user: PlatformUser,
  ): Promise<
    | { readonly kind: 'nothing-held' }
    | {
        readonly kind: 'confirm';
        readonly feedback: number;
        readonly copies: number;
        /** Other accounts that go too, because they are linked. */
        readonly others: number;
      }
  > => {
    const held = await deps.readHeld(user);
    if (held.length === 0) return { kind: 'nothing-held' };
    return {
      kind: 'confirm',
      feedback: held.reduce((sum, { feedback }) => sum + feedback.length, 0),
      copies: held.reduce((sum, { copies }) => sum + copies, 0),
      others: held.length - 1,
    };
  };
