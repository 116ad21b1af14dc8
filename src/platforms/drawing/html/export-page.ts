import { Buffer } from 'node:buffer';
import type { HeldData } from '../../../features/data-rights/data-rights-store.ts';
import type { ExportDocument } from '../../../features/data-rights/export-document.ts';
import type { AccessContext } from '../../screen.ts';
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

interface ExportPage {
  readonly held: HeldData;
  readonly linked: readonly HeldData[];
  readonly document: ExportDocument;
  readonly access: AccessContext;
}

/** Everything held, to be read; with the same for programs in a link, so that one use gives both. */
export const exportPage = ({ document, ...screen }: ExportPage, d: Drawing): string => {
  const json = Buffer.from(`${JSON.stringify(document, null, 2)}\n`, 'utf8');
  const save = escapeHtml(d.t('rights:export.json'));
  return htmlPage(
    d.t('rights:access.title'),
    `<p class="quiet">${escapeHtml(d.t('rights:export.keep'))}</p>
<p><a class="button" download="lytt-export.json" href="${dataAddress(json)}">${save}</a></p>
${sheetHtml(accessSheet({ kind: 'access', ...screen }, d), d)}`,
    d,
  );
};
