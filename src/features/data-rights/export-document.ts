import type { Controller } from '../../shared/settings.ts';
import { givenColumns, type PersonalCopy } from './personal-copy.ts';
import type { Inventory } from './personal-data-inventory.ts';

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

/**
 * The JSON schema (2020-12) of an export, as the inventory has it; a test holds the published file to it.
 * @internal
 */
export const exportSchema = (inventory: Inventory): object => {
  const sections = Object.groupBy(givenColumns(inventory), ({ section }) => section);
  const rows = Object.entries(sections).map(([section, columns]) => {
    const names = (columns ?? []).map(({ as }) => as);
    return [
      section,
      {
        type: 'array',
        items: {
          type: 'object',
          properties: Object.fromEntries(names.map((name) => [name, {}])),
          required: names,
          additionalProperties: false,
        },
      },
    ];
  });
  const text = { type: 'string' };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Lytt export: everything held about one person',
    type: 'object',
    properties: {
      format: { const: 'lytt-export' },
      version: { const: 1 },
      exportedAt: { type: 'string', format: 'date-time' },
      controller: {
        type: 'object',
        properties: { name: text, contact: text },
        required: ['name', 'contact'],
        additionalProperties: false,
      },
      accounts: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          properties: Object.fromEntries(rows),
          required: Object.keys(sections),
          additionalProperties: false,
        },
      },
    },
    required: ['format', 'version', 'exportedAt', 'controller', 'accounts'],
    additionalProperties: false,
  };
};
