import type { Feedback, FeedbackKind, FeedbackSurface } from '../../src/features/feedback-intake/feedback.ts';
import { Unrecorded } from '../../src/features/privacy-notice/unrecorded.ts';
import { idFrom } from '../../src/shared/ids.ts';
import type { FakeBot } from './fake-bot.ts';
import { customer } from './people.ts';

/** Shortcuts to the situations that tests begin in. Each goes the way that people go. */

/** The person presses *Fortsett*. */
export const pressContinue = async (bot: FakeBot, userId?: string): Promise<void> => {
  const { version } = bot.ports.notice;
  await bot.useCases.pressContinue({
    user: customer(userId),
    conversation: null,
    version,
    surface: 'chat',
    language: 'nb',
  });
};

let submissions = 0;

/** A person who pressed *Fortsett* saves this text in the form. */
export const saveFeedback = async (
  bot: FakeBot,
  text = 'Knappen virker ikke',
  more: {
    userId?: string;
    kind?: FeedbackKind;
    applicationId?: string;
    version?: string;
    surface?: FeedbackSurface;
  } = {},
): Promise<Feedback> => {
  submissions += 1;
  await pressContinue(bot, more.userId);
  const saved = await bot.useCases.saveFeedback({
    user: customer(more.userId),
    words: new Unrecorded(text),
    kind: more.kind ?? 'other',
    applicationId: more.applicationId ?? null,
    applicationVersion: new Unrecorded(more.version ?? ''),
    surface: more.surface ?? 'command',
    submission: `V${submissions}`,
  });
  if (saved.kind !== 'saved') throw new Error(`not saved: ${saved.kind}`);
  const stored = await bot.ports.feedback.findByReference(saved.reference);
  if (stored === null) throw new Error('saved, but not there');
  return stored;
};

/** ... and its cards stand in the channels. */
export const deliverFeedback = async (...given: Parameters<typeof saveFeedback>): Promise<Feedback> => {
  const saved = await saveFeedback(...given);
  await given[0].settle();
  return now(given[0], saved);
};

/** The feedback as it is now. */
export const now = async (bot: FakeBot, { id }: Pick<Feedback, 'id'>): Promise<Feedback> => {
  const found = await bot.ports.feedback.get(idFrom(id));
  if (found === null) throw new Error('the feedback is gone');
  return found;
};

/** They link two accounts: a code from the first, typed with the second. Both have pressed *Fortsett*. */
export const linkAccounts = async (bot: FakeBot, first: string, second: string): Promise<void> => {
  for (const userId of [first, second]) await pressContinue(bot, userId);
  const made = await bot.useCases.makeLinkCode(customer(first));
  if (made.kind !== 'made') throw new Error(`no code: ${made.kind}`);
  const entered = await bot.useCases.enterLinkCode(customer(second), made.code);
  if (entered.kind !== 'linked') throw new Error(`not linked: ${entered.kind}`);
};
