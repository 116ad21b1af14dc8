import type { Core } from '../core.ts';
import { sendEvent } from '../events/send-event.ts';
import { viewJson } from '../views/view-json.ts';
import { userById } from '../world/lookup.ts';
import { openDirectMessage } from '../world/open-direct-message.ts';
import { type Driven, notPossible, told } from './driven.ts';

export type OpenHome = { user: string; tab?: 'home' | 'messages' | undefined };

/** A person opens the app's page: its Home tab, or the tab with the direct message. */
export async function openHome(core: Core, act: OpenHome): Promise<Driven> {
  const user = userById(core.world, act.user);
  const team = core.world.teams.get(user.teamId);
  if (team === undefined || team.installation === null || team.installation.status === 'uninstalled') {
    return notPossible('The app is not in this workspace.');
  }
  const { channel } = openDirectMessage(core, team, user);
  const view = user.homeViewId === null ? undefined : core.world.views.get(user.homeViewId);
  const event = {
    type: 'app_home_opened',
    user: user.id,
    channel: channel.id,
    tab: act.tab ?? 'home',
    ...(view === undefined || act.tab === 'messages' ? {} : { view: viewJson(core.world, team, view) }),
    event_ts: core.nextTs(),
  };
  const delivery = await sendEvent(core, team, event, { subscription: 'app_home_opened' });
  return told(delivery === null ? [] : [delivery]);
}
