import type { JsonObject } from '../../wire/json.ts';
import type { User } from '../world/world.ts';
import { isReachable } from './find-channel.ts';
import { type ApiCall, type ApiMethod, flagArg, ok, refuse, stringArg } from './method.ts';

function profileOf({ team, installation }: ApiCall, user: User): JsonObject {
  // An address is shown only with the scope, and never across workspaces.
  const showsEmail =
    installation.scopes.has('users:read.email') && user.teamId === team.id && user.email !== null;
  return {
    real_name: user.realName,
    real_name_normalized: user.realName,
    display_name: user.displayName,
    display_name_normalized: user.displayName,
    team: user.teamId,
    ...(showsEmail ? { email: user.email } : {}),
  };
}

export const usersInfo: ApiMethod = {
  scope: 'users:read',
  run(call) {
    const { core, team, args } = call;
    const id = stringArg(args, 'user') ?? '';
    const user = core.world.users.get(id);
    if (user === undefined) return refuse('user_not_found');
    if (!isReachable(call, id)) return refuse('user_not_visible');
    const isStranger = user.teamId !== team.id;
    return ok({
      user: {
        id: user.id,
        team_id: user.teamId,
        name: user.name,
        real_name: user.realName,
        deleted: false,
        tz: 'Europe/Oslo',
        is_bot: user.isBot,
        is_app_user: false,
        is_admin: false,
        is_owner: false,
        is_restricted: user.isRestricted,
        is_ultra_restricted: false,
        ...(isStranger ? { is_stranger: true } : {}),
        profile: profileOf(call, user),
        ...(flagArg(args, 'include_locale') ? { locale: user.locale } : {}),
      },
    });
  },
};
