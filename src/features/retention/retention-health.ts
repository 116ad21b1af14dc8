const hourMs = 60 * 60 * 1000;
/** A day's runs may fail, and two more hours go by, before someone is called. */
const lateAfterHours = 26;

export type RetentionHealth =
  | { readonly code: 'never' }
  | { readonly code: 'ok' | 'late'; readonly hoursSinceSuccess: number };

/** Whether dates are being kept: when a run last left nothing undone, in hours with one decimal. */
export const retentionHealth = (lastSuccess: Date | null, now: Date): RetentionHealth => {
  if (lastSuccess === null) return { code: 'never' };
  const hours = (now.getTime() - lastSuccess.getTime()) / hourMs;
  return { code: hours > lateAfterHours ? 'late' : 'ok', hoursSinceSuccess: Math.round(hours * 10) / 10 };
};
