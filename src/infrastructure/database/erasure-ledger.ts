import { createHmac } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { LyttError } from '../../shared/errors.ts';
import { lengthPrefixed } from '../crypto/length-prefixed.ts';
import { ErasureLine } from './schema.ts';

/** One erasure as it is written down: whom or what it was about can be found only while that row is there. */
export interface ErasureEntry {
  readonly id: string;
  /** Keyed hash of the random id of the row: a person's, or that of an item which its author withdrew. */
  readonly subject: string;
  readonly at: Date;
}

/** `begun`: written before anything was deleted. `void`: it was rolled back, or there was nobody. */
export type WrittenErasure = ErasureEntry & { readonly state: 'begun' | 'done' | 'void' };

/**
 * The list of erasures that outlives the database: a file, only ever added to, each line on the disk before the next
 * step. A restored backup is held against it.
 */
export interface ErasureLedger {
  subjectOf(rowId: string): string;
  begin(entry: ErasureEntry): Promise<void>;
  end(id: string, state: 'done' | 'void'): Promise<void>;
}

/** @param file null: nothing is written down (the playground starts from nothing anyway) */
export const createErasureLedger = (indexKey: Uint8Array, file: string | null): ErasureLedger => ({
  subjectOf: (rowId) =>
    createHmac('sha256', indexKey)
      .update(lengthPrefixed(['erasure', rowId]))
      .digest('base64url'),
  begin: ({ id, subject, at }) => append(file, { id, state: 'begun', subject, at: at.toISOString() }),
  end: (id, state) => append(file, { id, state }),
});

const append = async (file: string | null, line: object): Promise<void> => {
  if (file === null) return;
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.appendFile(`${JSON.stringify(line)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Makes sure that erasures can be written down, before the first has to be. @throws LyttError with a sentence */
export const openErasuresFile = async (file: string): Promise<void> => {
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const handle = await open(file, 'a+', 0o600);
    try {
      // A crash may have cut the last line short: the next one must not become part of it.
      if (!/(^|\n)$/.test(await handle.readFile('utf8'))) await handle.appendFile('\n');
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new LyttError(
      'configuration-invalid',
      `the list of erasures cannot be written to ${file}; set ERASURES_FILE to a file that can`,
      { cause: error },
    );
  }
};

/**
 * What a file tells, each erasure with how far it came.
 * @throws LyttError when it cannot be read, or a line is none of ours. A line that a crash cut short is passed over:
 * what comes after it in time was not done either, or is told by another line.
 */
export const readErasures = async (file: string): Promise<readonly WrittenErasure[]> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new LyttError('configuration-invalid', `${file} cannot be read`, { cause: error });
  });
  const found = new Map<string, WrittenErasure>();
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.trimEnd().endsWith('}')) continue;
    const parsed = parseLine(line);
    if (parsed === null) {
      throw new LyttError('configuration-invalid', `line ${index + 1} of ${file} is not a line of erasures`);
    }
    const { id, state } = parsed;
    const before = found.get(id);
    if ('subject' in parsed) found.set(id, { id, state, subject: parsed.subject, at: new Date(parsed.at) });
    else if (before !== undefined) found.set(id, { ...before, state });
  }
  return [...found.values()];
};

const parseLine = (line: string): ErasureLine | null => {
  try {
    return ErasureLine.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
};
