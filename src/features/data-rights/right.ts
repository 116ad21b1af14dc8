/** A right as the menu, `/personvern` and the phrases name it. */
export const rights = [
  'access',
  'export',
  'rectify',
  'erase',
  'restrict',
  'object',
  'complain',
  'recipients',
  'status',
  'info',
] as const;
export type Right = (typeof rights)[number];
