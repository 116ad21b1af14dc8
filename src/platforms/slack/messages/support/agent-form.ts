import type { KnownBlock, ModalView } from '@slack/types';
import type { FeedbackId } from '../../../../shared/ids.ts';
import { encodeModal } from '../../metadata.ts';
import type { Drawing } from '../drawing.ts';
import { modal } from '../kit/modal.ts';

interface FormParts {
  readonly title: string;
  readonly blocks: KnownBlock[];
  readonly callbackId: string;
  readonly submit: string;
}

/** A form of an agent; it carries the channel it was opened from, where the right to act is checked again. */
export const agentForm = (parts: FormParts, feedbackId: FeedbackId, channel: string, d: Drawing): ModalView =>
  modal(
    {
      ...parts,
      close: d.t('common:button.cancel'),
      metadata: encodeModal({ is: 'agent', feedbackId, channel }),
    },
    d,
  );
