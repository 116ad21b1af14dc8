import { Unrecorded } from '../../../src/features/privacy-notice/unrecorded.ts';
import type { AuthorEvent, Visitor } from '../../../src/platforms/inbound-event.ts';
import { carriesWords, count, type Model, type ModelItem, userOf } from './model.ts';
import type { Stage } from './stage.ts';
import type { AuthorAct, User } from './step.ts';

const visitorOf = (user: User): Visitor => ({
  user: userOf(user),
  outsider: false,
  locale: null,
  conversation: carriesWords(user) ? `chat with USER-${user}` : null,
});

const itemEvent = (
  model: Model,
  visitor: Visitor,
  user: User,
  does: Extract<AuthorAct, { item: number }>,
): AuthorEvent | null => {
  const own = model.items.filter((one) => one.user === user && !one.erased);
  // Mostly their own, sometimes somebody else's or one that is gone.
  const pool = own.length > 0 && does.item < 7 ? own : model.items;
  const item: ModelItem | undefined = pool[does.item % Math.max(pool.length, 1)];
  if (item === undefined) return null;
  const { id: feedbackId } = item;
  const words = new Unrecorded(model.newWords(user));
  switch (does.act) {
    case 'edit-item':
      return {
        kind: 'item-edited',
        visitor,
        feedbackId,
        revision: 1,
        words,
        feedbackKind: 'bug',
        applicationId: null,
        applicationVersion: new Unrecorded(` ${does.item}.1 `),
      };
    case 'withdraw':
      if (item.user === user) model.takenBack.add(feedbackId);
      return { kind: 'item-withdrawn', visitor, feedbackId };
    case 'solved':
      return { kind: 'solved-pressed', visitor, feedbackId };
    case 'not-solved':
      if (item.user === user) count(model.reopenings, feedbackId);
      return { kind: 'not-solved-pressed', visitor, feedbackId };
    case 'answer':
      if (item.user === user) count(model.reopenings, feedbackId);
      return {
        kind: 'answered',
        visitor,
        feedbackId,
        words,
        submission: `answer-${user}-${does.submission}`,
      };
  }
};

const messageEvent = (
  stage: Stage,
  model: Model,
  visitor: Visitor,
  user: User,
  does: Extract<AuthorAct, { no: number }>,
): AuthorEvent => {
  const message = model.messageOf(user, does.no);
  const { address } = message;
  const carries = carriesWords(user);
  const write = (text: string | null) => {
    message.text = text;
    if (text === null) message.wasMissing = true;
    if (!carries) stage.author.write(address, text);
  };
  const wordsNow = () => (carries && message.text !== null ? new Unrecorded(message.text) : null);
  switch (does.act) {
    case 'message': {
      if (message.text === null) write(model.newWords(user));
      if (!message.accepted) message.wasMissing = false;
      const words = wordsNow();
      return {
        kind: 'message-confirmed',
        visitor,
        message: address,
        carried: words === null ? null : { words, writtenAt: stage.clock.now() },
        card: { channel: address.channel, message: `card-${address.message}` },
        feedbackKind: 'other',
        applicationId: null,
      };
    }
    case 'edit-message':
      if (message.text !== null) write(model.newWords(user));
      return { kind: 'message-edited', visitor, message: address, words: wordsNow() };
    case 'delete-message':
      write(null);
      return { kind: 'message-deleted', visitor, message: address };
  }
};

/** The event that an act becomes, with words of its own; what the platform holds changes at once. */
export const eventOf = (stage: Stage, model: Model, user: User, does: AuthorAct): AuthorEvent | null => {
  const visitor = visitorOf(user);
  switch (does.act) {
    case 'continue':
      return {
        kind: 'continue-pressed',
        visitor,
        version: stage.ports.notice.version,
        pending: { kind: 'nothing' },
        where: 'chat',
      };
    case 'form':
      return {
        kind: 'form-submitted',
        visitor,
        words: new Unrecorded(`${model.newWords(user)} ${does.invoice ? 'faktura' : 'knapp'}`),
        feedbackKind: 'other',
        applicationId: null,
        applicationVersion: new Unrecorded(does.invoice ? '2026.11' : ' '),
        surface: 'home',
        submission: `form-${user}-${does.submission}`,
        at: stage.clock.now(),
      };
    case 'message':
    case 'edit-message':
    case 'delete-message':
      return messageEvent(stage, model, visitor, user, does);
    case 'erase':
      return { kind: 'erase-confirmed', visitor };
    case 'access':
      return { kind: 'right-chosen', visitor, right: 'access' };
    case 'edit-item':
    case 'withdraw':
    case 'solved':
    case 'not-solved':
    case 'answer':
      return itemEvent(model, visitor, user, does);
  }
};
