import { readFile } from 'node:fs/promises';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { schemaPath } from './prisma-folder.ts';

/** The part of WebAssembly used here; Node has it, its type declarations do not. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Readonly<Record<string, object>>,
  ): Promise<{ readonly instance: { readonly exports: Readonly<Record<string, unknown>> } }>;
};

let loaded: Promise<void> | undefined;

/** Prisma's own migration engine as WebAssembly: nothing is downloaded, and `_prisma_migrations` stays Prisma's. */
const load = async (): Promise<void> => {
  const path = new URL(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const { instance } = await WebAssembly.instantiate(await readFile(new URL('schema_engine_bg.wasm', path)), {
    './schema_engine_bg.js': { ...bindings },
  });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
};

/** The engine on one database, with the schema of this version of Lytt. Call `free` when done. */
export const openSchemaEngine = async (
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<bindings.SchemaEngine> => {
  loaded ??= load();
  await loaded;
  const schema = await readFile(schemaPath, 'utf8');
  return bindings.SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
};
