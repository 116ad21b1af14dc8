import { isLoopback } from '../shared/loopback.ts';

/** An https address without a path, at which a platform reaches Lytt; http on this very machine. */
export const isOrigin = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.href === `${url.origin}/` && (url.protocol === 'https:' || isLoopback(url.hostname));
};
