import type { Driven } from './drive/driven.ts';
import type { TeamsDriver } from './driver.ts';
import type { TeamsAction, TeamsActionAnswer } from './schema.ts';
import { UnknownInTeamsError } from './world/lookup.ts';

async function drive(teams: TeamsDriver, action: TeamsAction): Promise<Driven> {
  switch (action.kind) {
    case 'personal-message':
      return await teams.sendPersonalMessage(action);
    case 'message':
      return await teams.sendMessage(action);
    case 'edit-message':
      return await teams.editMessage(action);
    case 'delete-message':
      return await teams.deleteMessage(action);
    case 'undelete-message':
      return await teams.undeleteMessage(action);
    case 'press':
      return await teams.press(action);
    case 'answer-file-offer':
      return await teams.answerFileOffer(action);
    case 'submit-dialog':
      return await teams.submitDialog(action);
    case 'close-dialog':
      return await teams.closeDialog(action);
    case 'extension':
      return await teams.runExtension(action);
    case 'install':
      return await teams.install(action);
    case 'uninstall':
      return await teams.uninstall(action);
    case 'block':
      return await teams.block(action);
    case 'install-in-team':
      return await teams.installInTeam(action);
    case 'uninstall-from-team':
      return await teams.uninstallFromTeam(action);
  }
}

/** Does what a person did on the page; a name the local Teams does not know is the page's mistake. */
export async function perform(teams: TeamsDriver, action: TeamsAction): Promise<TeamsActionAnswer> {
  try {
    const { problem, message } = await drive(teams, action);
    return problem === null ? { ok: true } : { ok: false, problem, message };
  } catch (error) {
    if (error instanceof UnknownInTeamsError)
      return { ok: false, problem: 'invalid-action', message: error.message };
    throw error;
  }
}
