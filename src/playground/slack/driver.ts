import type { Core } from './core.ts';
import { type CloseView, closeView } from './drive/close-view.ts';
import type { Driven } from './drive/driven.ts';
import { type OpenHome, openHome } from './drive/open-home.ts';
import { type Press, press } from './drive/press.ts';
import { type PressInView, pressHome, pressInView } from './drive/press-in-view.ts';
import { type Command, runCommand } from './drive/run-command.ts';
import {
  type ChannelMessage,
  type DirectMessage,
  type DrivenMessage,
  deleteMessage,
  editMessage,
  type MessagePlace,
  sendDirectMessage,
  sendMessage,
} from './drive/send-message.ts';
import { globalShortcut, type MessageShortcut, messageShortcut } from './drive/shortcuts.ts';
import { type DrivenSubmission, type SubmitView, submitView } from './drive/submit-view.ts';
import { unfurl } from './drive/unfurl.ts';
import { type Uninstall, uninstall } from './drive/uninstall.ts';

/** What people do, one function for each; all of it reaches the bot as signed HTTP. */
export type Driver = {
  sendDirectMessage(act: DirectMessage): Promise<DrivenMessage>;
  sendChannelMessage(act: ChannelMessage): Promise<DrivenMessage>;
  editMessage(act: MessagePlace & { text: string }): Promise<Driven>;
  deleteMessage(act: MessagePlace): Promise<Driven>;
  runCommand(act: Command): Promise<Driven>;
  press(act: Press): Promise<Driven>;
  pressInView(act: PressInView): Promise<Driven>;
  submitView(act: SubmitView): Promise<DrivenSubmission>;
  closeView(act: CloseView): Promise<Driven>;
  openHome(act: OpenHome): Promise<Driven>;
  pressHome(act: Omit<PressInView, 'viewId'>): Promise<Driven>;
  globalShortcut(act: { user: string; callbackId: string }): Promise<Driven>;
  messageShortcut(act: MessageShortcut): Promise<Driven>;
  uninstall(act: Uninstall): Promise<Driven>;
  /** Slack's own doing, not a person's: a link in a message gets its preview. */
  unfurl(act: { channel: string; ts: string }): Promise<Driven>;
};

export function createDriver(core: Core): Driver {
  return {
    sendDirectMessage: async (act) => await sendDirectMessage(core, act),
    sendChannelMessage: async (act) => await sendMessage(core, act),
    editMessage: async (act) => await editMessage(core, act),
    deleteMessage: async (act) => await deleteMessage(core, act),
    runCommand: async (act) => await runCommand(core, act),
    press: async (act) => await press(core, act),
    pressInView: async (act) => await pressInView(core, act),
    submitView: async (act) => await submitView(core, act),
    closeView: async (act) => await closeView(core, act),
    openHome: async (act) => await openHome(core, act),
    pressHome: async (act) => await pressHome(core, act),
    globalShortcut: async (act) => await globalShortcut(core, act),
    messageShortcut: async (act) => await messageShortcut(core, act),
    uninstall: async (act) => await uninstall(core, act),
    unfurl: async (act) => await unfurl(core, act),
  };
}
