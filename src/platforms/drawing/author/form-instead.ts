import type { Button } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { quote, say } from '../kit/blocks.ts';
import { row } from '../kit/button.ts';
import type { Sheet } from '../sheet.ts';
import { privacyButton } from './author-buttons.ts';

/** A form where none can stand (a message): a button that opens it, and the words that were to be in it. */
export const formInstead = (open: Button, words: string, d: Drawing): Sheet => ({
  title: d.t('author:botTitle'),
  text: d.t('author:formInstead.open'),
  groups: [
    [...say(d.t('author:formInstead.open')), ...row([open, privacyButton(d)])],
    words === '' ? [] : [...say(d.t('author:formInstead.yourText')), ...quote(words)],
  ],
});
