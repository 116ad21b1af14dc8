import type { ContextBlock } from '@slack/types';
import { plain } from './plain.ts';

/** A quiet line. */
export const context = (text: string): ContextBlock => ({ type: 'context', elements: [plain(text)] });
