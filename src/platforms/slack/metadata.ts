import type { ActionData, Carries, FormData } from '../drawing/action-data.ts';
import type { Pending } from '../inbound-event.ts';
import { ButtonData, ModalData } from './metadata-schema.ts';

/** Slack's limits, counted in UTF-16 units: never fewer than Slack counts, however it counts. */
const metadataLimit = 3000;
const buttonLimit = 2000;

/**
 * The one place where words are written out: those of a form go back to their author's own modal or message, and
 * nowhere else. Those of a chat message stay where they were written.
 */
const writtenPending = (pending: Pending): unknown => {
  if (pending.kind === 'message') return { ...pending, carried: undefined };
  return pending.kind === 'form' && pending.words !== null
    ? { ...pending, words: pending.words.backToAuthor((words) => words) }
    : pending;
};

const writtenData = (data: FormData | ActionData): unknown => {
  switch (data.is) {
    case 'pending':
      return { ...data, pending: writtenPending(data.pending) };
    case 'message':
    case 'message-answer':
    case 'meant':
      return { ...data, carried: undefined };
    default:
      return data;
  }
};

const written = (data: FormData | ActionData): string => JSON.stringify(writtenData(data));

/** A modal's `private_metadata`; null when words are too long to wait there. */
export const encodeModal = (data: FormData): string | null => {
  const text = written(data);
  return text.length <= metadataLimit ? text : null;
};

/** A button's value; null when words are too long to wait there. */
export const encodeButton = (data: ActionData): string | null => {
  const text = written(data);
  return text.length <= buttonLimit ? text : null;
};

const parsed = (text: string | undefined): unknown => {
  if (text === undefined || text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** What a modal is about; null when its metadata is not ours. */
export const decodeModal = (privateMetadata: string | undefined): FormData | null =>
  ModalData.safeParse(parsed(privateMetadata)).data ?? null;

/** What a button or menu option is about; null when its value is not ours. */
export const decodeButton = (value: string | undefined): ActionData | null =>
  ButtonData.safeParse(parsed(value)).data ?? null;

export const fitsButton: Carries<ActionData> = (data) => encodeButton(data) !== null;
export const fitsModal: Carries<FormData> = (data) => encodeModal(data) !== null;
