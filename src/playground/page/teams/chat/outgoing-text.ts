/** A message as its writer typed it: mentions with their sign. */
export const asTyped = (text: string): string => text.replace(/<at>([^<]*)<\/at>/g, '@$1');

/** Completes the name one is about to mention: the draft as it would be, once for each name that fits. */
export const mentionsFor = (draft: string, names: readonly string[]): string[] => {
  const begun = /(?:^|\s)@([^\s@]*)$/u.exec(draft)?.[1];
  if (begun === undefined) return [];
  const start = draft.slice(0, draft.length - begun.length);
  return names
    .filter((name) => name.toLowerCase().startsWith(begun.toLowerCase()))
    .map((name) => `${start}${name}`);
};
