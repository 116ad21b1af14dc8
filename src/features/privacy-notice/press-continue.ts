import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { Language } from '../../shared/language.ts';
import { addPeriod, startOfDay } from '../../shared/period.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';
import type { NoticeReceipt, NoticeReceiptStore } from './notice-receipt-store.ts';
import type { NoticeVersion } from './notice-version.ts';
import type { PersonRefs } from './person-refs.ts';

export type ContinueResult =
  | { readonly kind: 'pressed'; readonly receipt: NoticeReceipt }
  /** The button stood under an older notice, so it proves nothing about this one. */
  | { readonly kind: 'notice-changed' };

/**
 * *Fortsett*: the first thing ever recorded about a person, in answer to their own press.
 * `language` and `conversation` are used when the person is new. Pressing twice gives the first receipt.
 */
export const createPressContinue =
  (deps: {
    receipts: Pick<NoticeReceiptStore, 'write'>;
    refs: PersonRefs;
    ids: IdSource;
    clock: Clock;
    settings: Pick<Settings, 'retention' | 'controller'>;
    currentVersion: NoticeVersion;
  }) =>
  async (press: {
    readonly user: PlatformUser;
    readonly conversation: string | null;
    readonly version: string;
    readonly surface: string;
    readonly language: Language;
  }): Promise<ContinueResult> => {
    if (press.version !== deps.currentVersion) return { kind: 'notice-changed' };
    const pressedAt = deps.clock.now();
    const { retention, controller } = deps.settings;
    const receipt = await deps.receipts.write({
      id: deps.ids.next(),
      personId: deps.ids.next(),
      ref: deps.refs.personRef(press.user),
      user: press.user,
      conversation: press.conversation,
      version: deps.currentVersion,
      pressedAt,
      surface: press.surface,
      language: press.language,
      deleteAfter: startOfDay(
        addPeriod(pressedAt, retention.ceiling, controller.timeZone),
        controller.timeZone,
      ),
    });
    return { kind: 'pressed', receipt };
  };
