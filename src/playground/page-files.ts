import { readdirSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file as the browser gets it. */
export type PageFile = { type: string; body: string };

export type PageFiles = {
  /** URL paths of the page's own modules and styles, in a stable order. */
  paths: readonly string[];
  /** Null for everything that is not one of the page's own files. */
  read(path: string): Promise<PageFile | null>;
};

export const codePrefix = '/page/code/';
const vendorPrefix = '/page/vendor/';

const types: Record<string, string> = {
  '.ts': 'text/javascript; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

const source = new URL('../', import.meta.url);
const locales = new URL('../../locales/', import.meta.url);

/** The parts of `src/` that run in the browser. */
const codeFolders = ['playground/page', 'shared'];
/** What the page's modules import by name, and where it is served. */
export const vendorModules: Readonly<Record<string, string>> = {
  preact: `${vendorPrefix}preact.mjs`,
  'preact/hooks': `${vendorPrefix}hooks.mjs`,
  adaptivecards: `${vendorPrefix}adaptivecards.js`,
};

/** Where a module that the page imports by name lies, when that is not what Node would import by that name. */
const bundles: Readonly<Record<string, string>> = {
  // The whole library as one file; its modules import one another in a way that only bundlers follow.
  adaptivecards: 'adaptivecards/dist/adaptivecards.min.js',
};

/** What the page uses of a bundle that is CommonJS, which browsers do not import. */
const bundleExports = [
  'Action',
  'AdaptiveCard',
  'ExecuteAction',
  'HostConfig',
  'Input',
  'OpenUrlAction',
  'SubmitAction',
];

/** A CommonJS bundle as a module; without its source map, which is not served. */
const asModule = (bundle: string): string =>
  [
    'const exports = {};',
    'const module = { exports };',
    bundle.replace(/^\/\/# sourceMappingURL=.*$/m, ''),
    `export const { ${bundleExports.join(', ')} } = module.exports;`,
    '',
  ].join('\n');

const filesIn = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, source), { recursive: true, encoding: 'utf8' })
    .filter((file) => extname(file) in types)
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .sort();

/** Node warns once that stripping types is new; whoever runs `npm start` should see a URL and nothing else. */
const withoutTypes = (code: string): string => {
  const warn = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(code);
  } finally {
    process.emitWarning = warn;
  }
};

const servedAs: Readonly<Record<string, (text: string) => string>> = { '.ts': withoutTypes, '.js': asModule };

/**
 * The page's files, found once, so that no path in a request ever reaches the file system. TypeScript loses
 * its types on the way (positions stay); a file is read again when it has changed.
 */
export const createPageFiles = (): PageFiles => {
  const code = codeFolders.flatMap(filesIn);
  const places = new Map<string, URL>([
    ...code.map((file): [string, URL] => [`${codePrefix}${file}`, new URL(file, source)]),
    ...Object.entries(vendorModules).map(([name, path]): [string, URL] => [
      path,
      new URL(import.meta.resolve(bundles[name] ?? name)),
    ]),
    ...['nb', 'nn', 'en'].map((language): [string, URL] => [
      `/page/texts/${language}.json`,
      new URL(`${language}/playground.json`, locales),
    ]),
  ]);
  const held = new Map<string, { changed: number; file: PageFile }>();
  return {
    paths: code.map((file) => `${codePrefix}${file}`),
    async read(path) {
      const place = places.get(path);
      if (place === undefined) return null;
      const name = fileURLToPath(place);
      const { mtimeMs } = await stat(name);
      const before = held.get(path);
      if (before?.changed === mtimeMs) return before.file;
      const text = await readFile(name, 'utf8');
      const extension = extname(name);
      const file = { type: types[extension] ?? '', body: servedAs[extension]?.(text) ?? text };
      held.set(path, { changed: mtimeMs, file });
      return file;
    },
  };
};
