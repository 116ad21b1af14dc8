/** Nothing to save: no letter, digit, sign or emoji, whatever kinds of blank there are. */
export const isBlank = (text: string): boolean => /^[\p{Z}\p{C}]*$/u.test(text);
