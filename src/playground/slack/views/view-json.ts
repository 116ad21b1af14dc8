import type { Json, JsonObject } from '../../wire/json.ts';
import type { Team, View, World } from '../world/world.ts';

function field(payload: JsonObject, name: string, fallback: Json): Json {
  return payload[name] ?? fallback;
}

/**
 * A view as the Web API and interactions show it. `team` is where the app is installed, which differs
 * from the person's own workspace in Slack Connect. `values` is what stands in the form.
 */
export function viewJson(world: World, team: Team, view: View, values: JsonObject = {}): JsonObject {
  const { payload } = view;
  const isHome = view.type === 'home';
  return {
    id: view.id,
    team_id: world.users.get(view.userId)?.teamId ?? team.id,
    type: view.type,
    title: field(payload, 'title', { type: 'plain_text', text: 'View Title', emoji: true }),
    submit: field(payload, 'submit', null),
    close: field(payload, 'close', null),
    blocks: field(payload, 'blocks', []),
    private_metadata: field(payload, 'private_metadata', ''),
    callback_id: field(payload, 'callback_id', ''),
    external_id: field(payload, 'external_id', ''),
    state: { values },
    hash: view.hash,
    clear_on_close: field(payload, 'clear_on_close', false),
    notify_on_close: field(payload, 'notify_on_close', false),
    root_view_id: view.rootViewId,
    previous_view_id: isHome ? null : view.previousViewId,
    app_id: world.app.id,
    app_installed_team_id: team.id,
    bot_id: team.installation?.botId ?? '',
  };
}
