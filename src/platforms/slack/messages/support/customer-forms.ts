import type { KnownBlock, ModalView } from '@slack/types';
import type { AgentScreen } from '../../../screen.ts';
import { callbackIds } from '../../action-ids.ts';
import type { Drawing } from '../drawing.ts';
import { context } from '../kit/context.ts';
import { languageLabel } from '../kit/labels.ts';
import { quote } from '../kit/quote.ts';
import { wordsInputs } from '../kit/words-inputs.ts';
import { agentForm } from './agent-form.ts';

type CustomerForm = Extract<AgentScreen, { kind: 'reply-form' | 'handled-form' }>;

/** The customer's own words, and the language they are spoken to in. */
const customerBlocks = (screen: CustomerForm, d: Drawing): readonly KnownBlock[] => [
  ...(screen.quote === null ? [] : [context(d.t('support:form.customerWrote')), ...quote(screen.quote)]),
  context(d.t('support:form.customerLanguage', { language: languageLabel(screen.language, d) })),
];

/** *Svar kunden*: the only form whose words reach the customer while the item is open. */
export const replyFormModal = (
  screen: Extract<AgentScreen, { kind: 'reply-form' }>,
  channel: string,
  d: Drawing,
): ModalView =>
  agentForm(
    {
      title: d.t('support:reply.title'),
      blocks: [
        ...customerBlocks(screen, d),
        ...wordsInputs(
          {
            label: d.t('support:reply.words'),
            hint: d.t('support:reply.hint', { reference: screen.reference }),
            initial: '',
          },
          d,
        ),
      ],
      callbackId: callbackIds.replyForm,
      submit: d.t('support:reply.submit'),
    },
    screen.feedbackId,
    channel,
    d,
  );

/** *Marker håndtert*: the author is told once, with what came of it. */
export const handledFormModal = (
  screen: Extract<AgentScreen, { kind: 'handled-form' }>,
  channel: string,
  d: Drawing,
): ModalView =>
  agentForm(
    {
      title: d.t('support:handled.title'),
      blocks: [
        ...customerBlocks(screen, d),
        ...wordsInputs(
          {
            label: d.t('support:handled.words'),
            hint: d.t('support:handled.hint', { reference: screen.reference }),
            initial: '',
            optional: true,
          },
          d,
        ),
      ],
      callbackId: callbackIds.handledForm,
      submit: d.t('support:handled.submit'),
    },
    screen.feedbackId,
    channel,
    d,
  );
