import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTranslators } from '../../../src/infrastructure/i18n/create-translators.ts';
import { createPageRoutes } from '../../../src/playground/serve-page.ts';

const routes = createPageRoutes(createTranslators().nb);
let server: Server;
let root = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    const route = routes.find((each) => (path === '/' ? each.path === '/' : each.path === '/page/*'));
    void route?.methods.GET({ response, path });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  root = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

const get = async (path: string) => {
  const response = await fetch(`${root}${path}`);
  return { status: response.status, headers: response.headers, body: await response.text() };
};

test('the page may load from here and nowhere else, and runs nothing inline but its import map', async () => {
  const { headers, body } = await get('/');
  const policy = headers.get('content-security-policy') ?? '';
  const importMap = /<script type="importmap">(.*?)<\/script>/.exec(body)?.[1] ?? '';
  const hash = createHash('sha256').update(importMap).digest('base64');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}'`);
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).toMatch(/; trusted-types(?: adaptivecards#\w+){3}$/);
  expect(policy).not.toContain('unsafe');
  expect(body.match(/<script(?! type="(importmap|module)")/g)).toBeNull();
  expect(body).not.toMatch(/https?:\/\/|\son\w+=|style=/);
});

test('every module the page imports is served, as JavaScript without types', async () => {
  const { body } = await get('/');
  const imports: Record<string, string> = JSON.parse(/importmap">(.*?)</.exec(body)?.[1] ?? '{}').imports;
  const main = /type="module" src="([^"]+)"/.exec(body)?.[1] ?? '';
  const seen = new Set<string>();
  const walk = async (path: string): Promise<void> => {
    if (seen.has(path)) return;
    seen.add(path);
    const file = await get(path);
    expect([path, file.status]).toEqual([path, 200]);
    expect(file.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(file.body).not.toMatch(/^\s*(import type|export type|interface) /m);
    const found = file.body.matchAll(/(?:from\s*|import\s*)["']([^"']+)["']/g);
    for (const [, name = ''] of found) {
      await walk(imports[name] ?? new URL(name, `http://x${path}`).pathname);
    }
  };
  await walk(main);
  expect(seen.size).toBeGreaterThan(40);
});

test('styles, the icon and the texts are served as what they are', async () => {
  const { body } = await get('/');
  const styles = [...body.matchAll(/stylesheet" href="([^"]+)"/g)].map(([, path = '']) => path);
  expect(styles.length).toBeGreaterThan(3);
  for (const path of styles) expect((await get(path)).headers.get('content-type')).toContain('text/css');
  const icon = /rel="icon" type="image\/svg\+xml" href="([^"]+)"/.exec(body)?.[1] ?? '';
  expect((await get(icon)).headers.get('content-type')).toContain('image/svg+xml');
  expect(JSON.parse((await get('/page/texts/nn.json')).body)).toHaveProperty('guide');
});

test.each([
  '/page/',
  '/page/code/main.ts',
  '/page/code/config/env.ts',
  '/page/code/playground/page/../../config/env.ts',
  '/page/code/playground/page/%2e%2e/%2e%2e/config/env.ts',
  '/page/code//etc/passwd',
  '/page/texts/../../package.json',
  '/page/texts/sv.json',
])('%s is not one of the page’s files', async (path) => {
  const response = await new Promise<number>((resolve) => {
    const fake = Object.assign(Object.create(null), {
      writeHead: (status: number) => resolve(status),
      end: () => undefined,
    });
    void routes.find((route) => route.path === '/page/*')?.methods.GET({ response: fake, path });
  });
  expect(response).toBe(404);
});
