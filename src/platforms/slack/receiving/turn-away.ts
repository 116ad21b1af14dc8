import { z } from 'zod';
import { defaultLanguage } from '../../../shared/language.ts';
import { type DrawingParts, drawingIn } from '../../drawing/drawing.ts';
import { authorMessages } from '../messages/author-messages.ts';
import type { RespondTo } from '../sending/response-url.ts';

const Answerable = z.object({ response_url: z.url() });

/**
 * One polite line to somebody whose press came through a workspace where the bot is not installed (the other
 * side of a Slack Connect channel). Nothing of the payload but the address to answer to is read.
 */
export const createTurnAway =
  (deps: DrawingParts & { respondTo: RespondTo }) =>
  async (body: unknown): Promise<void> => {
    const { data } = Answerable.safeParse(body);
    if (data === undefined) return;
    const drawing = drawingIn(deps, defaultLanguage, 'slack');
    for (const message of authorMessages({ kind: 'not-allowed' }, drawing)) {
      await deps.respondTo(data.response_url, message, { replace: false });
    }
  };
