import { type ApiMethod, ok } from './method.ts';

/** Who the token is: the app's bot in one workspace. */
export const authTest: ApiMethod = {
  run({ core, team, installation }) {
    const user = core.world.users.get(installation.botUserId);
    return ok({
      url: `https://${team.domain}.slack.com/`,
      team: team.name,
      user: user?.name ?? '',
      team_id: team.id,
      user_id: installation.botUserId,
      bot_id: installation.botId,
      app_id: core.world.app.id,
      is_enterprise_install: false,
    });
  },
};
