import type { KnownBlock } from '@slack/types';
import type { HeldData } from '../../../../features/data-rights/data-rights-store.ts';
import type { Drawing } from '../drawing.ts';
import { dateAndTime, longDate } from '../kit/dates.ts';
import { facts } from '../kit/facts.ts';
import { header } from '../kit/header.ts';
import { languageLabel } from '../kit/labels.ts';
import { surfaceLabel } from './surface-labels.ts';

const whenRead = (date: Date | null, d: Drawing) => (date === null ? null : dateAndTime(date, d));

/** Chosen, read from the profile, or, before either, only what the bot speaks to everyone. */
const languageWithSource = (person: HeldData['person'], d: Drawing): string => {
  const value = languageLabel(person.language, d);
  if (person.languageChosen) return d.t('rights:access.fromYou', { value });
  return person.profileReadAt === null ? value : d.t('rights:access.fromSlack', { value });
};

/** The person as held, each value with its source (GDPR art. 15(1)(g)). */
export const accessPerson = (held: HeldData, d: Drawing): readonly KnownBlock[] => {
  const { person } = held;
  const fromSlack = (value: string | null) =>
    value === null ? null : d.t('rights:access.fromSlack', { value });
  return [
    header(d.t('rights:access.aboutYou')),
    ...facts([
      [d.t('rights:access.userId'), fromSlack(person.user.userId)],
      [d.t('rights:access.workspace'), fromSlack(person.user.workspaceId)],
      [d.t('rights:field.displayName'), fromSlack(person.displayName)],
      [d.t('rights:field.email'), fromSlack(person.email)],
      ...(person.conversation === null
        ? []
        : [[d.t('rights:access.conversation'), person.conversation] as const]),
      [d.t('rights:field.language'), languageWithSource(person, d)],
      [d.t('rights:access.profileReadAt'), whenRead(person.profileReadAt, d)],
      [d.t('rights:access.knownSince'), dateAndTime(person.createdAt, d)],
      [d.t('rights:access.deleteAfter'), longDate(person.deleteAfter, d)],
      [d.t('rights:access.pendingSaves'), String(held.pendingSaves)],
      [d.t('rights:access.copies'), String(held.copies)],
    ]),
  ];
};

/** Each time the person pressed *Fortsett* under the notice. */
export const accessReceipts = (held: HeldData, d: Drawing): readonly KnownBlock[] => [
  header(d.t('rights:access.receipts')),
  ...facts(
    held.receipts.map((receipt) => [
      dateAndTime(receipt.pressedAt, d),
      d.t('rights:access.receipt', { surface: surfaceLabel(receipt.surface, d), version: receipt.version }),
    ]),
  ),
];
