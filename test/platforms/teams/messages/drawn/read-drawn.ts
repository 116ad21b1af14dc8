type Found = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Found =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object below a drawn value, in order; what actions carry and what stands in for them is left out. */
export const objectsIn = (drawn: unknown): readonly Found[] => {
  if (Array.isArray(drawn)) return drawn.flatMap(objectsIn);
  if (!isObject(drawn)) return [];
  const below = Object.entries(drawn)
    .filter(([key]) => key !== 'data' && key !== 'fallback')
    .flatMap(([, value]) => objectsIn(value));
  return [drawn, ...below];
};

const ofType = (drawn: unknown, type: string): readonly Found[] =>
  objectsIn(drawn).filter((found) => found.type === type);

const lineOf = (block: Found): string =>
  ofType(block, 'TextRun')
    .map(({ text }) => text)
    .join('');

/** What a reader sees of a card, a line for each paragraph, heading, button and field. */
export const visibleText = (drawn: unknown): string =>
  objectsIn(drawn)
    .flatMap((found): unknown[] => {
      if (found.type === 'RichTextBlock') return [lineOf(found)];
      if (found.type === 'TextBlock') return [found.text];
      return [found.title, found.label, found.placeholder, found.value];
    })
    .filter((text) => typeof text === 'string')
    .join('\n');

/** Everything that stands in a box of its own because a person wrote it, put together. */
export const quoted = (drawn: unknown): string =>
  ofType(drawn, 'Container')
    .filter(({ style }) => style === 'emphasis')
    .flatMap((box) => ofType(box, 'RichTextBlock').map(lineOf))
    .join('\n');

const isAction = ({ type }: Found): boolean => typeof type === 'string' && type.startsWith('Action.');

/** Every button that is sent, in order. */
export const actionsIn = (drawn: unknown): readonly Found[] =>
  objectsIn(drawn).filter((found) => isAction(found) && isObject(found.data));

const dataIn = (drawn: unknown): readonly Found[] =>
  actionsIn(drawn).flatMap(({ data }) => (isObject(data) ? [data] : []));

export const verbsIn = (drawn: unknown): readonly unknown[] => dataIn(drawn).map(({ verb }) => verb);

/** The `lytt` of the first button with this verb. */
export const lyttOf = (drawn: unknown, verb: string): unknown =>
  dataIn(drawn).find((data) => data.verb === verb)?.lytt;

/** The verbs of what opens a dialog. */
export const opensIn = (drawn: unknown): readonly unknown[] =>
  dataIn(drawn)
    .filter(({ msteams }) => JSON.stringify(msteams) === '{"type":"task/fetch"}')
    .map(({ verb }) => verb);

/** The texts that Teams reads as Markdown. */
export const markdownIn = (drawn: unknown): readonly unknown[] =>
  ofType(drawn, 'TextBlock').map(({ text }) => text);

/** What Teams sends when a form is submitted as it was opened. */
export const submitted = (drawn: unknown): Record<string, string> =>
  Object.fromEntries(
    objectsIn(drawn).flatMap(({ type, id, value }) =>
      typeof type === 'string' && type.startsWith('Input.') && typeof id === 'string'
        ? [[id, typeof value === 'string' ? value : '']]
        : [],
    ),
  );

export const inputsIn = (drawn: unknown): readonly Found[] =>
  objectsIn(drawn).filter(({ type }) => typeof type === 'string' && type.startsWith('Input.'));

/** Without any white space: a text is laid in several boxes, and a card does not say where a space was. */
export const bare = (text: string): string => text.replaceAll(/\s+/gu, '');

export const squeezed = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
