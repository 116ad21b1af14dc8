import { shortcuts } from '../action-ids.ts';
import { GlobalShortcut, MessageShortcut } from '../interaction-schema.ts';
import { workspaceIdOf } from '../receiving/authorize.ts';
import type { Listening } from '../receiving/listening.ts';
import { actingVisitor } from '../to-inbound-event.ts';

/**
 * *Gi tilbakemelding* anywhere; *Send som tilbakemelding* and *Gjelder personvern* on a message. Of somebody
 * else's message only the text is taken over, into a form that the person can edit.
 */
export const listenForShortcuts = ({ app, turns, unreadable }: Listening): void => {
  app.shortcut({ callback_id: shortcuts.giveFeedback, type: 'shortcut' }, async ({ ack, body, context }) => {
    const { data: used } = GlobalShortcut.safeParse(body);
    if (used === undefined) {
      unreadable();
      return ack();
    }
    const visitor = actingVisitor(used, workspaceIdOf(context));
    const place = { kind: 'command', responseUrl: null, triggerId: used.trigger_id } as const;
    await turns.author({ kind: 'form-asked', visitor, words: null, surface: 'shortcut' }, place, () => ack());
  });

  for (const callbackId of [shortcuts.sendAsFeedback, shortcuts.aboutPrivacy]) {
    app.shortcut({ callback_id: callbackId, type: 'message_action' }, async ({ ack, body, context }) => {
      const { data: used } = MessageShortcut.safeParse(body);
      if (used === undefined) {
        unreadable();
        return ack();
      }
      const visitor = actingVisitor(used, workspaceIdOf(context));
      const words = used.message.text;
      const place = { kind: 'command', responseUrl: used.response_url, triggerId: used.trigger_id } as const;
      const event =
        callbackId === shortcuts.aboutPrivacy
          ? ({ kind: 'privacy-asked', visitor, words } as const)
          : ({ kind: 'form-asked', visitor, words, surface: 'message-shortcut' } as const);
      await turns.author(event, place, () => ack());
    });
  }
};
