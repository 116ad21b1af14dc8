import type { Inventory } from '../../../src/features/data-rights/personal-data-inventory.ts';
import { givenColumns } from './given-columns.ts';

/** The JSON schema (2020-12) of an export, as the inventory has it. The published file is held to it. */
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
