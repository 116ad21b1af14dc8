/**
 * A web address without what may carry tokens and names: user and password, query, fragment.
 * Null when it is no http(s) address.
 */
export const cutUrl = (text: string): string | null => {
  if (!URL.canParse(text)) return null;
  const { protocol, host, pathname } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${host}${pathname}` : null;
};
