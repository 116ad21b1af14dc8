import type { TeamsAction, TeamsActionProblem } from '../../../teams/schema.ts';
import type { TextKey } from '../../texts/text-key.ts';

const texts: Record<TeamsActionProblem, TextKey | null> = {
  'invalid-action': 'problem.notPossible',
  'not-possible': 'problem.notPossible',
  'bot-timeout': 'problem.timeout',
  'bot-unreachable': 'problem.unreachable',
  'bot-refused': 'problem.refused',
  // The card says it itself.
  'input-refused': null,
};

const told: readonly TeamsAction['kind'][] = ['press', 'submit-dialog', 'extension'];

/** What a person is told when an action failed; null where Teams has a sentence of its own for it, or the card. */
export const problemText = (problem: TeamsActionProblem, kind: TeamsAction['kind']): TextKey | null =>
  problem.startsWith('bot-') && told.includes(kind) ? null : texts[problem];
