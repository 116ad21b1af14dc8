import type { Controller } from '../../../shared/settings.ts';
import type { Block } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { paragraph } from '../kit/blocks.ts';

/** Whom to write to, on every privacy answer. */
export const contactBlock = (controller: Controller, d: Drawing): Block =>
  paragraph(
    d.t('rights:contact', { contact: controller.contact }),
    controller.dataProtectionOfficer === null
      ? ''
      : ` ${d.t('rights:dataProtectionOfficer', { contact: controller.dataProtectionOfficer })}`,
  );

/** Where to complain, without asking us first (GDPR art. 77). */
export const complaintBlock = (controller: Controller, d: Drawing): Block =>
  paragraph(`${d.t('rights:complaint.short')} `, { link: controller.supervisoryAuthority });
