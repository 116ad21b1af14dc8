import type { RetentionKind, RetentionStore } from '../../../src/features/retention/retention-store.ts';

interface DueStore extends RetentionStore {
  /** What was asked to go, in order. */
  readonly asked: readonly { readonly kind: RetentionKind; readonly limit: number }[];
}

/** Rows as figures: so many of a kind, so many of them due, so many of those held by somebody. */
export const createDueStore = (
  rows: Partial<Record<RetentionKind, { all: number; due: number; held?: number }>>,
  onDelete: () => void = () => {},
): DueStore => {
  const asked: { kind: RetentionKind; limit: number }[] = [];
  let success: Date | null = null;
  return {
    asked,
    count: async (kind) => ({ all: rows[kind]?.all ?? 0, due: rows[kind]?.due ?? 0 }),
    deleteDue: async (kind, _now, limit) => {
      asked.push({ kind, limit });
      onDelete();
      const row = rows[kind] ?? { all: 0, due: 0 };
      const gone = Math.max(0, Math.min(limit, row.due - (row.held ?? 0)));
      rows[kind] = { ...row, all: row.all - gone, due: row.due - gone };
      return gone;
    },
    claimHour: async () => true,
    lastSuccess: async () => success,
    keepSuccess: async (at) => {
      success = at;
    },
  };
};
