import type { JsonObject } from '../../wire/json.ts';
import type { Core } from '../core.ts';
import { ok, refuse, stringArg } from './method.ts';

/**
 * The last step of an installation: a code the local Slack has handed out (`code-<workspace id>`)
 * becomes the workspace's bot token again, also after an uninstall.
 */
export function oauthAccess(core: Core, args: JsonObject): JsonObject {
  const { app, teams } = core.world;
  if (stringArg(args, 'client_id') !== (app.clientId ?? null)) return refuse('invalid_client_id');
  if (stringArg(args, 'client_secret') !== (app.clientSecret ?? null)) return refuse('bad_client_secret');
  const team = teams.get((stringArg(args, 'code') ?? '').replace(/^code-/, ''));
  const installation = team?.installation ?? null;
  if (team === undefined || installation === null) return refuse('invalid_code');
  if (installation.status !== 'active') {
    installation.status = 'active';
    installation.botToken = `xoxb-local-${core.newId('')}`;
    core.changed();
  }
  return ok({
    app_id: app.id,
    token_type: 'bot',
    access_token: installation.botToken,
    bot_user_id: installation.botUserId,
    scope: [...installation.scopes].join(','),
    team: { id: team.id, name: team.name },
    enterprise: null,
    is_enterprise_install: false,
    authed_user: { id: '' },
  });
}
