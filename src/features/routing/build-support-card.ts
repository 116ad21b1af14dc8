import { defaultLanguage } from '../../shared/language.ts';
import type { Application, Shows } from '../../shared/settings.ts';
import { excerpt } from '../feedback-intake/excerpt.ts';
import type { Feedback } from '../feedback-intake/feedback.ts';
import type { FollowUpMessage } from '../feedback-intake/follow-up-message.ts';
import type { SupportCard } from './support-card.ts';

/** Long enough to see what it is about, short enough not to be the text itself. */
const excerptLength = 280;

/** As much of a text as a destination is shown; null: nothing. */
export const shownText = (text: string | null, shows: Shows): SupportCard['text'] => {
  if (text === null || shows === 'reference') return null;
  return shows === 'excerpt' ? excerpt(text, excerptLength) : { shown: text, shortened: false };
};

/** The card of one feedback for a destination. It has no name and no address: those are behind *Vis avsender*. */
export const buildSupportCard = (
  feedback: Feedback,
  messages: readonly FollowUpMessage[],
  shows: Shows,
  applications: readonly Application[],
): SupportCard => {
  if (feedback.restriction !== null) return placeholder(feedback);
  const lastReply = messages.filter((message) => message.kind === 'reply').at(-1);
  const { customer } = feedback;
  return {
    feedbackId: feedback.id,
    revision: feedback.revision,
    reference: feedback.reference,
    status: feedback.status,
    restricted: false,
    text: feedback.status === 'withdrawn' ? null : shownText(feedback.text, shows),
    kind: feedback.kind,
    application: applications.find(({ id }) => id === feedback.applicationId)?.name ?? feedback.applicationId,
    applicationVersion: feedback.applicationVersion,
    customer:
      customer === null
        ? null
        : {
            company: customer.company,
            country: customer.country,
            pricePlan: customer.pricePlan,
            url: customer.url,
          },
    language: feedback.language,
    createdAt: feedback.createdAt,
    assignee: feedback.assignee,
    closing: feedback.closingMessageId !== null,
    authorOutcome: feedback.authorOutcome,
    undelivered: lastReply?.state === 'undeliverable' ? (lastReply.reason ?? 'unknown') : null,
  };
};

/** What stands for a restricted item: that it is there, and nothing of what it says or whose it is. */
const placeholder = (feedback: Feedback): SupportCard => ({
  feedbackId: feedback.id,
  revision: feedback.revision,
  reference: feedback.reference,
  status: feedback.status,
  restricted: true,
  text: null,
  kind: 'other',
  application: null,
  applicationVersion: null,
  customer: null,
  language: defaultLanguage,
  createdAt: feedback.createdAt,
  assignee: feedback.assignee,
  closing: false,
  authorOutcome: null,
  undelivered: null,
});
