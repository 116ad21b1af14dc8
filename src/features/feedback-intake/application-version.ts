import { isBlank } from './is-blank.ts';

/** Characters; the forms of both platforms stop here too. Long enough for "2026.11.3 (build 4417), beta". */
export const applicationVersionLimit = 40;

/** What was typed in the field for the program's version, on one line and as long as is kept; blank is none. */
export const applicationVersion = (typed: string): string | null => {
  if (isBlank(typed)) return null;
  const line = typed.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return Array.from(line).slice(0, applicationVersionLimit).join('').trim();
};
