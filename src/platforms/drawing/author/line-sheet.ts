import type { Button } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { say } from '../kit/blocks.ts';
import { row } from '../kit/button.ts';
import { oneLine } from '../kit/pieces.ts';
import type { Sheet } from '../sheet.ts';
import { privacyButton } from './author-buttons.ts';

/** A sentence or two to the author, with what they may want to press next. */
export const lineSheet = (text: string, d: Drawing, buttons: readonly Button[] = []): Sheet => ({
  title: d.t('author:botTitle'),
  text: oneLine(text, 300),
  groups: [[...say(text), ...row([...buttons, privacyButton(d)])]],
});

/** The same for someone who may not use the bot, or about nothing that was stored: nothing to press. */
export const bareLineSheet = (text: string, d: Drawing): Sheet => ({
  title: d.t('author:botTitle'),
  text,
  groups: [say(text)],
});
