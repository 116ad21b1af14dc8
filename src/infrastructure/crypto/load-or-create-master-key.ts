import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { formatMasterKey, type MasterKeys, parseMasterKeys } from './master-keys.ts';

/**
 * The master keys of the embedded database: `master.key` in its folder, made once, readable by its owner only.
 * The file is complete before it gets its name, so neither a crash nor a second process can leave half a key.
 */
export const loadOrCreateMasterKey = async (dataDir: string): Promise<MasterKeys> => {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'master.key');
  const existing = await readIfThere(path);
  if (existing !== null) return parseMasterKeys(existing.trim());

  const made = formatMasterKey({ id: randomBytes(4).toString('hex'), bytes: randomBytes(32) });
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${made}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
  return parseMasterKeys((await readFile(path, 'utf8')).trim());
};

const readIfThere = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
};

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
