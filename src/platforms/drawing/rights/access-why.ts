import type { AccessContext } from '../../../features/data-rights/access-context.ts';
import type { HeldData } from '../../../features/data-rights/data-rights-store.ts';
import type { PlatformName } from '../../../shared/platform-user.ts';
import type { Block } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { bullets, facts, header, paragraph, say } from '../kit/blocks.ts';
import { inWords } from '../kit/dates.ts';
import { linked } from '../kit/linked.ts';
import { platformLabel } from '../kit/platform-labels.ts';
import { complaintBlock, contactBlock } from './contact-block.ts';
import { disclosureLine, transferLines } from './recipient-lines.ts';
import { rightsRow } from './rights-row.ts';

/** Who got what: recipients by name, from the ledger (GDPR art. 15(1)(c), CJEU C-154/21), a group for each line. */
export const accessRecipients = (held: HeldData, d: Drawing): readonly (readonly Block[])[] => [
  [
    header(d.t('rights:access.recipients')),
    ...say(held.disclosures.length === 0 ? d.t('rights:recipients.none') : d.t('rights:recipients.ledger')),
  ],
  ...held.disclosures.map((disclosure) => say(disclosureLine(disclosure, d))),
];

/** Why, on what ground, how long, where to, and what the person can do about it (GDPR art. 15(1)(a), (d)–(h), (2)). */
export const accessWhy = (
  access: AccessContext,
  platforms: readonly PlatformName[],
  d: Drawing,
): readonly (readonly Block[])[] => {
  const { controller } = access;
  const transfers = transferLines(access.recipients, d);
  return [
    [
      header(d.t('rights:access.why')),
      bullets([
        [d.t('rights:access.purpose')],
        [d.t('rights:access.basis', { interest: access.interest })],
        linked(d.t('rights:access.assessment', { assessment: access.assessment })),
        [d.t('rights:access.period')],
        [d.t('rights:access.sources', { platform: inWords(platforms.map(platformLabel), d) })],
        [d.t('rights:access.noAutomatedDecisions')],
      ]),
    ],
    [
      header(d.t('rights:access.outsideEea')),
      ...(transfers.length === 0
        ? say(d.t('rights:transfer.none'))
        : [bullets(transfers.map((line) => linked(line)))]),
    ],
    [header(d.t('rights:access.rights')), ...say(d.t('rights:access.rightsText')), ...rightsRow('access', d)],
    [
      header(d.t('rights:access.controller')),
      ...facts([
        [d.t('rights:access.controllerName'), controller.name],
        [d.t('rights:access.organisationNumber'), controller.organisationNumber],
        [d.t('rights:access.address'), controller.address],
      ]),
      contactBlock(controller, d),
      complaintBlock(controller, d),
      paragraph(`${d.t('rights:access.privacyStatement')}: `, { link: controller.privacyStatement }),
    ],
  ];
};
