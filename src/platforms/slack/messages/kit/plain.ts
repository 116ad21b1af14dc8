import type { PlainTextElement, SectionBlock } from '@slack/types';
import { pieces } from '../../../drawing/kit/pieces.ts';

/** Text that Slack shows as it is. */
export const plain = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: false });

const sectionLimit = 3000;

/** Sentences of ours as sections; never markup, so that a name in them cannot turn into any. */
export const say = (text: string): SectionBlock[] =>
  pieces(text, sectionLimit).map((piece) => ({ type: 'section', text: plain(piece) }));
