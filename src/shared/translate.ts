import type { Language } from './language.ts';
import type { TextKey } from './text-key.ts';

/** The files in `locales/<language>/`, by what they speak of. */
export const namespaces = [
  'notice',
  'common',
  'author',
  'support',
  'rights',
  'register',
  'playground',
] as const;
export type Namespace = (typeof namespaces)[number];

/** Finds a text by its typed key and fills in its variables. Plurals need `count`. */
export type Translate = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** One translator per language. */
export type Translators = Readonly<Record<Language, Translate>>;
