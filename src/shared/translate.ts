import type { Language } from './language.ts';

/** Finds a text by its typed key and fills in its variables. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** One translator per language. */
export type Translators = Readonly<Record<Language, Translate>>;
