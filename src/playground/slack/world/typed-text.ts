import type { JsonObject } from '../../wire/json.ts';

const mention = /<(@[UW][A-Z0-9]+|#C[A-Z0-9]+|!(?:here|channel|everyone))>/;
const pieces = new RegExp(`${mention.source}|(https?://[^\\s<>|]+)|([\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)`, 'g');

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * What a person typed, in the form in which apps get it: control characters escaped, addresses turned
 * into links, mentions left as they are (docs.slack.dev/messaging/formatting-message-text).
 */
export function typedText(text: string): string {
  let result = '';
  let end = 0;
  for (const match of text.matchAll(pieces)) {
    const [whole, , url, email] = match;
    result += escaped(text.slice(end, match.index));
    if (url !== undefined) result += `<${escaped(url)}>`;
    else if (email !== undefined) result += `<mailto:${email}|${email}>`;
    else result += whole;
    end = match.index + whole.length;
  }
  return result + escaped(text.slice(end));
}

/** The `rich_text` block that Slack's own composer adds to a person's message. */
export function typedBlocks(text: string, blockId: string): JsonObject[] {
  const elements: JsonObject[] = [];
  for (const part of text.split(new RegExp(`(${mention.source.replace('(', '(?:')})`))) {
    if (part === '') continue;
    const user = /^<@([UW][A-Z0-9]+)>$/.exec(part)?.[1];
    elements.push(user === undefined ? { type: 'text', text: part } : { type: 'user', user_id: user });
  }
  const section: JsonObject = { type: 'rich_text_section', elements };
  return [{ type: 'rich_text', block_id: blockId, elements: [section] }];
}
