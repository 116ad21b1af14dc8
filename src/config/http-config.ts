import type { HttpConfig } from './config.ts';
import type { Env } from './env-schema.ts';

/** Where Lytt listens: 127.0.0.1:3978 unless said. */
export const httpConfig = (env: Env): HttpConfig => ({
  host: env.HOST ?? '127.0.0.1',
  port: Number(env.PORT ?? 3978),
  publicUrl: env.PUBLIC_URL === undefined ? null : new URL(env.PUBLIC_URL).origin,
});
