import fc from 'fast-check';
import { requestForms } from '../../../../src/features/data-rights/open-request-form.ts';
import { refusalGrounds, requestKinds } from '../../../../src/features/data-rights/rights-request.ts';
import type { AgentScreen } from '../../../../src/platforms/screen.ts';
import { idFrom } from '../../../../src/shared/ids.ts';
import { agent, feedbackId, label, language, moment, reference, status, words } from './arbitraries.ts';

const quote = fc.option(label, { nil: null });
const only = <Kind extends string>(kind: Kind) => fc.constant({ kind });
const customerForm = <Kind extends string>(kind: Kind) =>
  fc.record({ kind: fc.constant(kind), feedbackId, reference, quote, language });

/** A generator for every screen there is; the compiler asks for one when there is a new one. */
export const agentScreens: {
  readonly [Kind in AgentScreen['kind']]: fc.Arbitrary<Extract<AgentScreen, { kind: Kind }>>;
} = {
  'not-your-channel': only('not-your-channel'),
  'empty-text': only('empty-text'),
  done: only('done'),
  taken: fc.record({ kind: fc.constant('taken'), by: fc.option(agent, { nil: null }) }),
  'not-possible': fc.record({
    kind: fc.constant('not-possible'),
    status: fc.oneof(status, fc.constantFrom('gone', 'closing', 'restricted')),
  }),
  'reply-form': customerForm('reply-form'),
  'handled-form': customerForm('handled-form'),
  'note-form': fc.record({ kind: fc.constant('note-form'), feedbackId, reference }),
  'move-form': fc.record({
    kind: fc.constant('move-form'),
    feedbackId,
    reference,
    destinations: fc
      .constantFrom(0, 1, 150)
      .map((count) =>
        Array.from({ length: count }, (_, index) => ({ id: `d${index}`, recipient: 'Support AS' })),
      ),
  }),
  'request-form': fc.record({
    kind: fc.constant('request-form'),
    form: fc.constantFrom(...requestForms),
    requestId: fc.constant(idFrom<'rights-request'>('0190a1b2-0000-7000-8000-000000000001')),
    reference,
    requestKind: fc.constantFrom(...requestKinds),
    wish: fc.constantFrom(null, 'erase', 'keep'),
    dueAt: moment,
    grounds: fc.constant(refusalGrounds),
    text: fc.option(words, { nil: null }),
  }),
  'request-closed': only('request-closed'),
  sender: fc.record({
    kind: fc.constant('sender'),
    reference,
    displayName: quote,
    email: quote,
    user: agent,
  }),
  'full-text': fc.record({
    kind: fc.constant('full-text'),
    reference,
    text: fc.option(words, { nil: null }),
  }),
  'open-items': fc.record({
    kind: fc.constant('open-items'),
    items: fc.array(
      fc.record({
        reference,
        status,
        createdAt: moment,
        card: fc.constant({ channel: 'C0', message: '1.2' }),
      }),
      { maxLength: 100 },
    ),
  }),
  'channel-help': only('channel-help'),
  'unknown-reference': only('unknown-reference'),
};
