/** How many calls of a kind Teams lets one bot make in one thread, and within how many seconds; all hold. */
export type Windows = readonly (readonly [calls: number, seconds: number])[];

export type Pace = 'off' | Windows;
