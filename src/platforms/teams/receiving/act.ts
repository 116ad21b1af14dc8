import type { InvokeAnswer } from '../showing/invoke-answer.ts';
import { isPersonal } from '../visitor.ts';
import { type Acting, conversationOf, dialogPlaceOf, reachOf } from './acting.ts';
import type { Actions } from './actions.ts';
import type { Turns } from './turns.ts';

/** Carries out what was pressed or sent in; null when it is nothing of ours. */
export interface Act {
  /** A button on a card: an author's in their chat, an agent's in a support channel. */
  onCard(name: string, acting: Acting): Promise<InvokeAnswer | null>;
  /** A button that opens a dialog, or turns a page in it. */
  openDialog(name: string, acting: Acting): Promise<InvokeAnswer | null>;
  /** A button in a dialog: a form sent in, or anything else that can be pressed. */
  inDialog(name: string, acting: Acting): Promise<InvokeAnswer | null>;
}

export const createAct = ({ actions, turns }: { actions: Actions; turns: Turns }): Act => {
  const show = async (name: string, acting: Acting, opens: boolean): Promise<InvokeAnswer | null> => {
    const place = dialogPlaceOf(acting, opens);
    for (const press of actions.presses(name)) {
      if (press.who === 'agent') {
        const event = press.toEvent(acting);
        if (event !== null) return turns.agentDialog(event, place);
      } else {
        const event = press.toEvent(acting);
        if (event !== null) return turns.dialog(event, place);
      }
    }
    return null;
  };

  return {
    async onCard(name, acting) {
      const { activity, values } = acting;
      const spot = { chat: conversationOf(activity), card: activity.replyToId ?? null };
      const form = actions.form(name);
      if (form?.who === 'author' && isPersonal(activity)) {
        const sent = form.toEvent(acting);
        return sent === null ? null : turns.formInChat(sent.event, spot, { values, form: sent.form });
      }
      for (const press of actions.presses(name)) {
        if (press.who === 'agent') {
          const event = press.toEvent(acting);
          if (event !== null) return turns.agentPress(event, reachOf(activity));
        } else if (isPersonal(activity)) {
          // What is personal is only ever answered in the person's own chat.
          const event = press.toEvent(acting);
          if (event !== null) return turns.press(event, press.replaces ? spot : { ...spot, card: null });
        }
      }
      return null;
    },
    openDialog: (name, acting) => show(name, acting, true),
    async inDialog(name, acting) {
      const form = actions.form(name);
      if (form === null) return show(name, acting, false);
      const place = dialogPlaceOf(acting, false);
      if (form.who === 'agent') {
        const sent = form.toEvent(acting);
        return sent === null ? null : turns.agentForm(sent.event, place, sent.form);
      }
      const sent = form.toEvent(acting);
      return sent === null ? null : turns.form(sent.event, place, sent.form);
    },
  };
};
