import type { ServerResponse } from 'node:http';
import type { Translate } from '../shared/translate.ts';
import { createPageFiles, type PageFile } from './page-files.ts';
import { contentSecurityPolicy, pageHtml } from './page-html.ts';

type Exchange = { readonly response: ServerResponse; readonly path: string };

/** Fits the HTTP server's routes. */
export type PageRoute = {
  readonly path: string;
  readonly loopbackOnly: true;
  readonly methods: { readonly GET: (exchange: Exchange) => Promise<void> };
};

const send = (response: ServerResponse, status: number, { type, body }: PageFile): void => {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'content-security-policy': contentSecurityPolicy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
};

/**
 * The playground's page at `/` and its files under `/page/`, for a browser on this machine only.
 * @param say the texts of the frame, in Bokmål; the page itself loads the reader's own
 */
export const createPageRoutes = (say: Translate): PageRoute[] => {
  const files = createPageFiles();
  return [
    {
      path: '/',
      loopbackOnly: true,
      methods: {
        GET: async ({ response }) =>
          send(response, 200, { type: 'text/html; charset=utf-8', body: pageHtml(files.paths, say) }),
      },
    },
    {
      path: '/page/*',
      loopbackOnly: true,
      methods: {
        GET: async ({ response, path }) => {
          const file = await files.read(path);
          if (file === null) send(response, 404, { type: 'text/plain; charset=utf-8', body: 'Not found\n' });
          else send(response, 200, file);
        },
      },
    },
  ];
};
