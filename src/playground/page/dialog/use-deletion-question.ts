import { usePage } from '../page-context.ts';
import type { Confirmation } from './confirm-dialog.ts';

/** What is asked before a person takes a message of theirs away. */
export const useDeletionQuestion = (): Confirmation => {
  const { say } = usePage();
  return {
    title: say('message.deleteTitle'),
    text: say('message.deleteText'),
    confirm: say('message.delete'),
    deny: say('dialog.cancel'),
    danger: true,
  };
};
