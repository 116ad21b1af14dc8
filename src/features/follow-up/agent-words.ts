import type { FeedbackId } from '../../shared/ids.ts';
import type { AgentPlace } from './agent-place.ts';

/** A form that an agent sent. `submission` is what the platform calls this very form. */
export interface AgentWords {
  readonly place: AgentPlace;
  readonly feedbackId: FeedbackId;
  readonly text: string;
  readonly submission: string;
}
