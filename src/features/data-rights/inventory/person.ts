import { deletionDate, keyedHash, ofRequests, personKey, recordedAt, rowKey } from './common-columns.ts';
import type { TableEntry } from './table-entry.ts';

const ofUser = { category: 'identity', coveredBy: { notice: 'userName' }, source: 'platform' } as const;

/** What they corrected themselves (GDPR art. 16). */
const ofPerson = { category: 'customer', source: 'person', purpose: 'rights' } as const;

export const person = {
  subject: { kind: 'person', column: 'id' },
  section: 'person',
  retention: 'dated',
  erase: 'delete',
  columns: {
    id: personKey,
    ref: keyedHash,
    platform: { ...ofUser, purpose: 'follow-up', given: { as: 'platform' } },
    workspaceId: { ...ofUser, purpose: 'follow-up', given: { as: 'workspace' } },
    userId: { ...ofUser, purpose: 'follow-up', given: { as: 'userId' }, stored: 'encrypted' },
    language: {
      category: 'contact',
      coveredBy: { supplement: 'alsoKept' },
      source: 'platform',
      purpose: 'inform',
      given: { as: 'language' },
    },
    languageChosen: {
      category: 'contact',
      coveredBy: { supplement: 'alsoKept' },
      source: 'person',
      purpose: 'inform',
      given: { as: 'languageChosen' },
    },
    displayName: { ...ofUser, purpose: 'follow-up', given: { as: 'displayName' }, stored: 'encrypted' },
    email: {
      category: 'contact',
      coveredBy: { notice: 'email' },
      source: 'platform',
      purpose: 'follow-up',
      given: { as: 'email' },
      stored: 'encrypted',
    },
    conversation: {
      category: 'contact',
      coveredBy: { notice: 'contact' },
      source: 'platform',
      purpose: 'follow-up',
      given: { as: 'conversation' },
      stored: 'encrypted',
      json: true,
    },
    displayNameStated: {
      ...ofPerson,
      coveredBy: { notice: 'userName' },
      given: { as: 'displayNameCorrected' },
    },
    emailStated: { ...ofPerson, coveredBy: { notice: 'email' }, given: { as: 'emailCorrected' } },
    statedCompany: {
      ...ofPerson,
      coveredBy: { notice: 'company' },
      given: { as: 'correctedCompany' },
      stored: 'encrypted',
    },
    statedCountry: {
      ...ofPerson,
      coveredBy: { notice: 'country' },
      given: { as: 'correctedCountry' },
      stored: 'encrypted',
    },
    statedPricePlan: {
      ...ofPerson,
      coveredBy: { notice: 'pricePlan' },
      given: { as: 'correctedPricePlan' },
      stored: 'encrypted',
    },
    restriction: { ...ofRequests, given: { as: 'restriction' } },
    profileReadAt: { ...recordedAt, given: { as: 'profileReadAt' } },
    linkId: { ...rowKey('link'), source: 'person', purpose: 'rights' },
    auditSubject: rowKey('auditSubject'),
    createdAt: recordedAt,
    deleteAfter: deletionDate,
  },
} as const satisfies TableEntry;
