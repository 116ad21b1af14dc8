import { resolve } from 'node:path';
import type { CustomerRow } from '../shared/customer-row.ts';
import { parseCustomersCsv } from './customers-csv.ts';
import { readIfThere } from './read-if-there.ts';
import { utf8 } from './utf8.ts';
import type { Problem } from './yaml-source.ts';

/** Whether the notice can be shown: there, text, and not empty. Its bytes are never changed. */
export const noticeProblems = async (folder: string, written: string): Promise<readonly string[]> => {
  const read = await readIfThere(resolve(folder, written));
  if (read.kind !== 'read') return [cannotRead('notice.file', written, read)];
  const text = utf8(read.bytes);
  if (text === null) return [`notice.file is ${written}, which is not UTF-8 text; save it as UTF-8`];
  return text.trim() === ''
    ? [`notice.file is ${written}, which is empty; people must be shown a notice`]
    : [];
};

interface Customers {
  readonly rows: readonly CustomerRow[];
  /** About the key in `lytt.yaml`, and about lines of the file itself. */
  readonly keyProblems: readonly string[];
  readonly rowProblems: readonly Problem[];
}

/** The rows of `customers.csv`; none when no file is named. */
export const readCustomers = async (folder: string, written: string | null): Promise<Customers> => {
  if (written === null) return { rows: [], keyProblems: [], rowProblems: [] };
  const read = await readIfThere(resolve(folder, written));
  if (read.kind !== 'read') {
    return { rows: [], keyProblems: [cannotRead('customers.file', written, read)], rowProblems: [] };
  }
  const { rows, problems } = parseCustomersCsv(read.bytes);
  return { rows, keyProblems: [], rowProblems: problems };
};

const cannotRead = (
  key: string,
  written: string,
  read: { readonly kind: 'absent' } | { readonly kind: 'failed'; readonly code: string },
): string =>
  read.kind === 'absent'
    ? `${key} is ${written}, which does not exist; the path is taken from the folder that this file is in`
    : `${key} is ${written}, which cannot be read (${read.code}); make it a file that Lytt may read`;
