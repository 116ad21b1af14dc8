import type { Handler, Method, Route } from './route.ts';

type Found =
  | { readonly kind: 'found'; readonly route: Route; readonly handler: Handler }
  | { readonly kind: 'wrong-method'; readonly route: Route; readonly allow: string }
  | { readonly kind: 'unknown-path' };

const methods: readonly Method[] = ['GET', 'POST', 'PUT', 'DELETE'];

const matches = (route: Route, path: string): boolean =>
  route.path.endsWith('/*') ? path.startsWith(route.path.slice(0, -1)) : path === route.path;

/** The first route for a path (without query) and method. `allow` is the value of the `Allow` header. */
export const findRoute = (routes: readonly Route[], method: string, path: string): Found => {
  const route = routes.find((candidate) => matches(candidate, path));
  if (route === undefined) return { kind: 'unknown-path' };
  const wanted = methods.find((name) => name === (method === 'HEAD' ? 'GET' : method));
  const handler = wanted === undefined ? undefined : route.methods[wanted];
  if (handler !== undefined) return { kind: 'found', route, handler };
  const allowed = methods.filter((name) => route.methods[name] !== undefined);
  return {
    kind: 'wrong-method',
    route,
    allow: allowed.flatMap((name) => (name === 'GET' ? [name, 'HEAD'] : [name])).join(', '),
  };
};
