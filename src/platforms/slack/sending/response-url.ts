import type { SlackMessage } from '../messages/message.ts';

export type Responded = { readonly kind: 'sent' } | { readonly kind: 'failed'; readonly code: string };

/** Answers through the URL that came with what a person did: five times in half an hour, without a token. */
export type RespondTo = (
  url: string,
  message: SlackMessage,
  options: { replace: boolean },
) => Promise<Responded>;

const timeoutMs = 10_000;

export const respondTo: RespondTo = async (url, message, { replace }) => {
  const body = {
    response_type: 'ephemeral',
    replace_original: replace,
    text: message.text,
    blocks: message.blocks,
    unfurl_links: false,
    unfurl_media: false,
  };
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.arrayBuffer();
    return response.ok ? { kind: 'sent' } : { kind: 'failed', code: `http-${response.status}` };
  } catch {
    return { kind: 'failed', code: 'network' };
  }
};
