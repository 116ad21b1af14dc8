import { Buffer } from 'node:buffer';
import type { ExportContent } from '../../../features/data-rights/read-export.ts';
import type { Drawing } from '../drawing.ts';
import { accessSheet } from '../rights/access-sheet.ts';
import { escapeHtml, htmlPage, sheetHtml } from './draw-html.ts';

/** What stands behind the link before it is used: opening it, or a program that looks ahead, uses nothing up. */
export const downloadPage = (d: Drawing): string =>
  htmlPage(
    d.t('rights:export.title'),
    `<p>${escapeHtml(d.t('rights:export.once'))}</p>
<form method="post"><button type="submit">${escapeHtml(d.t('rights:export.open'))}</button></form>`,
    d,
  );

/** The link was used, or is too old. */
export const downloadGonePage = (d: Drawing): string =>
  htmlPage(d.t('rights:export.title'), `<p>${escapeHtml(d.t('rights:export.gone'))}</p>`, d);

const dataAddress = (json: Buffer): string => `data:application/json;base64,${json.toString('base64')}`;

/** For programs. */
const exportJson = ({ document }: ExportContent): Buffer<ArrayBuffer> =>
  Buffer.from(`${JSON.stringify(document, null, 2)}\n`, 'utf8');

/** Everything held, to be read; with the same for programs in a link, so that one use gives both. */
export const exportPage = (content: ExportContent, d: Drawing): string => {
  const save = escapeHtml(d.t('rights:export.json'));
  const { held, linked, access } = content;
  return htmlPage(
    d.t('rights:access.title'),
    `<p class="quiet">${escapeHtml(d.t('rights:export.keep'))}</p>
<p><a class="button" download="${fileNames.json}" href="${dataAddress(exportJson(content))}">${save}</a></p>
${sheetHtml(accessSheet({ kind: 'access', held, linked, access }, d), d)}`,
    d,
  );
};

export const exportFormats = ['page', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const fileNames = { page: 'lytt-export.html', json: 'lytt-export.json' } as const satisfies Record<
  ExportFormat,
  string
>;

/** A file to hand over. It is made when it is needed and never lies on a disk of ours. */
export interface ExportFile {
  readonly format: ExportFormat;
  readonly name: string;
  readonly bytes: Buffer<ArrayBuffer>;
}

/** The same two that a link gives: the page to read, and the data for programs. */
export const exportFile = (format: ExportFormat, content: ExportContent, d: Drawing): ExportFile => ({
  format,
  name: fileNames[format],
  bytes: format === 'page' ? Buffer.from(exportPage(content, d), 'utf8') : exportJson(content),
});
