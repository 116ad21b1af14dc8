import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
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
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const { instance } = await WebAssembly.instantiate(
    await readFile(join(dirname(script), 'schema_engine_bg.wasm')),
    { './schema_engine_bg.js': { ...bindings, ...unrefTimers() } },
  );
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
};

/** The engine sets a timer of 10 s and forgets it: left alone, every process that migrates would end so much later. */
const unrefTimers = () =>
  Object.fromEntries(
    Object.keys(bindings)
      .filter((name) => name.startsWith('__wbg_setTimeout_'))
      .map((name) => [name, (callback: () => void, ms: number) => setTimeout(callback, ms).unref()]),
  );

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
