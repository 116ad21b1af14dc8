import type { Controller } from '../../shared/settings.ts';
import type { PersonalCopy } from './personal-copy.ts';

/** What a person takes with them, for programs to read; `export.schema.json` says the same. */
export interface ExportDocument {
  readonly format: 'lytt-export';
  /** Grows when a reader of the older one would misread the newer. */
  readonly version: 1;
  readonly exportedAt: string;
  readonly controller: { readonly name: string; readonly contact: string };
  /** One for each linked account; the one that asked first. */
  readonly accounts: readonly PersonalCopy[];
}

export const exportDocument = (
  accounts: readonly PersonalCopy[],
  { name, contact }: Controller,
  at: Date,
): ExportDocument => ({
  format: 'lytt-export',
  version: 1,
  exportedAt: at.toISOString(),
  controller: { name, contact },
  accounts,
});
