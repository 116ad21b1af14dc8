import type { ActionProblem } from '../../slack/schema.ts';
import type { TextKey } from '../texts/text-key.ts';

/** What a person is told when an action failed; null where the form itself says it. */
const texts: Record<ActionProblem, TextKey | null> = {
  'invalid-action': 'problem.notPossible',
  'not-possible': 'problem.notPossible',
  'bot-timeout': 'problem.timeout',
  'bot-unreachable': 'problem.unreachable',
  'bot-refused': 'problem.refused',
  'view-errors': null,
};

export const problemText = (problem: ActionProblem): TextKey | null => texts[problem];
