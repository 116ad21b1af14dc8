import type { Clock } from '../../shared/clock.ts';
import { enoughRows, mostAtOnce } from './most-at-once.ts';
import {
  noCounts,
  type RetentionCounts,
  type RetentionKind,
  type RetentionStore,
  retentionKinds,
} from './retention-store.ts';

export interface ExpiryPreview {
  readonly due: RetentionCounts;
  /** Where the next run would stop and give the alarm. */
  readonly capped: { readonly kind: RetentionKind; readonly most: number } | null;
}

/** The dry run: counts what `createDeleteExpired` would find, and changes nothing. */
export const createPreviewExpired =
  (deps: { readonly retention: Pick<RetentionStore, 'count'>; readonly clock: Clock }) =>
  async (): Promise<ExpiryPreview> => {
    const now = deps.clock.now();
    const due = { ...noCounts };
    let capped: ExpiryPreview['capped'] = null;
    for (const kind of retentionKinds) {
      const count = await deps.retention.count(kind, now, enoughRows);
      due[kind] = count.due;
      const most = mostAtOnce(count.all);
      if (count.due > most) capped ??= { kind, most };
    }
    return { due, capped };
  };
