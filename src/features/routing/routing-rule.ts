import type { RouteRule, Settings } from '../../shared/settings.ts';
import type { Customer } from '../feedback-intake/customer.ts';
import type { Feedback } from '../feedback-intake/feedback.ts';

/** What rules can ask about one feedback. */
export interface RoutingFacts {
  readonly application: string | null;
  readonly kind: string;
  readonly country: string | null;
  readonly company: string | null;
  readonly pricePlan: string | null;
  readonly language: string;
  readonly platform: string;
  readonly text: string;
}

export interface ConditionResult {
  readonly condition: keyof RouteRule['when'];
  readonly wanted: readonly string[];
  /** What the feedback has; for `contains`: those of the wanted words that it contains. Null: unknown. */
  readonly actual: readonly string[] | null;
  readonly holds: boolean;
}

export interface RuleResult {
  /** Position in `routes`, from 0. */
  readonly index: number;
  /** Line in `lytt.yaml`; null for the built-in sample. */
  readonly line: number | null;
  readonly to: readonly string[];
  readonly conditions: readonly ConditionResult[];
  readonly holds: boolean;
}

export interface RoutingExplanation {
  readonly to: readonly string[];
  /** The rule that won, or null when the fallback takes it. */
  readonly winner: RuleResult | null;
  /** Every rule in order, also those after the winner. */
  readonly rules: readonly RuleResult[];
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase().trim();

const conditionResults = (when: RouteRule['when'], facts: RoutingFacts): readonly ConditionResult[] => {
  const equals = (
    condition: Exclude<keyof RouteRule['when'], 'contains'>,
    fact: string | null,
  ): readonly ConditionResult[] => {
    const wanted = when[condition];
    if (wanted === undefined) return [];
    const holds = fact !== null && wanted.some((value) => folded(value) === folded(fact));
    return [{ condition, wanted, actual: fact === null ? null : [fact], holds }];
  };
  const contains = (wanted: readonly string[]): ConditionResult => {
    const text = folded(facts.text);
    const found = wanted.filter((word) => text.includes(folded(word)));
    return { condition: 'contains', wanted, actual: found, holds: found.length > 0 };
  };
  return [
    ...equals('application', facts.application),
    ...equals('kind', facts.kind),
    ...equals('country', facts.country),
    ...equals('company', facts.company),
    ...equals('pricePlan', facts.pricePlan),
    ...equals('language', facts.language),
    ...equals('platform', facts.platform),
    ...(when.contains === undefined ? [] : [contains(when.contains)]),
  ];
};

/** Which rule wins and why: first match in the order of `lytt.yaml`, otherwise the fallback, so nothing is unrouted. */
export const explainRouting = (
  settings: Pick<Settings, 'routes' | 'fallback'>,
  facts: RoutingFacts,
): RoutingExplanation => {
  const rules = settings.routes.map((rule, index): RuleResult => {
    const conditions = conditionResults(rule.when, facts);
    const holds = conditions.every((condition) => condition.holds);
    return { index, line: rule.line, to: rule.to, conditions, holds };
  });
  const winner = rules.find((rule) => rule.holds) ?? null;
  return { to: [...new Set(winner === null ? [settings.fallback] : winner.to)], winner, rules };
};

/** The facts of a stored feedback and its customer (null: *ukjent kunde*). */
export const routingFacts = (feedback: Feedback, customer: Customer | null): RoutingFacts => ({
  application: feedback.applicationId,
  kind: feedback.kind,
  country: customer?.country ?? null,
  company: customer?.company ?? null,
  pricePlan: customer?.pricePlan ?? null,
  language: feedback.language,
  platform: feedback.platform,
  text: feedback.text ?? '',
});
