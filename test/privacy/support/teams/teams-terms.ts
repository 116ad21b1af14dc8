import { messageKey, submissionKey } from '../../../../src/features/feedback-intake/dedupe.ts';
import type { PersonRefs } from '../../../../src/features/privacy-notice/person-refs.ts';
import type { PlatformUser } from '../../../../src/shared/platform-user.ts';
import type { Terms } from '../terms.ts';

const patterns: readonly (readonly [string, RegExp])[] = [
  ['invoke id', /\bf:[0-9a-f]{32}\b/g],
  ['message id', /(?<="id":"|messageid=)\d{13}\b/g],
  ['chat', /\ba:1[A-Z]{16}\b/g],
];

/** Every id in what Teams sent that belongs to what one person did. */
export const idsInTeams = (bodies: readonly string[]): Terms => {
  const text = bodies.join('\n');
  return new Map(
    patterns.flatMap(([what, pattern]) => [...text.matchAll(pattern)].map(([id]) => [id, what] as const)),
  );
};

/** The keyed hashes that the product would find a person, their messages and their forms by. */
export const teamsHashesOf = (refs: PersonRefs, user: PlatformUser, ids: Terms): Terms => {
  const of = (what: string) => [...ids].flatMap(([id, is]) => (is === what ? [id] : []));
  const chats = of('chat');
  const inChat = (message: string) =>
    chats.flatMap((channel) => [
      messageKey(refs, user, { channel, message }),
      submissionKey(refs, user.platform, `${channel} ${message}`),
    ]);
  return new Map<string, string>([
    [refs.personRef(user), 'person ref'],
    ...of('message id')
      .flatMap(inChat)
      .map((key): [string, string] => [key, 'keyed hash']),
    ...of('invoke id').map((id): [string, string] => [submissionKey(refs, user.platform, id), 'keyed hash']),
  ]);
};
