import type { Block, BlockOf, Fact, Part } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { dateAndTime } from '../kit/dates.ts';
import { isLink } from '../kit/linked.ts';
import type { Sheet } from '../sheet.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes any text literal in HTML, in elements and in attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const part = (one: Part, d: Drawing): string => {
  if (typeof one === 'string') return escapeHtml(one);
  if ('bold' in one) return `<strong>${escapeHtml(one.bold)}</strong>`;
  if ('code' in one) return `<code>${escapeHtml(one.code)}</code>`;
  if ('ago' in one) return escapeHtml(dateAndTime(one.ago, d));
  if ('agent' in one) return '';
  const shown = escapeHtml(one.link);
  return isLink(one.link) ? `<a href="${shown}" rel="noreferrer">${shown}</a>` : shown;
};

const line = (parts: readonly Part[], d: Drawing): string => parts.map((one) => part(one, d)).join('');

const rows = (facts: readonly Fact[]): string => {
  const drawn = facts.map(
    ([label, value]) =>
      `<dt>${escapeHtml(label)}</dt><dd>${value === null || value === '' ? '–' : escapeHtml(value)}</dd>`,
  );
  return `<dl>${drawn.join('')}</dl>`;
};

const list = (items: BlockOf<'bullets'>['items'], d: Drawing): string =>
  `<ul>${items.map((item) => `<li>${line(item, d)}</li>`).join('')}</ul>`;

const block = (one: Block, d: Drawing): string => {
  switch (one.kind) {
    case 'header':
      return `<h2>${escapeHtml(one.text)}</h2>`;
    case 'say':
      return `<p>${escapeHtml(one.text)}</p>`;
    case 'context':
      return `<p class="quiet">${escapeHtml(one.text)}</p>`;
    case 'state':
      return one.lines.map((parts) => `<p class="quiet">${line(parts, d)}</p>`).join('');
    case 'quote':
      return `<blockquote>${escapeHtml(one.text)}</blockquote>`;
    case 'paragraph':
      return `<p>${line(one.parts, d)}</p>`;
    case 'bullets':
      return list(one.items, d);
    case 'facts':
    case 'glance':
      return rows(one.rows);
    case 'divider':
      return '<hr>';
    case 'own-item':
      return `<p>${escapeHtml(one.summary)}</p><blockquote>${escapeHtml(one.quote)}</blockquote>`;
    // There is nothing to press on paper.
    case 'row':
    case 'choices':
      return '';
  }
};

const style = `body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1f}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}dt{font-weight:600}dd{margin:0 0 .4rem;overflow-wrap:anywhere}
p,blockquote{white-space:pre-wrap;overflow-wrap:anywhere}blockquote{margin:0;padding:.2rem 0 .2rem 1rem;border-left:3px solid #8a8a94}
.quiet{color:#4a4a52}button,.button{font:inherit;padding:.6rem 1.2rem;border:1px solid #1b1b1f;border-radius:.4rem;background:#1b1b1f;color:#fff;text-decoration:none;cursor:pointer;display:inline-block}
@media print{.button{display:none}}`;

/** A whole page: nothing is fetched from anywhere, and no script runs. `body` is HTML already. */
export const htmlPage = (title: string, body: string, d: Drawing): string =>
  `<!doctype html>
<html lang="${d.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>
${body}
</main></body></html>
`;

/** A sheet to be read on a page or on paper. */
export const sheetHtml = (sheet: Sheet, d: Drawing): string =>
  sheet.groups
    .map((group) => `<section>${group.map((one) => block(one, d)).join('\n')}</section>`)
    .join('\n');
