import { isLoopback } from '../../../shared/loopback.ts';

/** A whole life's data is a few megabytes at most. */
const timeoutMs = 30_000;

export type UploadResult =
  | { readonly kind: 'ok' }
  | { readonly kind: 'retry' | 'refused'; readonly code: string; readonly afterMs: null };

/** Slack names the address in an answer to us; content goes there over TLS, or stays on this machine. */
const isSafe = (address: string): boolean => {
  const url = URL.parse(address);
  return url !== null && (url.protocol === 'https:' || isLoopback(url.hostname));
};

/** Sends a file's bytes to where Slack takes them (`files.getUploadURLExternal`). Nobody else can see it yet. */
export const uploadFile = async (address: string, bytes: Uint8Array<ArrayBuffer>): Promise<UploadResult> => {
  if (!isSafe(address)) return { kind: 'refused', code: 'upload-url-unsafe', afterMs: null };
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.arrayBuffer();
    if (response.ok) return { kind: 'ok' };
    const passes = response.status >= 500 || response.status === 408 || response.status === 429;
    return { kind: passes ? 'retry' : 'refused', code: `upload-${response.status}`, afterMs: null };
  } catch {
    return { kind: 'retry', code: 'upload-unanswered', afterMs: null };
  }
};
