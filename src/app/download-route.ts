import type { ServerResponse } from 'node:http';
import type { UseCases } from '../features/create-use-cases.ts';
import { downloadPath } from '../features/data-rights/ask-export.ts';
import type { Route } from '../infrastructure/http/route.ts';
import { type DrawingParts, drawingIn } from '../platforms/drawing/drawing.ts';
import { downloadGonePage, downloadPage, exportPage } from '../platforms/drawing/html/export-page.ts';
import type { Clock } from '../shared/clock.ts';
import { defaultLanguage, type Language, languageOfLocale } from '../shared/language.ts';
import type { Settings } from '../shared/settings.ts';
import type { Translators } from '../shared/translate.ts';

interface DownloadDeps {
  readonly useCases: Pick<UseCases, 'openDownload'>;
  readonly settings: Settings;
  readonly translators: Translators;
  readonly clock: Clock;
}

/** Nothing is kept on the way, framed, or told where the reader came from. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
} as const;

const answer = (response: ServerResponse, status: number, page: string): void => {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(page) });
  response.end(page);
};

/** As the browser says, before it is known whose link it is. */
const languageOf = (accept: string | undefined): Language =>
  languageOfLocale(accept?.split(',')[0]?.split(';')[0]?.trim() ?? '') ?? defaultLanguage;

/**
 * `/download/<token>`: a page with a button. Only the button uses the link up, so that a chat's preview, a virus
 * scanner or a HEAD request does not. The token is in no log: routes are named by their pattern there.
 */
export const downloadRoute = ({ useCases, settings, translators, clock }: DownloadDeps): Route => {
  const parts: DrawingParts = { translators, timeZone: settings.controller.timeZone, clock };
  return {
    path: `${downloadPath}*`,
    methods: {
      GET: ({ request, response }) => {
        const language = languageOf(request.headers['accept-language']);
        answer(response, 200, downloadPage(drawingIn(parts, language, 'slack')));
      },
      POST: async ({ request, response, path }) => {
        const opened = await useCases.openDownload(path.slice(downloadPath.length));
        if (opened.kind === 'gone') {
          const language = languageOf(request.headers['accept-language']);
          return answer(response, 410, downloadGonePage(drawingIn(parts, language, 'slack')));
        }
        const { language, user } = opened.held.person;
        const d = drawingIn(parts, language, user.platform);
        answer(response, 200, exportPage(opened, d));
      },
    },
  };
};
