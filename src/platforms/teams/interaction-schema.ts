import { z } from 'zod';
import { idFrom } from '../../shared/ids.ts';
import { exportFormats } from '../drawing/html/export-page.ts';
import { Invoke, MessagePayload } from './schema.ts';

/* Presses, dialogs and message extensions, only the fields that are read. */

/** What stands in an action's data: ours, which action it is, which opening of a dialog, and the contents of fields. */
const Data = z
  .looseObject({ lytt: z.unknown(), verb: z.string().optional(), form: z.string().optional() })
  .transform(({ lytt, verb, form, msteams: _, ...fields }) => ({
    lytt,
    verb,
    form: form ?? null,
    values: Object.fromEntries(
      Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string'),
    ),
  }));

/** `adaptiveCard/action`: an `Action.Execute` was pressed. */
export const Execute = Invoke.extend({
  value: z.object({ action: z.object({ verb: z.string().optional(), data: Data }) }),
});

/** A message without text that an `Action.Submit` sends. */
export const Submitted = Invoke.extend({ value: Data.refine(({ verb }) => verb !== undefined) });

/** `task/fetch` and `task/submit`. */
export const Dialog = Invoke.extend({ value: z.object({ data: Data }) });

/** `composeExtension/fetchTask`: an action of the message extension. */
export const ExtensionOpened = Invoke.extend({
  value: z.object({ commandId: z.string(), messagePayload: MessagePayload.nullish() }),
});

/** `composeExtension/submitAction`: a button in the dialog that an action of the message extension opened. */
export const ExtensionSubmitted = Invoke.extend({
  value: z.object({ commandId: z.string().optional(), data: Data }),
});

/** `fileConsent/invoke`: the answer to an offer of a file of ours; `uploadInfo` comes with a yes. */
export const FileOffer = Invoke.extend({
  value: z.object({
    action: z.enum(['accept', 'decline']),
    context: z.object({
      lytt: z.literal('export'),
      exportId: z
        .string()
        .min(1)
        .transform(idFrom<'export'>),
      format: z.enum(exportFormats),
    }),
    uploadInfo: z
      .object({
        name: z.string(),
        contentUrl: z.url(),
        uploadUrl: z.url(),
        uniqueId: z.string(),
        fileType: z.string(),
      })
      .nullish(),
  }),
});
export type FileAnswered = z.output<typeof FileOffer>;
