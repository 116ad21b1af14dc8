import type { OperatorKind } from '../../../features/data-rights/open-by-operator.ts';
import type { NewCode } from '../../../features/data-rights/request-code.ts';
import { dueOf, type RightsRequest } from '../../../features/data-rights/rights-request.ts';
import type { Controller } from '../../../shared/settings.ts';
import type { TextKey } from '../../../shared/text-key.ts';
import type { Drawing } from '../drawing.ts';
import { dateAndTime, inWords, longDate } from '../kit/dates.ts';
import { type Letter, letter } from './letter.ts';

const asked: { readonly [Kind in OperatorKind]: TextKey } = {
  access: 'rights:letter.asked.access',
  export: 'rights:letter.asked.export',
  rectify: 'rights:letter.asked.rectify',
  restrict: 'rights:letter.asked.restrict',
  object: 'rights:letter.asked.object',
  erase: 'rights:letter.asked.erase',
};

/** Easier to read out and to copy by hand in two halves. */
const inHalves = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

interface CodeLetter {
  readonly kind: OperatorKind;
  /** All that the one code verifies; at least one. */
  readonly requests: readonly Pick<RightsRequest, 'reference' | 'receivedAt' | 'dueAt' | 'extendedDueAt'>[];
  readonly code: NewCode;
  readonly controller: Controller;
}

/** To the registered address: what somebody has asked for in its owner's name, and that nothing happens without an answer. */
export const codeLetter = ({ kind, requests, code, controller }: CodeLetter, d: Drawing): Letter => {
  const references = requests.map(({ reference }) => reference);
  const named = { references: inWords(references, d) };
  const [first] = requests;
  const dates =
    first === undefined
      ? []
      : [
          d.t('rights:letter.due', {
            ...named,
            received: longDate(first.receivedAt, d),
            due: longDate(dueOf(first), d),
          }),
        ];
  return letter(
    references,
    [
      d.t(asked[kind], { controller: controller.name }),
      `${d.t('rights:letter.code')}\n\n    ${inHalves(code.code)}`,
      d.t('rights:letter.until', { until: dateAndTime(code.codeUntil, d) }),
      d.t('rights:letter.notYou'),
      ...dates,
      ...(requests.length > 1 ? [d.t('rights:letter.accounts', named)] : []),
    ],
    controller,
    d,
  );
};
