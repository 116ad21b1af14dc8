import { asObject, asString, type JsonObject } from '../../wire/json.ts';
import type { FileCardState } from '../state.ts';

/** A bot asks whether it may put a file in the person's OneDrive, and shows one that it put there. */
export const fileConsentType = 'application/vnd.microsoft.teams.card.file.consent';
const fileInfoType = 'application/vnd.microsoft.teams.card.file.info';

/** What of an attachment Teams needs to draw it; learn.microsoft.com, "Send and receive files using bot". */
export function fileCardProblems(attachment: JsonObject): string[] {
  const { contentType, name } = attachment;
  const content = asObject(attachment.content);
  if (contentType === fileConsentType) {
    const isWhole =
      typeof name === 'string' &&
      typeof content.description === 'string' &&
      Number.isInteger(content.sizeInBytes) &&
      Number(content.sizeInBytes) > 0;
    return isWhole ? [] : ['A file consent card without name, description or size.'];
  }
  if (contentType !== fileInfoType) return [];
  const isWhole =
    typeof name === 'string' &&
    typeof attachment.contentUrl === 'string' &&
    typeof content.uniqueId === 'string' &&
    typeof content.fileType === 'string';
  return isWhole ? [] : ['A file info card without name, address, id or type.'];
}

/** What the page draws of a message's attachments about files. */
export function fileCardsOf(attachments: readonly JsonObject[]): FileCardState[] {
  return attachments.flatMap((attachment): FileCardState[] => {
    const name = asString(attachment.name) ?? '';
    const content = asObject(attachment.content);
    if (attachment.contentType === fileConsentType) {
      return [{ kind: 'offer', name, description: asString(content.description) ?? '' }];
    }
    if (attachment.contentType !== fileInfoType) return [];
    return [{ kind: 'stored', name, file: asString(content.uniqueId) ?? '' }];
  });
}
