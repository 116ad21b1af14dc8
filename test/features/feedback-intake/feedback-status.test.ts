import { expect, test } from 'vitest';
import { feedbackStatuses, restrictions } from '../../../src/features/feedback-intake/feedback.ts';
import { type FeedbackAction, possibility } from '../../../src/features/feedback-intake/feedback-status.ts';
import { idFrom } from '../../../src/shared/ids.ts';

const may = (status: (typeof feedbackStatuses)[number], action: FeedbackAction, closing = false) =>
  possibility(
    { status, closingMessageId: closing ? idFrom('m') : null, restriction: null, legalHold: null },
    action,
  );
const agentActions: readonly FeedbackAction[] = ['claim', 'wait', 'reply', 'close', 'dismiss', 'move'];

test.each(['received', 'claimed', 'waiting', 'reopened'] as const)(
  '%s is open for agents and author',
  (status) => {
    for (const action of [...agentActions, 'note', 'answer', 'edit', 'withdraw'] as const) {
      expect(may(status, action)).toEqual({ kind: 'possible' });
    }
    expect(may(status, 'reopen')).toEqual({ kind: 'not-possible', status });
  },
);

test.each(['handled', 'dismissed', 'withdrawn'] as const)('%s is closed for agents', (status) => {
  for (const action of agentActions) expect(may(status, action)).toEqual({ kind: 'not-possible', status });
});

test('while the author is being told, nobody acts as if it were open', () => {
  for (const action of agentActions) {
    expect(may('claimed', action, true)).toEqual({ kind: 'not-possible', status: 'closing' });
  }
  expect(may('claimed', 'note', true)).toEqual({ kind: 'possible' });
  expect(may('claimed', 'answer', true)).toEqual({ kind: 'possible' });
  expect(may('claimed', 'withdraw', true)).toEqual({ kind: 'possible' });
});

test('only what is handled can be reopened, and nothing can be done to what is withdrawn', () => {
  expect(feedbackStatuses.filter((status) => may(status, 'reopen').kind === 'possible')).toEqual(['handled']);
  expect(may('withdrawn', 'answer').kind).toBe('not-possible');
  expect(may('withdrawn', 'note').kind).toBe('not-possible');
});

test.each(restrictions)(
  'what is restricted (%s) is closed to agents, and its author may edit and withdraw it',
  (restriction) => {
    const one = (action: FeedbackAction) =>
      possibility({ status: 'claimed', closingMessageId: null, restriction, legalHold: null }, action);
    for (const action of [...agentActions, 'note', 'answer'] as const) {
      expect(one(action)).toEqual({ kind: 'not-possible', status: 'restricted' });
    }
    expect(one('edit')).toEqual({ kind: 'possible' });
    expect(one('withdraw')).toEqual({ kind: 'possible' });
  },
);

test('what a hold keeps is its author’s to read, and agents go on', () => {
  const legalHold = { ground: 'legal-claims', reason: 'Det er reist sak.' } as const;
  const one = (action: FeedbackAction) =>
    possibility({ status: 'claimed', closingMessageId: null, restriction: null, legalHold }, action).kind;
  expect((['edit', 'withdraw'] as const).map(one)).toEqual(['not-possible', 'not-possible']);
  expect([...agentActions, 'answer' as const].map(one)).toEqual(
    Array.from({ length: agentActions.length + 1 }, () => 'possible'),
  );
});
