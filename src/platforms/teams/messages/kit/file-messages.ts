import type { ExportId } from '../../../../shared/ids.ts';
import type { Drawing } from '../../../drawing/drawing.ts';
import type { ExportFile } from '../../../drawing/html/export-page.ts';
import type { TeamsFileMessage } from '../message.ts';

/** Asks the person whether a file may be put in their own OneDrive; Teams draws the question in its own words. */
export const fileOffer = (
  { format, name, bytes }: ExportFile,
  exportId: ExportId,
  d: Drawing,
): TeamsFileMessage => {
  const about = { lytt: 'export', exportId, format };
  return {
    summary: d.t('rights:export.title'),
    attachment: {
      contentType: 'application/vnd.microsoft.teams.card.file.consent',
      name,
      content: {
        description: d.t(format === 'page' ? 'rights:export.pageFile' : 'rights:export.jsonFile'),
        sizeInBytes: bytes.length,
        acceptContext: about,
        declineContext: about,
      },
    },
  };
};

/** A file that is in the person's own OneDrive, to be opened there. */
export const storedFile = (
  { name, contentUrl, uniqueId, fileType }: StoredFile,
  d: Drawing,
): TeamsFileMessage => ({
  summary: d.t('rights:export.title'),
  attachment: {
    contentType: 'application/vnd.microsoft.teams.card.file.info',
    name,
    contentUrl,
    content: { uniqueId, fileType },
  },
});

export interface StoredFile {
  readonly name: string;
  readonly contentUrl: string;
  readonly uniqueId: string;
  readonly fileType: string;
}
