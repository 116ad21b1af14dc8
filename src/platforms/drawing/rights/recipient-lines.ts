import type { HeldDisclosure } from '../../../features/data-rights/data-rights-store.ts';
import type { Recipient } from '../../../shared/settings.ts';
import type { Drawing } from '../drawing.ts';
import { countryName, dateAndTime } from '../kit/dates.ts';
import { fieldInList } from './field-labels.ts';

const roles = {
  controller: 'rights:role.controller',
  'group-company': 'rights:role.groupCompany',
  processor: 'rights:role.processor',
  partner: 'rights:role.partner',
} as const satisfies Record<Recipient['role'], string>;

/** One line of the ledger: who got what about which item, where and when (GDPR art. 15(1)(c)). */
export const disclosureLine = (disclosure: HeldDisclosure, d: Drawing): string =>
  d.t('rights:recipients.line', {
    name: disclosure.recipientName,
    country: countryName(disclosure.recipientCountry, d),
    when: dateAndTime(disclosure.at, d),
    destination: disclosure.destinationId,
    about: disclosure.reference ?? d.t('rights:recipients.erasedItem'),
    fields: disclosure.fields.map((field) => fieldInList(field, d)).join(', '),
  });

/** One recipient as `lytt.yaml` declares it. */
export const recipientLine = (recipient: Recipient, d: Drawing): string =>
  d.t('rights:recipients.possibleLine', {
    name: recipient.name,
    country: countryName(recipient.country, d),
    role: d.t(roles[recipient.role]),
  });

/** What a transfer out of the EEA rests on (GDPR art. 15(2)), one line each. */
export const transferLines = (recipients: readonly Recipient[], d: Drawing): readonly string[] =>
  recipients.flatMap((recipient) =>
    recipient.transfer === null
      ? []
      : [
          d.t('rights:transfer.line', {
            name: recipient.name,
            country: countryName(recipient.country, d),
            ground: recipient.transfer,
          }),
        ],
  );
