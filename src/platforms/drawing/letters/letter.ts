import type { Reference } from '../../../shared/ids.ts';
import type { Controller } from '../../../shared/settings.ts';
import type { Drawing } from '../drawing.ts';
import { inWords } from '../kit/dates.ts';

/** An e-mail that the operator sends; Lytt sends none. Plain text, a paragraph a line. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
}

/** The paragraphs between greeting and goodbye, with whom to write to and where to complain (GDPR art. 12(4), 77). */
export const letter = (
  references: readonly Reference[],
  paragraphs: readonly string[],
  controller: Controller,
  d: Drawing,
): Letter => {
  const { contact, dataProtectionOfficer, supervisoryAuthority, name } = controller;
  const officer =
    dataProtectionOfficer === null
      ? ''
      : ` ${d.t('rights:dataProtectionOfficer', { contact: dataProtectionOfficer })}`;
  return {
    subject: d.t('rights:letter.subject', { references: inWords(references, d) }),
    body: [
      d.t('rights:letter.greeting'),
      ...paragraphs,
      `${d.t('rights:contact', { contact })}${officer}`,
      `${d.t('rights:complaint.short')} ${supervisoryAuthority}`,
      `${d.t('rights:letter.regards')}\n${name}`,
    ].join('\n\n'),
  };
};
