import type { Clock } from '../../shared/clock.ts';
import { LyttError } from '../../shared/errors.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { LinkCode } from '../../shared/ids.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { NoticeGate } from '../privacy-notice/notice-gate.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import { Unrecorded } from '../privacy-notice/unrecorded.ts';
import { codeMinutes } from './judge-link-code.ts';
import { linkCodeKeys } from './link-code.ts';
import type { LinkStore } from './link-store.ts';

/** A million codes may begin differently; this many taken in a row does not happen by chance. */
const maxDraws = 8;

export type MakeCodeResult =
  | { readonly kind: 'made'; readonly code: LinkCode; readonly validUntil: Date }
  | { readonly kind: 'notice-needed' };

/**
 * A code by which a person links another account of theirs to this one. It is shown to them once; what is kept is a
 * keyed hash, for ten minutes. @throws LyttError when no code is free
 */
export const createMakeLinkCode =
  (deps: {
    gate: NoticeGate;
    refs: PersonRefs;
    links: Pick<LinkStore, 'keepCode'>;
    ids: IdSource;
    clock: Clock;
  }) =>
  async (user: PlatformUser): Promise<MakeCodeResult> => {
    const admission = await deps.gate.admit(user, new Unrecorded(null));
    if (admission.kind === 'notice-needed') return { kind: 'notice-needed' };
    for (let draws = 0; draws < maxDraws; draws += 1) {
      const code = deps.ids.nextLinkCode();
      const createdAt = deps.clock.now();
      const validUntil = new Date(createdAt.getTime() + codeMinutes * 60_000);
      const kept = await deps.links.keepCode(
        admission.recordable.map(() => ({
          id: deps.ids.next<'link-code-row'>(),
          ...linkCodeKeys(deps.refs, code),
          createdAt,
          validUntil,
        })),
      );
      if (kept.kind === 'kept') return { kind: 'made', code, validUntil };
      if (kept.kind === 'receipt-gone') return { kind: 'notice-needed' };
    }
    throw new LyttError('internal', 'no free code was found', { mayRetry: true });
  };
