/**
 * Teams refuses a message of more than 100 KB, counted as UTF-16; this leaves room for what is around the card
 * (Microsoft: "format your bot messages").
 */
export const messageUnits = 50_000;

/** UTF-16 units of a value's JSON. */
export const unitsOf = (value: unknown): number => JSON.stringify(value).length;
