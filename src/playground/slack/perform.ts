import type { Driven } from './drive/driven.ts';
import type { Driver } from './driver.ts';
import type { ActionAnswer, PlaygroundAction } from './schema.ts';
import { UnknownInSlackError } from './world/lookup.ts';

async function drive(slack: Driver, action: PlaygroundAction): Promise<Driven> {
  switch (action.kind) {
    case 'message':
      return await slack.sendChannelMessage(action);
    case 'direct-message':
      return await slack.sendDirectMessage(action);
    case 'edit-message':
      return await slack.editMessage(action);
    case 'delete-message':
      return await slack.deleteMessage(action);
    case 'command':
      return await slack.runCommand(action);
    case 'press':
      return await slack.press(action);
    case 'press-in-view':
      return await slack.pressInView(action);
    case 'submit-view':
      return await slack.submitView(action);
    case 'close-view':
      return await slack.closeView(action);
    case 'open-home':
      return await slack.openHome(action);
    case 'press-home':
      return await slack.pressHome(action);
    case 'global-shortcut':
      return await slack.globalShortcut(action);
    case 'message-shortcut':
      return await slack.messageShortcut(action);
    case 'uninstall':
      return await slack.uninstall(action);
  }
}

/** Does what a person did on the page; a name the local Slack does not know is the page's mistake. */
export async function perform(slack: Driver, action: PlaygroundAction): Promise<ActionAnswer> {
  try {
    const { problem, message } = await drive(slack, action);
    return problem === null ? { ok: true } : { ok: false, problem, message };
  } catch (error) {
    if (error instanceof UnknownInSlackError)
      return { ok: false, problem: 'invalid-action', message: error.message };
    throw error;
  }
}
