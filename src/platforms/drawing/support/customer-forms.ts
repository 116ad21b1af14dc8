import type { AgentScreen } from '../../screen.ts';
import { formIds } from '../action-ids.ts';
import type { Block } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import type { Form } from '../form.ts';
import { context, quote } from '../kit/blocks.ts';
import { languageLabel } from '../kit/labels.ts';
import { agentForm } from './agent-form.ts';

type CustomerForm = Extract<AgentScreen, { kind: 'reply-form' | 'handled-form' }>;

/** The customer's own words, and the language they are spoken to in. */
const customerBlocks = (screen: CustomerForm, d: Drawing): readonly Block[] => [
  ...(screen.quote === null ? [] : [context(d.t('support:form.customerWrote')), ...quote(screen.quote)]),
  context(d.t('support:form.customerLanguage', { language: languageLabel(screen.language, d) })),
];

/** *Svar kunden*: the only form whose words reach the customer while the item is open. */
export const replyForm = (
  screen: Extract<AgentScreen, { kind: 'reply-form' }>,
  channel: string,
  d: Drawing,
): Form =>
  agentForm(
    {
      id: formIds.replyForm,
      title: d.t('support:reply.title'),
      before: customerBlocks(screen, d),
      fields: [
        {
          kind: 'words',
          label: d.t('support:reply.words'),
          hint: d.t('support:reply.hint', { reference: screen.reference }),
          initial: '',
          optional: false,
        },
      ],
      submit: d.t('support:reply.submit'),
    },
    screen.feedbackId,
    channel,
    d,
  );

/** *Marker håndtert*: the author is told once, with what came of it. */
export const handledForm = (
  screen: Extract<AgentScreen, { kind: 'handled-form' }>,
  channel: string,
  d: Drawing,
): Form =>
  agentForm(
    {
      id: formIds.handledForm,
      title: d.t('support:handled.title'),
      before: customerBlocks(screen, d),
      fields: [
        {
          kind: 'words',
          label: d.t('support:handled.words'),
          hint: d.t('support:handled.hint', { reference: screen.reference }),
          initial: '',
          optional: true,
        },
      ],
      submit: d.t('support:handled.submit'),
    },
    screen.feedbackId,
    channel,
    d,
  );
