import type { FeedbackId, Reference } from '../../../src/shared/ids.ts';
import type { MessageAddress, PlatformUser } from '../../../src/shared/platform-user.ts';
import { customer } from '../../fakes/people.ts';
import { type User, users } from './step.ts';

export interface ModelItem {
  readonly user: User;
  readonly id: FeedbackId;
  readonly reference: Reference;
  erased: boolean;
}

export interface ModelMessage {
  readonly user: User;
  readonly address: MessageAddress;
  text: string | null;
  /** *Lagre* was answered with "saving" or "saved", and the person has not erased themselves since. */
  accepted: boolean;
  /** The platform may have had nothing to read at some time since. */
  wasMissing: boolean;
}

/** What must be true, kept beside what is: who has read the notice, and what was promised to be kept. */
export interface Model {
  readonly pressed: Map<User, boolean>;
  readonly items: ModelItem[];
  readonly messages: Map<string, ModelMessage>;
  /** What each form was answered with: the same form is the same feedback. */
  readonly forms: Map<string, string>;
  /** Items that their own author may have taken back. */
  readonly takenBack: Set<FeedbackId>;
  /** How often something may have been opened again, or moved, so that more than one telling or card is right. */
  readonly reopenings: Map<FeedbackId, number>;
  readonly moves: Map<FeedbackId, number>;
  /** A worker died: a card may have come through that nobody wrote down (see `checkStory`). */
  workerDied: boolean;
  /** Words that nobody else has written, marked with whose they are. */
  newWords(user: User): string;
  messageOf(user: User, no: number): ModelMessage;
}

/** The last of them is on a platform that cannot be asked for a message again: their words ride in our cards. */
export const carriesWords = (user: User): boolean => user === 'C';

export const userOf = (user: User): PlatformUser => ({
  ...customer(`USER-${user}`),
  platform: carriesWords(user) ? 'teams' : 'slack',
});

/** Whose words a text holds. */
export const ownersIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/«([A-Z])\d+»/g)].map((match) => match[1] ?? ''));

export const createModel = (): Model => {
  let words = 0;
  const messages = new Map<string, ModelMessage>();
  return {
    pressed: new Map(users.map((user) => [user, false])),
    items: [],
    messages,
    forms: new Map(),
    takenBack: new Set(),
    reopenings: new Map(),
    moves: new Map(),
    workerDied: false,
    newWords: (user) => {
      words += 1;
      return `«${user}${words}»`;
    },
    messageOf: (user, no) => {
      const key = `${user}/${no}`;
      const known = messages.get(key);
      if (known !== undefined) return known;
      const address = { channel: `D${user}`, message: `m${no}` };
      const made = { user, address, text: null, accepted: false, wasMissing: true };
      messages.set(key, made);
      return made;
    },
  };
};

/** Everything of a person is gone. */
export const forget = (model: Model, user: User): void => {
  model.pressed.set(user, false);
  for (const form of [...model.forms.keys()]) if (form.startsWith(`${user}/`)) model.forms.delete(form);
  for (const item of model.items) if (item.user === user) item.erased = true;
  for (const message of model.messages.values()) if (message.user === user) message.accepted = false;
};

export const count = <Key>(counts: Map<Key, number>, key: Key): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
