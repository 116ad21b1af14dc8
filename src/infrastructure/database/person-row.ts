import { restrictions } from '../../features/feedback-intake/feedback.ts';
import type { Person } from '../../features/feedback-intake/person-store.ts';
import { idFrom } from '../../shared/ids.ts';
import { languages } from '../../shared/language.ts';
import { platformNames } from '../../shared/platform-user.ts';
import type { FieldCodec } from '../crypto/field-encryption.ts';
import type { Person as PersonRow } from './generated/client.ts';
import { oneOf } from './one-of.ts';
import { sealedFields } from './sealed-fields.ts';

/** A stored person with the identity opened. */
export const toPerson = (codec: FieldCodec, row: PersonRow): Person => {
  const fields = sealedFields(codec, 'Person', row.id);
  return {
    id: idFrom(row.id),
    user: {
      platform: oneOf(platformNames, row.platform),
      workspaceId: row.workspaceId,
      userId: codec.open({ table: 'Person', column: 'userId', row: row.id }, row.userId),
    },
    language: oneOf(languages, row.language),
    languageChosen: row.languageChosen,
    displayName: fields.open('displayName', row.displayName),
    email: fields.open('email', row.email),
    conversation: fields.open('conversation', row.conversation),
    linkId: row.linkId === null ? null : idFrom(row.linkId),
    profileReadAt: row.profileReadAt,
    displayNameStated: row.displayNameStated,
    emailStated: row.emailStated,
    stated: {
      company: fields.open('statedCompany', row.statedCompany),
      country: fields.open('statedCountry', row.statedCountry),
      pricePlan: fields.open('statedPricePlan', row.statedPricePlan),
    },
    restriction: row.restriction === null ? null : oneOf(restrictions, row.restriction),
    createdAt: row.createdAt,
    deleteAfter: row.deleteAfter,
  };
};
