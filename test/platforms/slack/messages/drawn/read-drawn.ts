/** Every value of `key` below a drawn value, in order. */
const valuesOf = (drawn: unknown, key: string): readonly unknown[] => {
  if (Array.isArray(drawn)) return drawn.flatMap((item) => valuesOf(item, key));
  if (typeof drawn !== 'object' || drawn === null) return [];
  return Object.entries(drawn).flatMap(([name, value]) => [
    ...(name === key ? [value] : []),
    ...valuesOf(value, key),
  ]);
};

const strings = (values: readonly unknown[]): readonly string[] =>
  values.filter((value) => typeof value === 'string');

/** What a reader sees of blocks, in order: texts and the addresses of links. */
export const visibleText = (drawn: unknown): string => {
  if (Array.isArray(drawn)) return drawn.map(visibleText).filter(Boolean).join('\n');
  if (typeof drawn !== 'object' || drawn === null) return '';
  return Object.entries(drawn)
    .map(([key, value]) => {
      if ((key === 'text' || key === 'url' || key === 'initial_value') && typeof value === 'string')
        return value;
      return typeof value === 'object' ? visibleText(value) : '';
    })
    .filter(Boolean)
    .join('\n');
};

const ofType = (drawn: unknown, type: string): readonly object[] => {
  if (Array.isArray(drawn)) return drawn.flatMap((item) => ofType(item, type));
  if (typeof drawn !== 'object' || drawn === null) return [];
  const own = 'type' in drawn && drawn.type === type ? [drawn] : [];
  return [...own, ...Object.values(drawn).flatMap((value) => ofType(value, type))];
};

/** Everything quoted, put together. */
export const quoted = (drawn: unknown): string =>
  ofType(drawn, 'rich_text_quote')
    .map((block) => strings(valuesOf(block, 'text')).join(''))
    .join('');

/** The texts that Slack reads as `mrkdwn`. */
export const mrkdwnTexts = (drawn: unknown): readonly string[] =>
  ofType(drawn, 'mrkdwn').flatMap((object) => strings(valuesOf(object, 'text')));

/** `mrkdwn` without the tokens that we make ourselves: dates, and mentions of agents. */
export const withoutTokens = (text: string): string =>
  text.replaceAll(/<!date\^\d+\^\{ago\}\|[^<>]*>/g, '').replaceAll(/<@[A-Z0-9]+>/g, '');

export const valuesIn = (drawn: unknown): readonly string[] => strings(valuesOf(drawn, 'value'));
export const actionIdsIn = (drawn: unknown): readonly string[] => strings(valuesOf(drawn, 'action_id'));
export const squeezed = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
