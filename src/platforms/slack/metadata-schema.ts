import { z } from 'zod';
import { requestForms } from '../../features/data-rights/open-request-form.ts';
import { rights } from '../../features/data-rights/right.ts';
import { objectionWishes } from '../../features/data-rights/rights-request.ts';
import { feedbackSurfaces } from '../../features/feedback-intake/feedback.ts';
import { Unrecorded } from '../../features/privacy-notice/unrecorded.ts';
import { idFrom } from '../../shared/ids.ts';
import { languages } from '../../shared/language.ts';
import { type ActionData, cardChoices, type FormData, ownItemChoices } from '../drawing/action-data.ts';
import type { WaitingMessage } from '../inbound-event.ts';

const feedbackId = z
  .string()
  .min(1)
  .transform((value) => idFrom<'feedback'>(value));
const linkCode = z
  .string()
  .min(1)
  .transform((value) => idFrom<'link-code'>(value));
const requestId = z
  .string()
  .min(1)
  .transform((value) => idFrom<'rights-request'>(value));
const address = z.object({ channel: z.string(), message: z.string() });
const words = z.string().transform((value) => new Unrecorded(value));
const page = z.number().int().nonnegative();

/** Only the address of a chat message is ever written into a button or modal of Slack's: its words are read again. */
const withoutWords = <Waiting>(waiting: Waiting): Waiting & Pick<WaitingMessage, 'carried'> => ({
  ...waiting,
  carried: null,
});

/** What waits while a person reads the notice. Words become `Unrecorded` here, before anyone can hold them. */
const PendingData = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nothing') }),
  z.object({ kind: z.literal('form'), words: words.nullable(), surface: z.enum(feedbackSurfaces) }),
  z
    .object({ kind: z.literal('message'), message: address, thread: address.nullable() })
    .transform(withoutWords),
  z.object({ kind: z.literal('language'), language: z.enum(languages) }),
  z.object({ kind: z.literal('link'), code: linkCode.nullable() }),
]);

/** What a modal is about: its `private_metadata`. */
export const ModalData: z.ZodType<FormData> = z.discriminatedUnion('is', [
  z.object({ is: z.literal('pending'), version: z.string(), pending: PendingData }),
  z.object({ is: z.literal('form'), surface: z.enum(feedbackSurfaces) }),
  z.object({ is: z.literal('edited-item'), feedbackId, revision: z.number().int() }),
  z.object({ is: z.literal('answer'), feedbackId }),
  /** A modal's submission does not say where it was opened from, so the channel rides along. */
  z.object({ is: z.literal('agent'), feedbackId, channel: z.string() }),
  z.object({ is: z.literal('request-form'), requestId, form: z.enum(requestForms), channel: z.string() }),
]);

const PageData = z.discriminatedUnion('of', [
  z.object({ of: z.enum(['access', 'recipients', 'restrict', 'status', 'my-feedback', 'home']), page }),
  z.object({ of: z.enum(['item', 'full-text']), feedbackId, page }),
]);

/** What a button or a menu option is about: its value. */
export const ButtonData: z.ZodType<ActionData> = z.discriminatedUnion('is', [
  z.object({ is: z.literal('pending'), version: z.string(), pending: PendingData }),
  z.object({ is: z.literal('message'), message: address }).transform(withoutWords),
  z.object({ is: z.literal('message-answer'), message: address, feedbackId }).transform(withoutWords),
  /** A message that led to the privacy menu and may be feedback after all. */
  z.object({ is: z.literal('meant'), message: address, thread: address.nullable() }).transform(withoutWords),
  z.object({ is: z.literal('item'), feedbackId }),
  z.object({ is: z.literal('own-item'), choice: z.enum(ownItemChoices), feedbackId }),
  z.object({ is: z.literal('card'), choice: z.enum(cardChoices), feedbackId }),
  z.object({ is: z.literal('scope'), feedbackId: feedbackId.nullable() }),
  z.object({ is: z.literal('wish'), wish: z.enum(objectionWishes) }),
  z.object({ is: z.literal('request'), requestId, form: z.enum(requestForms) }),
  z.object({ is: z.literal('right'), right: z.enum(rights) }),
  z.object({ is: z.literal('language'), language: z.enum(languages) }),
  z.object({ is: z.literal('page'), at: PageData }),
]);
