import { createHash } from 'node:crypto';
import { messageKey, submissionKey } from '../../../src/features/feedback-intake/dedupe.ts';
import type { PersonRefs } from '../../../src/features/privacy-notice/person-refs.ts';
import type { PlatformUser } from '../../../src/shared/platform-user.ts';

/** What is looked for, and what it is, for the message of a test that finds it. */
export type Terms = ReadonlyMap<string, string>;

/** Base64 of a term wherever in a longer text it stands: its middle, at each of the three alignments. */
const inBase64 = (term: string): string[] =>
  [0, 1, 2].flatMap((shift) => {
    const bits = (shift + Buffer.byteLength(term)) * 8;
    const first = Math.ceil((shift * 8) / 6);
    const last = Math.floor(bits / 6);
    const text = Buffer.from(`${'\0'.repeat(shift)}${term}`)
      .toString('base64')
      .slice(first, last);
    return [text, text.replaceAll('+', '-').replaceAll('/', '_')];
  });

/** The term and what programs commonly make of one on the way to a disk: encodings and plain hashes. */
export const formsOf = (term: string): readonly string[] => {
  const sha256 = createHash('sha256').update(term).digest();
  return [
    term,
    term.toLowerCase(),
    Buffer.from(term).toString('hex'),
    ...inBase64(term),
    sha256.toString('hex'),
    sha256.toString('base64url'),
  ];
};

const patterns: readonly (readonly [string, RegExp])[] = [
  ['event id', /\bEv[A-Z0-9]{10}\b/g],
  ['view id', /\bV[A-Z0-9]{10}\b/g],
  ['direct message', /\bD[A-Z0-9]{10}\b/g],
  ['message ts', /\b\d{10}\.\d{6}\b/g],
  ['response url', /(?<=\/response\/)[A-Z0-9]{10}\b/g],
  ['client_msg_id', /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g],
  ['trigger id', /(?<="trigger_id":")[^"]+|(?<=&trigger_id=)[^&\s]+/g],
];

/** Every id in what Slack sent that belongs to what one person did: events, messages, modals, answers. */
export const idsIn = (bodies: readonly string[]): Terms => {
  const text = bodies.map((body) => decodeURIComponent(body.replaceAll('+', ' '))).join('\n');
  return new Map(
    patterns.flatMap(([what, pattern]) => [...text.matchAll(pattern)].map(([id]) => [id, what] as const)),
  );
};

/** The keyed hashes that the product would find a person, their messages and their forms by. */
export const hashesOf = (refs: PersonRefs, user: PlatformUser, ids: Terms): Terms => {
  const of = (what: string) => [...ids].flatMap(([id, is]) => (is === what ? [id] : []));
  const messages = of('direct message').flatMap((channel) =>
    of('message ts').map((message) => messageKey(refs, user, { channel, message })),
  );
  const submissions = of('view id').map((view) => submissionKey(refs, user.platform, view));
  const events = of('event id').map((event) => refs.dedupeKey('event', [event]));
  return new Map<string, string>([
    [refs.personRef(user), 'person ref'],
    ...[...messages, ...submissions, ...events].map((key): [string, string] => [key, 'keyed hash']),
  ]);
};
