import { z } from 'zod';
import { Unrecorded } from '../../features/privacy-notice/unrecorded.ts';
import { plainText } from './reading/plain-text.ts';

/* Presses, forms and shortcuts, only the fields that are read. */

const id = z.string().min(1);
const team = z.object({ id, enterprise_id: id.nullish() }).nullish();
const user = z.object({ id, team_id: id.nullish() });
const enterprise = z.object({ id }).nullish();

/** What every interaction says of who acted and where. */
export const Acting = z.object({ user, team, enterprise });
export type Acting = z.output<typeof Acting>;

const field = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});
/** The contents of fields, by block and action. Free text among them is wrapped by whoever reads it out. */
const values = z.record(z.string(), z.record(z.string(), field));

const pressed = z.object({
  action_id: id,
  value: z.string().optional(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

/** A button pressed or an option picked: in a message, a modal, or Home. */
export const Press = Acting.extend({
  actions: z.array(pressed).min(1),
  trigger_id: id,
  response_url: z.url().optional(),
  channel: z.object({ id }).optional(),
  message: z.object({ ts: id, thread_ts: id.optional() }).optional(),
  container: z.object({ message_ts: id.optional(), is_ephemeral: z.boolean().optional() }),
  state: z.object({ values }).optional(),
  view: z
    .object({
      id,
      type: z.enum(['modal', 'home']),
      callback_id: z.string().optional(),
      private_metadata: z.string().optional(),
      app_installed_team_id: id.nullish(),
    })
    .optional(),
});
export type Press = z.output<typeof Press>;

/** A form sent in. `view.id` is what makes two of the same the same one. */
export const Submission = Acting.extend({
  view: z.object({
    id,
    callback_id: id,
    private_metadata: z.string().optional(),
    app_installed_team_id: id.nullish(),
    state: z.object({ values }),
  }),
});
export type Submission = z.output<typeof Submission>;

export const GlobalShortcut = Acting.extend({ callback_id: id, trigger_id: id });

/** A shortcut on a message. Whose message it is, is not read: only its text may be taken over. */
export const MessageShortcut = Acting.extend({
  callback_id: id,
  trigger_id: id,
  response_url: z.url(),
  message: z.object({
    text: z
      .string()
      .default('')
      .transform((text) => new Unrecorded(plainText(text))),
  }),
});
