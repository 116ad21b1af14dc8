import type { Command } from 'commander';
import { didYouMean, oneOf } from '../config/say.ts';
import { feedbackKinds } from '../features/feedback-intake/feedback.ts';
import { type ConditionResult, explainRouting, type RuleResult } from '../features/routing/routing-rule.ts';
import { defaultLanguage, languages } from '../shared/language.ts';
import { platformNames } from '../shared/platform-user.ts';
import type { Settings } from '../shared/settings.ts';
import type { Cli } from './cli-context.ts';
import { withConfig } from './with-config.ts';

interface Options {
  readonly application?: string;
  readonly kind: string;
  readonly country?: string;
  readonly company?: string;
  readonly pricePlan?: string;
  readonly language: string;
  readonly platform: string;
  readonly text: string;
}

const help = `
What is not said is unknown, as for a customer that customers.csv does not have.

Examples:
  npm run lytt -- routes explain --application eaccounting --kind bug
  npm run lytt -- routes explain --country SE --text "Fakturan saknar moms"`;

/** `lytt routes explain …` */
export const addRoutesExplain = (routes: Command, cli: Cli): void => {
  routes
    .command('explain')
    .description('say which rule a feedback would be routed by, and why no other')
    .option('--application <id>', 'an application of lytt.yaml')
    .option('--kind <kind>', oneOf(feedbackKinds), 'other')
    .option('--country <code>', "the customer's, such as NO")
    .option('--company <name>', "the customer's, as in customers.csv")
    .option('--price-plan <name>', "the customer's, as in customers.csv")
    .option('--language <code>', `the author's: ${oneOf(languages)}`, defaultLanguage)
    .option('--platform <name>', oneOf(platformNames), 'slack')
    .option('--text <words>', 'what the author wrote', '')
    .addHelpText('after', help)
    .action((options: Options) =>
      withConfig(cli, async ({ settings }) => {
        const wrong = wrongOptions(options, settings);
        for (const sentence of wrong) cli.complain(sentence);
        if (wrong.length > 0) return 2;
        const { to, winner, rules } = explainRouting(settings, {
          ...options,
          application: options.application ?? null,
          country: options.country ?? null,
          company: options.company ?? null,
          pricePlan: options.pricePlan ?? null,
        });
        cli.print(
          `To ${to.join(' and ')}: ${winner === null ? 'no rule matches, so the fallback takes it' : `${ruleName(winner)} matches first`}.`,
        );
        for (const rule of rules) cli.print(`  ${ruleInWords(rule, winner)}`);
        return 0;
      }),
    );
};

const ruleName = ({ index, line }: RuleResult): string =>
  `rule ${index + 1}${line === null ? '' : ` (line ${line})`}`;

const ruleInWords = (rule: RuleResult, winner: RuleResult | null): string => {
  const name = `${ruleName(rule)} → ${rule.to.join(', ')}`;
  if (winner !== null && rule.index > winner.index)
    return `${name}: not reached${rule.holds ? ', though it matches too' : ''}`;
  const conditions = rule.conditions.filter(({ holds }) => rule.holds || !holds).map(conditionInWords);
  return `${name}: ${rule.holds ? 'matches' : 'does not match'}${conditions.length === 0 ? '' : `, ${conditions.join(', ')}`}`;
};

const conditionInWords = ({ condition, wanted, actual, holds }: ConditionResult): string => {
  if (condition === 'contains')
    return holds
      ? `the text contains ${(actual ?? []).join(', ')}`
      : `the text has none of ${wanted.join(', ')}`;
  if (actual === null) return `${condition} is unknown (wants ${oneOf(wanted)})`;
  return `${condition} is ${actual.join(', ')}${holds ? '' : ` (wants ${oneOf(wanted)})`}`;
};

/** Words that could never match anything are mistakes of the one who asks. */
const wrongOptions = (options: Options, settings: Settings): readonly string[] => {
  const check = (name: string, value: string | undefined, known: readonly string[]): string[] => {
    if (value === undefined || known.includes(value)) return [];
    return [`--${name} is "${value}"; ${didYouMean(value, known, `it must be ${oneOf(known)}`)}`];
  };
  return [
    ...check(
      'application',
      options.application,
      settings.applications.map(({ id }) => id),
    ),
    ...check('kind', options.kind, feedbackKinds),
    ...check('language', options.language, languages),
    ...check('platform', options.platform, platformNames),
  ];
};
