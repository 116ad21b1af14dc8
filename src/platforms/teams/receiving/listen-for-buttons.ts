import { Dialog, Execute, ExtensionSubmitted, Submitted } from '../interaction-schema.ts';
import { dialogLineAnswer, type InvokeAnswer, lineAnswer } from '../showing/invoke-answer.ts';
import type { Act } from './act.ts';
import { type Acting, readActing } from './acting.ts';
import type { Listening } from './listening.ts';

type Carry = (name: string, acting: Acting) => Promise<InvokeAnswer | null>;

/** The ways in which Teams tells that a button was pressed. Which button does what is said by the listeners; `tryAgain` is said of one that does nothing (any more). */
export const listenForButtons = (listening: Listening, act: Act, tryAgain: string): void => {
  const named = (carry: Carry, name: string | undefined, acting: Acting): Promise<InvokeAnswer | null> =>
    name === undefined ? Promise.resolve(null) : carry(name, acting);

  listening.onInvoke(
    'adaptiveCard/action',
    Execute,
    async (activity) => {
      const { verb, data } = activity.value.action;
      return named(act.onCard, verb ?? data.verb, readActing(activity, data, 'chat'));
    },
    lineAnswer(tryAgain),
  );
  // Where a client does not know `Action.Execute`, the same button sends a message without words.
  listening.onActivity(['message'], Submitted, async (activity) => {
    const { value } = activity;
    const answer = await named(act.onCard, value.verb, readActing(activity, value, 'chat'));
    if (answer === null) listening.unreadable();
    return true;
  });
  listening.onInvoke(
    'task/fetch',
    Dialog,
    async (activity) => {
      const { data } = activity.value;
      return named(act.openDialog, data.verb, readActing(activity, data, 'form'));
    },
    dialogLineAnswer(tryAgain),
  );
  listening.onInvoke('task/submit', Dialog, async (activity) => {
    const { data } = activity.value;
    return named(act.inDialog, data.verb, readActing(activity, data, 'form'));
  });
  listening.onInvoke('composeExtension/submitAction', ExtensionSubmitted, async (activity) => {
    const { data } = activity.value;
    return named(act.inDialog, data.verb, readActing(activity, data, 'form'));
  });
};
