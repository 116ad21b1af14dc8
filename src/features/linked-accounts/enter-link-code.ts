import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { LinkCode } from '../../shared/ids.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { LinkedAccount, OwnPeople } from '../feedback-intake/own-people.ts';
import type { NoticeGate } from '../privacy-notice/notice-gate.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import { Unrecorded } from '../privacy-notice/unrecorded.ts';
import { judgeLinkCode, type LinkRefusal, triesMinutes } from './judge-link-code.ts';
import { linkCodeKeys } from './link-code.ts';
import type { LinkEntry, LinkStore } from './link-store.ts';
import { linkedAccount } from './linked-account.ts';

export type EnterCodeResult =
  /** `others`: every other account that the person's rights cover from now on. */
  | { readonly kind: 'linked'; readonly others: readonly LinkedAccount[] }
  | { readonly kind: 'refused'; readonly reason: LinkRefusal }
  | { readonly kind: 'notice-needed' };

/**
 * Somebody types a code that they made with another account: from now on both are one person where rights are
 * concerned. Nothing else links accounts, an e-mail address least of all.
 */
export const createEnterLinkCode =
  (deps: {
    gate: NoticeGate;
    refs: PersonRefs;
    links: Pick<LinkStore, 'enter'>;
    ownPeople: OwnPeople;
    ids: IdSource;
    clock: Clock;
  }) =>
  async (user: PlatformUser, code: LinkCode): Promise<EnterCodeResult> => {
    const admission = await deps.gate.admit(user, new Unrecorded(code));
    if (admission.kind === 'notice-needed') return { kind: 'notice-needed' };
    const at = deps.clock.now();
    const entry = admission.recordable.map(
      (typed): LinkEntry => ({
        ...linkCodeKeys(deps.refs, typed),
        at,
        linkId: deps.ids.next<'link'>(),
        triesId: deps.ids.next<'link-tries'>(),
        triesUntil: new Date(at.getTime() + triesMinutes * 60_000),
      }),
    );
    const verdict = await deps.links.enter(entry, judgeLinkCode, (owner) => [
      { name: 'tell-linked', payload: { personId: owner } },
    ]);
    switch (verdict.kind) {
      case 'link':
        return { kind: 'linked', others: (await deps.ownPeople(user)).slice(1).map(linkedAccount) };
      case 'refused':
        return { kind: 'refused', reason: verdict.reason };
      case 'receipt-gone':
        return { kind: 'notice-needed' };
    }
  };
