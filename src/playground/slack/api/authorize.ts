import type { JsonObject } from '../../wire/json.ts';
import type { Installation, Team, World } from '../world/world.ts';
import { refuse } from './method.ts';

export type Authorized =
  | { kind: 'authorized'; team: Team; installation: Installation }
  | { kind: 'refused'; teamId: string; answer: JsonObject };

/** Whose token it is, and whether it still works. */
export function authorize(world: World, token: string | null): Authorized {
  if (token === null) return { kind: 'refused', teamId: '', answer: refuse('not_authed') };
  for (const team of world.teams.values()) {
    const { installation } = team;
    if (installation?.botToken !== token) continue;
    if (installation.status === 'active') return { kind: 'authorized', team, installation };
    const error = installation.status === 'revoked' ? 'token_revoked' : 'account_inactive';
    return { kind: 'refused', teamId: team.id, answer: refuse(error) };
  }
  return { kind: 'refused', teamId: '', answer: refuse('invalid_auth') };
}
