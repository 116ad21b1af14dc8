/** When a message was written: a `ts` is seconds since 1970 with six decimals. */
export const dateOfTs = (ts: string): Date => new Date(Math.round(Number(ts) * 1000));
