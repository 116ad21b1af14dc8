import { DriverAdapterError, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';

/**
 * An adapter whose scripts are sent to the database whole and waited for. Those of Prisma's own adapters cut
 * them at every semicolon, also in comments, or do not wait, so that a migration that failed counts as applied.
 */
export const withScripts = (
  adapter: SqlDriverAdapter,
  run: (script: string) => Promise<unknown>,
): SqlDriverAdapter =>
  Object.assign(adapter, {
    executeScript: async (script: string) => {
      try {
        await run(script);
      } catch (error) {
        throw inPrismasWords(error);
      }
    },
  });

/** The database's own complaint, so that the engine can tell it; a migration's statements name no people. */
const inPrismasWords = (error: unknown): unknown => {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  return new DriverAdapterError({
    kind: 'postgres',
    code: error.code,
    severity: 'ERROR',
    message: error.message,
    detail: undefined,
    column: undefined,
    hint: undefined,
  });
};
