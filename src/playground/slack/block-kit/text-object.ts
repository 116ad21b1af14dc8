import { isObject } from '../../wire/json.ts';
import { checkBoolean, checkKeys, checkOneOf, checkString } from './primitives.ts';
import { at, type Place, report } from './report.ts';

type TextRule = { max: number; plain?: boolean; required?: boolean };

/** A `plain_text` or `mrkdwn` object; `plain` where Slack takes no markup. */
export function checkText(place: Place, value: unknown, rule: TextRule): void {
  if (value === undefined || value === null) {
    if (rule.required === true) report(place, 'is missing');
    return;
  }
  if (!isObject(value)) {
    report(place, 'must be a text object');
    return;
  }
  checkOneOf(
    at(place, 'type'),
    value.type ?? 'missing',
    rule.plain === true ? ['plain_text'] : ['plain_text', 'mrkdwn'],
  );
  checkKeys(
    place,
    value,
    value.type === 'plain_text' ? ['type', 'text', 'emoji'] : ['type', 'text', 'verbatim'],
  );
  checkString(at(place, 'text'), value.text, { max: rule.max, required: true });
  checkBoolean(at(place, 'emoji'), value.emoji);
  checkBoolean(at(place, 'verbatim'), value.verbatim);
}
