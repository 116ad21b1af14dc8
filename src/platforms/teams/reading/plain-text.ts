const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aring: 'å',
  Aring: 'Å',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
};

const codePoint = (number: number): string | null =>
  Number.isInteger(number) && number > 0 && number <= 0x10_ff_ff ? String.fromCodePoint(number) : null;

const decoded = (entity: string, inside: string): string => {
  if (!inside.startsWith('#')) return named[inside] ?? entity;
  const hex = /^#x/i.test(inside);
  return codePoint(Number.parseInt(inside.slice(hex ? 2 : 1), hex ? 16 : 10)) ?? entity;
};

const withoutEntities = (text: string): string =>
  text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});/giu, decoded).replace(/\u00a0/gu, ' ');

interface Mention {
  readonly mentioned: { readonly id: string };
  readonly text: string;
}

const mentionTag = /<at(?:\s[^>]*)?>(.*?)<\/at>/gisu;

/** Whom somebody else mentions is that person's data: their id is not taken along, only the name that was written. */
const withoutMentions = (text: string, mentions: readonly Mention[], botId: string): string =>
  mentions
    .filter(({ mentioned, text: tag }) => mentioned.id === botId && tag !== '')
    .reduce((rest, { text: tag }) => rest.replaceAll(tag, ''), text)
    .replace(mentionTag, (_, name: string) => `@${name}`);

/** HTML as plain text, line by line: what a message looks like without its formatting. */
export const htmlText = (html: string): string =>
  withoutEntities(
    html
      .replace(/\s+/gu, ' ')
      .replace(mentionTag, (_, name: string) => `@${name}`)
      .replace(/<br\s*\/?>/giu, '\n')
      .replace(/<li(?:\s[^>]*)?>/giu, '- ')
      .replace(/<\/(?:p|div|li|tr|h[1-6]|blockquote|pre)>/giu, '\n')
      .replace(/<[^>]*>/gu, ''),
  )
    .replace(/[^\S\n]+\n|\n[^\S\n]+/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();

/**
 * The text of a message as its author sees it: the mention of the bot taken out, entities decoded.
 * Teams sends plain text with entities; only a reply that quotes is read from its HTML.
 */
export const messageText = (
  text: string,
  mentions: readonly Mention[],
  botId: string,
  isHtml: boolean,
): string => {
  const own = withoutMentions(text, mentions, botId);
  return (isHtml ? htmlText(own) : withoutEntities(own)).trim();
};
