import fc from 'fast-check';

export const users = ['A', 'B', 'C'] as const;
export type User = (typeof users)[number];
export const agents = ['X', 'Y'] as const;

/** What an author does. `item` counts through everything ever saved, whoever's it is; `no` is a message of theirs. */
export type AuthorAct =
  | { readonly act: 'continue' }
  | { readonly act: 'form'; readonly submission: number; readonly invoice: boolean }
  | { readonly act: 'message' | 'edit-message' | 'delete-message'; readonly no: number }
  | { readonly act: 'edit-item' | 'withdraw' | 'solved' | 'not-solved'; readonly item: number }
  | { readonly act: 'answer'; readonly item: number; readonly submission: number }
  | { readonly act: 'erase' }
  | { readonly act: 'access' };

/** What an agent does with a card that stands in their channel. */
export type AgentAct =
  | { readonly act: 'claim' | 'waiting' | 'dismiss' | 'sender' | 'reply' | 'handled' | 'note' }
  | { readonly act: 'move'; readonly to: string };

export interface AuthorStep {
  readonly by: 'author';
  readonly user: User;
  readonly does: AuthorAct;
}
export interface AgentStep {
  readonly by: 'agent';
  readonly agent: (typeof agents)[number];
  readonly card: number;
  readonly does: AgentAct;
}
export interface JobStep {
  readonly by: 'worker';
  readonly job: number;
}
export type Act = AuthorStep | AgentStep | JobStep;

export interface Story {
  readonly steps: readonly Step[];
  /** How long each call to the outside takes, in turn. */
  readonly pace: readonly number[];
}

export type Step =
  /** One thing happens. `crash`: the process dies at that call, and the thing is tried again. */
  | { readonly kind: 'one'; readonly act: Act; readonly crash: number | null }
  /** A double click, or the platform delivering the same thing twice at once. */
  | { readonly kind: 'twice'; readonly act: AuthorStep | AgentStep }
  | { readonly kind: 'both'; readonly first: Act; readonly second: Act }
  | { readonly kind: 'settle' }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'break'; readonly destination: string; readonly how: 'gone' | 'retry' | 'mended' }
  | { readonly kind: 'author-unreachable'; readonly how: 'gone' | 'retry' };

const small = fc.nat({ max: 3 });
const item = fc.nat({ max: 9 });
const destination = fc.constantFrom('billing', 'product', 'rest');

const authorAct: fc.Arbitrary<AuthorAct> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ act: 'continue' } as const) },
  {
    weight: 8,
    arbitrary: fc.record({ act: fc.constant('form' as const), submission: small, invoice: fc.boolean() }),
  },
  { weight: 5, arbitrary: fc.record({ act: fc.constant('message' as const), no: small }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constantFrom('edit-message' as const, 'delete-message' as const),
      no: small,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constantFrom(
        'edit-item' as const,
        'withdraw' as const,
        'solved' as const,
        'not-solved' as const,
        'not-solved' as const,
      ),
      item,
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('answer' as const), item, submission: small }) },
  { weight: 2, arbitrary: fc.constant({ act: 'erase' } as const) },
  { weight: 1, arbitrary: fc.constant({ act: 'access' } as const) },
);
const authorStep: fc.Arbitrary<AuthorStep> = fc.record({
  by: fc.constant('author' as const),
  user: fc.constantFrom(...users),
  does: authorAct,
});

const agentAct: fc.Arbitrary<AgentAct> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constantFrom(
        'claim' as const,
        'waiting' as const,
        'dismiss' as const,
        'sender' as const,
        'reply' as const,
        'handled' as const,
        'handled' as const,
        'note' as const,
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('move' as const), to: destination }) },
);
const agentStep: fc.Arbitrary<AgentStep> = fc.record({
  by: fc.constant('agent' as const),
  agent: fc.constantFrom(...agents),
  card: item,
  does: agentAct,
});
const jobStep: fc.Arbitrary<JobStep> = fc.record({ by: fc.constant('worker' as const), job: item });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: authorStep },
  { weight: 4, arbitrary: agentStep },
  { weight: 3, arbitrary: jobStep },
);
const presses = (user: User): Step => ({
  kind: 'one',
  act: { by: 'author', user, does: { act: 'continue' } },
  crash: null,
});

/** Stories of any order; `crashes`: with the process dying in the middle of things. */
export const storyOf = (options: { readonly crashes: boolean; readonly length: number }) => {
  const crash = options.crashes ? fc.option(fc.integer({ min: 1, max: 24 }), { freq: 2 }) : fc.constant(null);
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 12, arbitrary: fc.record({ kind: fc.constant('one' as const), act, crash }) },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('twice' as const), act: fc.oneof(authorStep, agentStep) }),
    },
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('both' as const), first: act, second: act }) },
    { weight: 6, arbitrary: fc.constant({ kind: 'settle' } as const) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('wait' as const), seconds: fc.nat({ max: 4000 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('break' as const),
        destination,
        how: fc.constantFrom('gone' as const, 'retry' as const, 'mended' as const),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('author-unreachable' as const),
        how: fc.constantFrom('gone' as const, 'retry' as const),
      }),
    },
  );
  const steps = fc.array(step, { maxLength: options.length, size: 'max' });
  const pace = fc.array(fc.nat({ max: 8 }), { minLength: 1, maxLength: 30 });
  // Most people have read the notice; stories of strangers alone are soon told.
  return fc
    .tuple(fc.subarray([...users]), steps, pace)
    .map(([readers, told, times]): Story => ({ steps: [...readers.map(presses), ...told], pace: times }));
};
