/** Slack's `ts` as a whole number of microseconds; NaN for what is not a `ts`. */
export function microseconds(ts: string): number {
  const match = /^(\d+)\.(\d{1,6})$/.exec(ts) ?? /^(\d+)$/.exec(ts);
  if (match === null) return Number.NaN;
  return Number(match[1]) * 1_000_000 + Number((match[2] ?? '').padEnd(6, '0'));
}
