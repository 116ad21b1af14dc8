import type { JsonObject } from '../../wire/json.ts';
import type { Place } from '../activities/activity.ts';
import { tellBot } from '../activities/tell-bot.ts';
import type { Core } from '../core.ts';
import { botIdOf, conversationById, teamById, userById } from '../world/lookup.ts';
import { openPersonalChat } from '../world/open-personal-chat.ts';
import { type Driven, notPossible, told } from './driven.ts';

/** Both events of a coming or going, the bot's membership first. */
async function tellBoth(core: Core, place: Place, events: JsonObject[]): Promise<Driven> {
  const deliveries = [];
  for (const event of events) deliveries.push(await tellBot(core, place, `f:${core.newId()}`, event));
  return told(deliveries);
}

function update(action: 'add' | 'remove', source: string): JsonObject {
  return { type: 'installationUpdate', action, channelData: { source: { name: source } } };
}

/** A person adds the app for themselves: their chat with the bot is there from now on. */
export async function install(core: Core, act: { user: string }): Promise<Driven> {
  const user = userById(core.world, act.user);
  if (user.isInstalled) return notPossible('The app is installed for this person.');
  user.isInstalled = true;
  const conversation = openPersonalChat(core.world, user);
  core.changed();
  const added = { type: 'conversationUpdate', membersAdded: [{ id: botIdOf(core.world) }] };
  return await tellBoth(core, { user, conversation, root: null }, [added, update('add', 'message')]);
}

/** A person removes the app: what was said stays, and the bot cannot write any more. */
export async function uninstall(core: Core, act: { user: string }): Promise<Driven> {
  const user = userById(core.world, act.user);
  if (!user.isInstalled) return notPossible('The app is not installed for this person.');
  const conversation = openPersonalChat(core.world, user);
  user.isInstalled = false;
  user.dialog = null;
  core.changed();
  return await tellBoth(core, { user, conversation, root: null }, [update('remove', 'message')]);
}

/** A person blocks the bot, or lets it write again; the bot is not told. */
export async function block(core: Core, act: { user: string; blocked: boolean }): Promise<Driven> {
  const user = userById(core.world, act.user);
  user.isBlocked = act.blocked;
  core.changed();
  return told([]);
}

/** A member adds the app to a team, or removes it. */
async function changeTeam(
  core: Core,
  act: { user: string; team: string },
  action: 'add' | 'remove',
): Promise<Driven> {
  const user = userById(core.world, act.user);
  const team = teamById(core.world, act.team);
  const isThere = action === 'remove';
  if (!team.members.has(user.id)) return notPossible('This person is not in the team.');
  if (team.isInstalled !== isThere) return notPossible('The app is there already, or not at all.');
  team.isInstalled = !isThere;
  core.changed();
  const place = { user, conversation: conversationById(core.world, team.id), root: null };
  const bot = [{ id: botIdOf(core.world) }];
  const membership: JsonObject = isThere
    ? { membersRemoved: bot, channelData: { eventType: 'teamMemberRemoved' } }
    : { membersAdded: bot, channelData: { eventType: 'teamMemberAdded' } };
  return await tellBoth(core, place, [
    { type: 'conversationUpdate', ...membership },
    update(action, 'message'),
  ]);
}

export const installInTeam = async (core: Core, act: { user: string; team: string }): Promise<Driven> =>
  await changeTeam(core, act, 'add');

export const uninstallFromTeam = async (core: Core, act: { user: string; team: string }): Promise<Driven> =>
  await changeTeam(core, act, 'remove');
