/**
 * The beginning of a text for lists, quotes and excerpts: whole words where possible, one line, at most
 * `length` characters with the ellipsis; never half an emoji.
 */
export const excerpt = (
  text: string,
  length: number,
): { readonly shown: string; readonly shortened: boolean } => {
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = Array.from(line);
  if (characters.length <= length) return { shown: line, shortened: false };
  const cut = characters.slice(0, length - 1).join('');
  const lastSpace = cut.lastIndexOf(' ');
  const shown = lastSpace > cut.length / 2 ? cut.slice(0, lastSpace) : cut;
  return { shown: `${shown}…`, shortened: true };
};
