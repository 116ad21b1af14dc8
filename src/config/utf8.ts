/** The text of UTF-8 bytes without a byte order mark; null when they are something else (Latin-1, UTF-16). */
export const utf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};
