import type { Carries } from '../drawing/action-data.ts';
import type { CarriedWords, Pending } from '../inbound-event.ts';
import { TeamsActionData } from './metadata-schema.ts';

/**
 * UTF-16 units of JSON. A card may weigh 100 KB, and words stand in it four times at most: in *Lagre* and in
 * *Send som svar*, each with its copy for clients that know no `Action.Execute`.
 */
const dataLimit = 8000;

/** The one place where words are written out: they go back to their author's own card, and nowhere else. */
const writtenCarried = (carried: CarriedWords | null): unknown =>
  carried?.words.backToAuthor((words) => ({ words, writtenAt: carried.writtenAt.toISOString() })) ?? null;

const writtenPending = (pending: Pending): unknown => {
  if (pending.kind === 'message') return { ...pending, carried: writtenCarried(pending.carried) };
  return pending.kind === 'form' && pending.words !== null
    ? { ...pending, words: pending.words.backToAuthor((words) => words) }
    : pending;
};

/** What stands in an action's data as `lytt`. */
export const writtenAction = (data: TeamsActionData): unknown => {
  switch (data.is) {
    case 'pending':
      return { ...data, pending: writtenPending(data.pending) };
    case 'message':
    case 'message-answer':
    case 'meant':
      return { ...data, carried: writtenCarried(data.carried) };
    default:
      return data;
  }
};

/** Whether there is room for it in a card; words can be too long. */
export const fitsAction: Carries<TeamsActionData> = (data) =>
  JSON.stringify(writtenAction(data)).length <= dataLimit;

/** What an action is about, from the `lytt` in its data; null when that is not ours. */
export const decodeAction = (lytt: unknown): TeamsActionData | null =>
  TeamsActionData.safeParse(lytt).data ?? null;
