import { periodCount } from '../../shared/period.ts';
import type { Recipient, Settings } from '../../shared/settings.ts';
import type { Translate } from '../../shared/translate.ts';

type Said = Pick<Settings, 'controller' | 'recipients' | 'retention'>;

const countryNames = new Intl.DisplayNames(['nb'], { type: 'region', fallback: 'code' });

/** A period such as `P90D` in words. */
export const periodInWords = (period: string, t: Translate): string => {
  const { unit, count } = periodCount(period);
  return unit === 'months' ? t('notice:months', { count }) : t('notice:days', { count });
};

const namedRecipient = (recipient: Recipient, t: Translate): string => {
  const values = { name: recipient.name, country: countryNames.of(recipient.country) ?? recipient.country };
  return recipient.transfer === null
    ? t('notice:recipient', values)
    : t('notice:recipientOutsideEea', { ...values, transfer: recipient.transfer });
};

const recipientsSentence = (settings: Said, t: Translate): string => {
  if (settings.recipients.length === 0) return t('notice:noRecipients', { name: settings.controller.name });
  const names = settings.recipients.map((recipient) => namedRecipient(recipient, t));
  return t('notice:recipients', { names: new Intl.ListFormat('nb', { type: 'conjunction' }).format(names) });
};

/** The right to object, in a block of its own at first contact (GDPR art. 21(4)). `t` speaks Norwegian. */
export const objectionBlock = (settings: Pick<Settings, 'basis' | 'controller'>, t: Translate): string =>
  t('notice:objection', { interest: settings.basis.interest, contact: settings.controller.contact });

/**
 * What the notice itself does not say (GDPR art. 13), one fact each, in the order people read them.
 * `t` speaks Norwegian, as the notice does. Pure: the same settings give the same sentences, and so the same version.
 */
export const noticeSupplement = (settings: Said, t: Translate): readonly string[] => {
  const { controller, retention } = settings;
  return [
    t('notice:controller', {
      name: controller.name,
      number: controller.organisationNumber,
      address: controller.address,
      contact: controller.contact,
    }),
    controller.dataProtectionOfficer === null
      ? t('notice:noOfficer')
      : t('notice:officer', { contact: controller.dataProtectionOfficer }),
    t('notice:voluntary'),
    t('notice:source'),
    t('notice:alsoKept'),
    t('notice:period', {
      afterHandled: periodInWords(retention.afterHandled, t),
      ceiling: periodInWords(retention.ceiling, t),
    }),
    t('notice:erasure'),
    recipientsSentence(settings, t),
    t('notice:noAutomatedDecisions'),
    t('notice:privacyStatement', { address: controller.privacyStatement }),
    t('notice:complaint', { address: controller.supervisoryAuthority }),
  ];
};
