const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

const withoutEntities = (text: string): string =>
  text.replace(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity);

/** What stands between `<` and `>` in Slack's markup: a person, a channel, a group, or a link. */
const reference = (inside: string): string => {
  const [target = '', label] = inside.split('|', 2);
  const named = label === undefined || label === '' ? null : label;
  // Whom somebody else mentions is that person's data: their id is not taken along, only a name that was written.
  if (target.startsWith('@')) return `@${named ?? '…'}`;
  if (target.startsWith('#')) return `#${named ?? '…'}`;
  if (target.startsWith('!')) return named ?? `@${target.slice(1).split('^')[0] ?? ''}`;
  const address = target.replace(/^mailto:|^tel:/, '');
  return named === null || named === address || target.endsWith(`://${named}`)
    ? address
    : `${named} (${address})`;
};

/** Only what Slack itself writes: any other angle brackets are the person's own. */
const references =
  /<((?:@[UWB][A-Z0-9]|#[CGD][A-Z0-9]|!(?:here|channel|everyone|subteam|date))[^<>]*|[a-z][a-z0-9+.-]*:[^<>\s][^<>]*)>/g;

/** A Slack message's text as its author sees it: markup for references resolved, entities unescaped. */
export const plainText = (text: string): string =>
  withoutEntities(text.replace(references, (_, inside: string) => reference(inside)));
