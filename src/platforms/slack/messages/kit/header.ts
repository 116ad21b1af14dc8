import type { HeaderBlock } from '@slack/types';
import { shortened } from '../../../drawing/kit/pieces.ts';
import { plain } from './plain.ts';

/** A heading (Slack: at most 150 characters). */
export const header = (text: string): HeaderBlock => ({ type: 'header', text: plain(shortened(text, 150)) });
