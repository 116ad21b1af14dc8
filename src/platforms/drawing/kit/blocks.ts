import type { Block, BlockOf, Fact, Part } from '../block.ts';

export const header = (text: string): BlockOf<'header'> => ({ kind: 'header', text });

/** Sentences of ours. */
export const say = (text: string): readonly Block[] => [{ kind: 'say', text }];

/** A quiet line. */
export const context = (text: string): BlockOf<'context'> => ({ kind: 'context', text });

/** Quiet lines with times and agents in them. */
export const state = (...lines: readonly (readonly Part[])[]): BlockOf<'state'> => ({ kind: 'state', lines });

/** What a person wrote, whole. */
export const quote = (text: string): readonly Block[] => [{ kind: 'quote', text }];

/** One paragraph of literal text, bold words, commands and links. */
export const paragraph = (...parts: readonly Part[]): BlockOf<'paragraph'> => ({ kind: 'paragraph', parts });

/** A bulleted list of such paragraphs. */
export const bullets = (items: readonly (readonly Part[])[]): BlockOf<'bullets'> => ({
  kind: 'bullets',
  items,
});

/** Facts as lines of `label: value`. */
export const facts = (rows: readonly Fact[]): readonly Block[] => [{ kind: 'facts', rows }];

/** Facts to glance at. */
export const glance = (rows: readonly Fact[]): BlockOf<'glance'> => ({ kind: 'glance', rows });

export const divider: BlockOf<'divider'> = { kind: 'divider' };
