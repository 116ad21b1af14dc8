/** Where to cut so that neither a surrogate pair nor, if it can be helped, a line or a word is torn. */
const cutBefore = (text: string, limit: number): number => {
  const window = text.slice(0, limit);
  for (const separator of ['\n', ' ']) {
    const at = window.lastIndexOf(separator) + 1;
    if (at > limit / 2) return at;
  }
  const last = text.charCodeAt(limit - 1);
  const tearsPair = last >= 0xd800 && last <= 0xdbff && limit > 1;
  return tearsPair ? limit - 1 : limit;
};

/** A text in pieces of at most `limit` UTF-16 units; joined they are the text again, to the letter. */
export const pieces = (text: string, limit: number): readonly string[] => {
  const found: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const cut = cutBefore(rest, limit);
    found.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return rest === '' ? found : [...found, rest];
};

/** The beginning of a text, with an ellipsis when there is more. */
export const shortened = (text: string, limit: number): string =>
  text.length <= limit ? text : `${(pieces(text, limit - 1)[0] ?? '').trimEnd()}…`;

/** The beginning of a text on one line. */
export const oneLine = (text: string, limit: number): string =>
  shortened(text.replaceAll(/\s+/g, ' ').trim(), limit);
