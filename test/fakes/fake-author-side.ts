import type {
  ExportOutcome,
  ExportRemoval,
  ExportSide,
  OfferedExport,
} from '../../src/features/data-rights/export-side.ts';
import type { AuthorMessage } from '../../src/features/feedback-intake/author-message.ts';
import type { AuthorSide, ProfileOutcome } from '../../src/features/feedback-intake/author-side.ts';
import { Unrecorded } from '../../src/features/privacy-notice/unrecorded.ts';
import type { Language } from '../../src/shared/language.ts';
import type { MessageAddress, PlatformUser } from '../../src/shared/platform-user.ts';
import type { SendOutcome } from '../../src/shared/send-outcome.ts';

/** Something that an author got. */
export interface Told {
  readonly user: PlatformUser;
  readonly message: AuthorMessage;
  readonly language: Language;
  /** Null: it replaced a message of ours. */
  readonly sendKey: string | null;
  readonly address: MessageAddress;
}

export interface FakeAuthorSide extends AuthorSide, ExportSide {
  readonly told: readonly Told[];
  readonly homes: readonly PlatformUser[];
  /** Files in people's chats now, by their place. */
  readonly files: ReadonlyMap<string, OfferedExport & { readonly user: PlatformUser }>;
  readonly profileReads: number;
  /** How often something was sent that had been sent before: a platform may not notice. */
  readonly repeats: number;
  /** Puts a message of the author's in their chat, edits it (same address), or takes it away (null). */
  write(address: MessageAddress, text: string | null): void;
  setProfile(userId: string, profile: ProfileOutcome): void;
  /** What the next sends come to, before they work again. */
  failNext(...outcomes: readonly Exclude<SendOutcome, { kind: 'sent' }>[]): void;
  /** What the next files come to. */
  failNextExport(...outcomes: readonly Exclude<ExportOutcome, { kind: 'sent' }>[]): void;
  /** What taking files away next comes to. */
  failNextRemoval(...outcomes: readonly ExportRemoval[]): void;
  /** Happens once files are kept, and before they are all there. */
  whileSending(act: () => Promise<unknown>): void;
  failNextRead(...codes: readonly string[]): void;
}

const keyOf = ({ channel, message }: MessageAddress): string => `${channel} ${message}`;

/** The author's end of a platform, in memory; like the real ones it sends the same key only once. */
export const createFakeAuthorSide = (): FakeAuthorSide => {
  const told: Told[] = [];
  const homes: PlatformUser[] = [];
  const messages = new Map<string, string>();
  const profiles = new Map<string, ProfileOutcome>();
  const failures: Exclude<SendOutcome, { kind: 'sent' }>[] = [];
  const readFailures: string[] = [];
  const files = new Map<string, OfferedExport & { readonly user: PlatformUser }>();
  const exportFailures: Exclude<ExportOutcome, { kind: 'sent' }>[] = [];
  const removals: ExportRemoval[] = [];
  let meanwhile: (() => Promise<unknown>) | null = null;
  let profileReads = 0;
  let repeats = 0;

  return {
    told,
    homes,
    files,
    get profileReads() {
      return profileReads;
    },
    get repeats() {
      return repeats;
    },
    write: (address, text) => {
      if (text === null) messages.delete(keyOf(address));
      else messages.set(keyOf(address), text);
    },
    setProfile: (userId, profile) => {
      profiles.set(userId, profile);
    },
    failNext: (...outcomes) => {
      failures.push(...outcomes);
    },
    failNextExport: (...outcomes) => {
      exportFailures.push(...outcomes);
    },
    failNextRemoval: (...outcomes) => {
      removals.push(...outcomes);
    },
    whileSending: (act) => {
      meanwhile = act;
    },
    failNextRead: (...codes) => {
      readFailures.push(...codes);
    },
    readMessage: async (_author, address) => {
      const code = readFailures.shift();
      if (code !== undefined) return { kind: 'retry', code, afterMs: null };
      const text = messages.get(keyOf(address));
      if (text === undefined) return { kind: 'missing' };
      return { kind: 'read', words: new Unrecorded(text), writtenAt: new Date('2026-03-02T08:59:00.000Z') };
    },
    readProfile: async (author) => {
      profileReads += 1;
      const unknown: ProfileOutcome = {
        kind: 'profile',
        displayName: `Navn ${author.userId}`,
        email: `${author.userId}@example.com`,
        locale: null,
        guest: false,
      };
      return profiles.get(author.userId) ?? unknown;
    },
    tell: async (user, message, language, sendKey) => {
      const failure = failures.shift();
      if (failure !== undefined) return failure;
      const before = told.find((one) => one.sendKey === sendKey);
      if (before !== undefined) {
        repeats += 1;
        return { kind: 'sent', address: before.address };
      }
      const address = { channel: `D${user.userId}`, message: `told-${told.length + 1}` };
      told.push({ user, message, language, sendKey, address });
      return { kind: 'sent', address };
    },
    replace: async (user, address, message, language) => {
      const failure = failures.shift();
      if (failure !== undefined) return failure;
      told.push({ user, message, language, sendKey: null, address });
      return { kind: 'sent', address };
    },
    sendExport: async (user, offered, _language, keep) => {
      const place = JSON.stringify([`F${files.size + 1}`, offered.id]);
      const failure = exportFailures.shift();
      if (failure !== undefined) {
        if (failure.kind === 'retry') await keep(place);
        return failure;
      }
      if (!(await keep(place))) return { kind: 'not-wanted' };
      await meanwhile?.();
      meanwhile = null;
      files.set(place, { ...offered, user });
      return { kind: 'sent' };
    },
    removeExport: async (_where, place) => {
      const planned = removals.shift();
      if (planned !== undefined) return planned;
      return { kind: files.delete(place) ? 'deleted' : 'already-gone' };
    },
    refreshHome: async (author) => {
      homes.push(author);
    },
  };
};
