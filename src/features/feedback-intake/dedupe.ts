import type { DedupeKey } from '../../shared/ids.ts';
import type { MessageAddress, PlatformName, PlatformUser } from '../../shared/platform-user.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';

/**
 * Keys that make the same thing twice have the effect of once. A key derived from what a person did is data
 * about them, so it is only ever stored with something that passed the notice gate.
 */
export const submissionKey = (refs: PersonRefs, platform: PlatformName, submission: string): DedupeKey =>
  refs.dedupeKey('submission', [platform, submission]);

/** The key of a message in a person's chat with the bot, theirs or ours. */
export const messageKey = (refs: PersonRefs, user: PlatformUser, address: MessageAddress): DedupeKey =>
  refs.dedupeKey('message', [user.platform, user.workspaceId, address.channel, address.message]);
