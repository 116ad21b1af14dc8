import type { Core } from './core.ts';
import { answerFileOffer, type FileAnswer } from './drive/answer-file-offer.ts';
import { closeDialog, submitDialog } from './drive/dialog.ts';
import type { Driven, DrivenMessage } from './drive/driven.ts';
import { block, install, installInTeam, uninstall, uninstallFromTeam } from './drive/install.ts';
import { press } from './drive/press.ts';
import { runExtension } from './drive/run-extension.ts';
import {
  deleteMessage,
  editMessage,
  sendMessage,
  sendPersonalMessage,
  undeleteMessage,
} from './drive/send-message.ts';
import type { TeamsInputValues } from './schema.ts';

export type MessagePlace = { user: string; conversation: string; message: string };

/** What people do, one function for each; all of it reaches the bot as HTTP with a signed token. */
export type TeamsDriver = {
  /** In the person's own chat with the bot; not possible where the app is not installed for them. */
  sendPersonalMessage(act: {
    user: string;
    text: string;
    quotes?: string | undefined;
  }): Promise<DrivenMessage>;
  /** In a channel (`thread`: the root it answers) or a chat (`quotes`: the message it answers); `@Lytt` is a mention. */
  sendMessage(act: {
    user: string;
    conversation: string;
    text: string;
    thread?: string | undefined;
    quotes?: string | undefined;
  }): Promise<DrivenMessage>;
  editMessage(act: MessagePlace & { text: string }): Promise<Driven>;
  deleteMessage(act: MessagePlace): Promise<Driven>;
  undeleteMessage(act: MessagePlace): Promise<Driven>;
  /** `action`: its id, verb or title. */
  press(act: MessagePlace & { action: string; values?: TeamsInputValues | undefined }): Promise<Driven>;
  /** Their answer to a bot that asked whether it may store a file in their OneDrive. */
  answerFileOffer(act: FileAnswer): Promise<Driven>;
  submitDialog(act: { user: string; action: string; values?: TeamsInputValues | undefined }): Promise<Driven>;
  /** Nobody is told, as in Teams. */
  closeDialog(act: { user: string }): Promise<Driven>;
  runExtension(act: {
    user: string;
    commandId: string;
    conversation: string;
    message?: string | undefined;
  }): Promise<Driven>;
  install(act: { user: string }): Promise<Driven>;
  uninstall(act: { user: string }): Promise<Driven>;
  block(act: { user: string; blocked: boolean }): Promise<Driven>;
  installInTeam(act: { user: string; team: string }): Promise<Driven>;
  uninstallFromTeam(act: { user: string; team: string }): Promise<Driven>;
};

export function createDriver(core: Core): TeamsDriver {
  return {
    sendPersonalMessage: async (act) => await sendPersonalMessage(core, act),
    sendMessage: async (act) => await sendMessage(core, act),
    editMessage: async (act) => await editMessage(core, act),
    deleteMessage: async (act) => await deleteMessage(core, act),
    undeleteMessage: async (act) => await undeleteMessage(core, act),
    press: async (act) => await press(core, act),
    answerFileOffer: async (act) => await answerFileOffer(core, act),
    submitDialog: async (act) => await submitDialog(core, act),
    closeDialog: async (act) => await closeDialog(core, act),
    runExtension: async (act) => await runExtension(core, act),
    install: async (act) => await install(core, act),
    uninstall: async (act) => await uninstall(core, act),
    block: async (act) => await block(core, act),
    installInTeam: async (act) => await installInTeam(core, act),
    uninstallFromTeam: async (act) => await uninstallFromTeam(core, act),
  };
}
