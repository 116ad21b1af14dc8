import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { envSchema } from '../../src/config/env-schema.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { lyttSchema, routeKinds } from '../../src/config/lytt-schema.ts';
import { parseLyttYaml } from '../../src/config/lytt-yaml.ts';
import { sampleSettings } from '../../src/config/sample-settings.ts';
import { feedbackKinds } from '../../src/features/feedback-intake/feedback.ts';

const folder = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string) => readFile(`${folder}${name}`, 'utf8');

/** Every key that the schema knows, at any depth. */
const keysOf = (schema: unknown): string[] => {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, value]) => [key, ...keysOf(value)]);
  }
  if (schema instanceof z.ZodRecord) return keysOf(schema.valueType);
  if (schema instanceof z.ZodArray) return keysOf(schema.element);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(keysOf);
  if (schema instanceof z.ZodPipe) return keysOf(schema.out);
  const wrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
  return wrapped ? keysOf(schema.unwrap()) : [];
};

describe('the files to copy', () => {
  test('lytt.example.yaml and customers.example.csv load as they are, without a warning', async () => {
    const environment = {
      LYTT_CONFIG: 'lytt.example.yaml',
      SLACK_BOT_TOKEN: 'xoxb-1-2-abc',
      SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
    };
    const loaded = await loadConfig({ folder, environment });
    expect(loaded).toMatchObject({ kind: 'ok', config: { warnings: [] } });
    expect(loaded.kind === 'ok' && loaded.config.customers.length).toBe(3);
  });

  test('lytt.example.yaml runs the playground too', async () => {
    expect(await loadConfig({ folder, environment: { LYTT_CONFIG: 'lytt.example.yaml' } })).toMatchObject({
      kind: 'ok',
    });
  });

  test('its commented parts are right as well', async () => {
    const text = (await read('lytt.example.yaml')).replace(/^ {2}# (teams-product:| {2}\w+: .*)$/gm, '  $1');
    const { file, problems } = parseLyttYaml(text);
    expect(problems).toEqual([]);
    expect(file?.settings.destinations.map(({ platform }) => platform)).toContain('teams');
  });

  test('lytt.example.yaml shows every key there is', async () => {
    const text = await read('lytt.example.yaml');
    const keys = [...new Set(keysOf(lyttSchema))];
    expect(keys).toContain('transfer');
    expect(keys.filter((key) => !new RegExp(`\\b${key}:`).test(text))).toEqual([]);
  });

  test('.env.example names every variable once, and nothing else', async () => {
    const names = [...(await read('.env.example')).matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(names.toSorted()).toEqual(Object.keys(envSchema.shape).toSorted());
  });

  test('.env.example as it is changes nothing', async () => {
    const lines = (await read('.env.example')).matchAll(/^([A-Z_]+)=(.*)$/gm);
    const environment = Object.fromEntries([...lines].map(([, name, value]) => [name, value]));
    expect(await loadConfig({ folder: '/nonexistent', environment })).toMatchObject({
      kind: 'ok',
      config: { mode: 'playground', http: { port: 3978 } },
    });
  });
});

describe('what is said twice', () => {
  test('routes know the kinds of feedback that there are', () => {
    expect(routeKinds).toEqual(feedbackKinds);
  });

  test('the sample names only what it has', () => {
    const ids = sampleSettings.destinations.map(({ id }) => id);
    const named = [
      sampleSettings.fallback,
      sampleSettings.privacyDestination,
      ...sampleSettings.routes.flatMap(({ to }) => to),
    ];
    expect(ids).toEqual(expect.arrayContaining(named));
  });
});
