import { createHash } from 'node:crypto';
import type { Translate } from '../shared/translate.ts';
import { codePrefix, vendorModules } from './page-files.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const page = `${codePrefix}playground/page/`;
const main = `${page}main.ts`;
const importMap = JSON.stringify({ imports: vendorModules });
const importMapHash = createHash('sha256').update(importMap).digest('base64');

/** Only Microsoft's card renderer makes HTML of strings, and only of what `markdown-html.ts` gives it. */
const trustedTypes = [
  'markdownPassthroughPolicy',
  'restoreContentsPolicy',
  'deprecatedExportedFunctionPolicy',
].map((policy) => `adaptivecards#${policy}`);

/**
 * Nothing from elsewhere, nothing inline but the import map (by its hash), no plug-ins, no framing, no form
 * that posts: what a chat message holds can never run.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${importMapHash}'`,
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${trustedTypes.join(' ')}`,
].join('; ');

/**
 * The page's HTML: a frame that its modules fill. Every module is announced at once, so that the browser does
 * not find them one import after another.
 * @param paths URL paths of modules and styles
 */
export const pageHtml = (paths: readonly string[], say: Translate): string => {
  const styles = paths.filter((path) => path.endsWith('.css'));
  const modules = paths.filter((path) => path.startsWith(page) && path.endsWith('.ts') && path !== main);
  return [
    '<!doctype html>',
    '<html lang="nb">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(say('playground:page.title'))}</title>`,
    `<link rel="icon" type="image/svg+xml" href="${page}icon.svg">`,
    ...styles.map((path) => `<link rel="stylesheet" href="${path}">`),
    `<script type="importmap">${importMap}</script>`,
    ...Object.values(vendorModules).map((path) => `<link rel="modulepreload" href="${path}">`),
    ...modules.map((path) => `<link rel="modulepreload" href="${path}">`),
    `<script type="module" src="${main}"></script>`,
    '</head>',
    '<body>',
    `<noscript>${escaped(say('playground:page.noScript'))}</noscript>`,
    '<div id="page"></div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
};
