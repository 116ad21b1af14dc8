/** `off`, or how many calls of a kind Teams lets one bot make in one thread: `[calls, seconds]`, all of which hold. */
export type Pace = 'off' | readonly (readonly [calls: number, seconds: number])[];
