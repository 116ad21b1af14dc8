const allowed = ['https:', 'http:', 'mailto:'];

/** The address, when it is of a kind a message may link to; null for `javascript:` and the like. */
export const safeUrl = (url: string): string | null => {
  const parsed = URL.parse(url);
  return parsed !== null && allowed.includes(parsed.protocol) ? parsed.href : null;
};
