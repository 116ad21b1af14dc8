const pattern = /^[0-9A-HJKMNP-TV-Z]{8}$/;

/**
 * The code of eight characters in what somebody typed, forgiving as Crockford base32 is: case, spaces, hyphens, O for
 * 0, I and L for 1. Null: it is none.
 */
export const typedCode = (text: string): string | null => {
  const tidied = text.toUpperCase().replace(/[\s-]/gu, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return pattern.test(tidied) ? tidied : null;
};
