import { readFile } from 'node:fs/promises';
import { errorCode } from '../shared/error-code.ts';

type ReadFile =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly code: string };

/** A file's bytes; `failed` for whatever else than not being there (a folder, no permission). */
export const readIfThere = async (path: string): Promise<ReadFile> => {
  try {
    return { kind: 'read', bytes: await readFile(path) };
  } catch (error) {
    const code = errorCode(error);
    return code === 'ENOENT' ? { kind: 'absent' } : { kind: 'failed', code };
  }
};
