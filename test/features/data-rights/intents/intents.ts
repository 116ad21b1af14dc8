import type { Right } from '../../../../src/features/data-rights/right.ts';

/** What people ask for in words of their own; "status" has a word and a button, but no phrases. */
export const asked = [
  'access',
  'erase',
  'export',
  'rectify',
  'restrict',
  'object',
  'complain',
  'recipients',
  'info',
] as const satisfies readonly Right[];
export type Asked = (typeof asked)[number];

/** Invented sentences of one language. */
export interface Intents {
  /** Recognised, each of them. */
  readonly families: Readonly<Record<Asked, readonly string[]>>;
  /** Sound like it, and are feedback: never taken for it. */
  readonly ordinary: readonly string[];
  /** People say it so, too; some of these are missed. */
  readonly looser: Readonly<Record<Asked, readonly string[]>>;
}
