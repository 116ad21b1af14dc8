import type { HeldData } from '../../../features/data-rights/data-rights-store.ts';
import type { PlatformName } from '../../../shared/platform-user.ts';
import { readReference } from '../../conversation-reference.ts';
import type { Block, Fact } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { facts, header } from '../kit/blocks.ts';
import { dateAndTime, longDate } from '../kit/dates.ts';
import { languageLabel } from '../kit/labels.ts';
import { platformLabel } from '../kit/platform-labels.ts';
import { restrictionText } from './requests-sheet.ts';
import { surfaceLabel } from './surface-labels.ts';

const whenRead = (date: Date | null, d: Drawing) => (date === null ? null : dateAndTime(date, d));

type Person = HeldData['person'];

const fromPlatform = (value: string, { user }: Person, d: Drawing): string =>
  d.t('rights:access.fromPlatform', { value, platform: platformLabel(user.platform) });

const workspaces = {
  slack: 'rights:access.slackWorkspace',
  teams: 'rights:access.teamsTenant',
} as const satisfies Record<PlatformName, string>;

/** Chosen, read from the profile, or, before either, only what the bot speaks to everyone. */
const languageWithSource = (person: Person, d: Drawing): string => {
  const value = languageLabel(person.language, d);
  if (person.languageChosen) return d.t('rights:access.fromYou', { value });
  return person.profileReadAt === null ? value : fromPlatform(value, person, d);
};

/** What they corrected about their company, which counts before the customer list. */
const statedFacts = ({ stated }: Person, d: Drawing): readonly Fact[] =>
  (
    [
      ['rights:field.company', stated.company],
      ['rights:field.country', stated.country],
      ['rights:field.pricePlan', stated.pricePlan],
    ] as const
  ).flatMap(([label, value]) =>
    value === null ? [] : [[d.t(label), d.t('rights:access.fromYou', { value })] as const],
  );

/** How they are reached in the chat, its two values apart; never left out, even if it cannot be read. */
const reachedFacts = ({ conversation }: Person, d: Drawing): readonly Fact[] => {
  if (conversation === null) return [];
  const reference = readReference(conversation);
  if (reference === null) return [[d.t('rights:access.conversation'), conversation]];
  return [
    [d.t('rights:access.chatAddress'), reference.serviceUrl],
    [d.t('rights:access.chatId'), reference.conversationId],
  ];
};

/** The person as held, each value with its source (GDPR art. 15(1)(g)). */
export const accessPerson = (held: HeldData, d: Drawing): readonly Block[] => {
  const { person } = held;
  const platform = platformLabel(person.user.platform);
  const theirs = (value: string | null) => (value === null ? null : fromPlatform(value, person, d));
  const told = (value: string | null, stated: boolean) =>
    value !== null && stated ? d.t('rights:access.fromYou', { value }) : theirs(value);
  return [
    header(d.t('rights:access.aboutYou')),
    ...facts([
      [d.t('rights:access.userId', { platform }), theirs(person.user.userId)],
      [d.t(workspaces[person.user.platform]), theirs(person.user.workspaceId)],
      [d.t('rights:field.displayName'), told(person.displayName, person.displayNameStated)],
      [d.t('rights:field.email'), told(person.email, person.emailStated)],
      ...statedFacts(person, d),
      ...reachedFacts(person, d),
      [d.t('rights:field.language'), languageWithSource(person, d)],
      [d.t('rights:access.profileReadAt', { platform }), whenRead(person.profileReadAt, d)],
      [d.t('rights:access.knownSince'), dateAndTime(person.createdAt, d)],
      [d.t('rights:access.deleteAfter'), longDate(person.deleteAfter, d)],
      ...(person.restriction === null
        ? []
        : [[d.t('rights:requests.restricts'), restrictionText(person.restriction, d)] as const]),
      ...(held.linkCodeUntil === null
        ? []
        : [[d.t('rights:access.linkCode'), dateAndTime(held.linkCodeUntil, d)] as const]),
      ...(held.wrongLinkTries === 0
        ? []
        : [[d.t('rights:access.wrongCodes'), String(held.wrongLinkTries)] as const]),
      [d.t('rights:access.pendingSaves'), String(held.pendingSaves)],
      [d.t('rights:access.copies'), String(held.copies)],
    ]),
  ];
};

/** Each time the person pressed *Fortsett* under the notice. */
export const accessReceipts = (held: HeldData, d: Drawing): readonly Block[] => [
  header(d.t('rights:access.receipts')),
  ...facts(
    held.receipts.map((receipt) => [
      dateAndTime(receipt.pressedAt, d),
      d.t('rights:access.receipt', { surface: surfaceLabel(receipt.surface, d), version: receipt.version }),
    ]),
  ),
];
