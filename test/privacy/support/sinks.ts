import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dumpRows, openFields } from '../../whole/support/dump.ts';
import type { WholeApp } from '../../whole/support/start-whole-app.ts';
import { formsOf, type Terms } from './terms.ts';

/** One place where something could be left behind. */
export interface Sink {
  readonly name: string;
  readonly text: string;
}

const fetchMetrics = async (url: string): Promise<string> => (await fetch(`${url}/metrics`)).text();

/** Everywhere the running app can leave something: tables, encrypted fields in the clear, jobs, log, metrics. */
export const sinksOf = async (whole: WholeApp): Promise<readonly Sink[]> => {
  const { database, codec } = whole.storage;
  const tables = [...(await dumpRows(database))].map(([table, rows]) => ({
    name: `table ${table}`,
    text: rows.join('\n'),
  }));
  return [
    ...tables,
    { name: 'encrypted fields', text: (await openFields(database, codec)).join('\n') },
    { name: 'log', text: whole.logged.join('') },
    { name: 'metrics', text: await fetchMetrics(whole.url) },
  ];
};

/** What in a file could be read: each run of printable characters, once. */
const readable = (bytes: string): string => [...new Set(bytes.match(/[ -~]{6,}/g))].join('\n');

/** Every file below a folder; of a stopped app, since a running one holds some back. */
export const filesIn = async (folder: string): Promise<readonly Sink[]> => {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        return {
          name: `file ${path.slice(folder.length + 1)}`,
          text: readable(await readFile(path, 'latin1')),
        };
      }),
  );
};

/**
 * What was found and where; never the term itself. Empty: nothing was left behind.
 * `forms`: what a term may have become; just itself where there is much to read.
 */
export const tracesOf = (
  terms: Terms,
  sinks: readonly Sink[],
  forms: (term: string) => readonly string[] = formsOf,
): readonly string[] => {
  const sought = [...terms].map(([term, what]) => ({ what, forms: forms(term) }));
  return sinks.flatMap(({ name, text }) => {
    const found = sought.filter(({ forms }) => forms.some((form) => text.includes(form)));
    return [...new Set(found.map(({ what }) => `${what} in ${name}`))];
  });
};
