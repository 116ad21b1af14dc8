import { applyErasures, missingErasures } from '../infrastructure/database/apply-erasures.ts';
import { openErasuresFile, readErasures } from '../infrastructure/database/erasure-ledger.ts';
import type { Storage } from '../infrastructure/open-storage.ts';
import { LyttError } from '../shared/errors.ts';

/**
 * Holds the database against the list of erasures before anything is served. One that was cut short by a crash is
 * finished; when whole ones are unknown here, the database is a restored backup with people in it who were erased.
 * @throws LyttError with a sentence that says what to do
 */
export const guardRestore = async (storage: Storage, file: string | null): Promise<void> => {
  if (file === null) return;
  await openErasuresFile(file);
  const missing = await missingErasures(storage.database, await readErasures(file));
  const whole = missing.filter(({ state }) => state === 'done').length;
  if (whole > 0) {
    throw new LyttError(
      'restore-unfinished',
      `the database knows nothing of ${whole} of the erasures in ${file}, so it was restored from an older backup; run "npm run lytt -- erasures apply ${file}" and start Lytt again`,
    );
  }
  await applyErasures(storage.storeDeps, missing);
};
