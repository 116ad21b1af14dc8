import type { JsonObject } from '../../../wire/json.ts';
import type { Confirmation } from '../../dialog/confirm-dialog.ts';
import { h } from '../../ui/h.ts';
import { TextObject } from '../blocks/text-object.ts';
import { objectIn, stringIn, wordsIn } from '../json-read.ts';

/** Block Kit's confirmation object as a question. */
export const confirmationOf = (dialog: JsonObject): Confirmation => {
  const text = objectIn(dialog, 'text');
  return {
    title: wordsIn(dialog, 'title') ?? '',
    text: text !== null && h(TextObject, { text }),
    confirm: wordsIn(dialog, 'confirm') ?? '',
    deny: wordsIn(dialog, 'deny') ?? '',
    danger: stringIn(dialog, 'style') === 'danger',
  };
};
