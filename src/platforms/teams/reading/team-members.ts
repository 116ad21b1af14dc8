import { z } from 'zod';
import type { Clock } from '../../../shared/clock.ts';
import { LyttError } from '../../../shared/errors.ts';
import { oneLine } from '../../drawing/kit/pieces.ts';
import type { TeamsClient } from '../sending/teams-client.ts';
import type { TeamPlaces } from './team-places.ts';

/** Who is in a support channel's team, and so may act there. */
export interface TeamMembers {
  /** @throws LyttError (may retry) when Teams does not say */
  has(teamId: string, userId: string): Promise<boolean>;
  /**
   * What the team calls somebody in it; null: nobody in it, or without a name.
   * @throws LyttError (may retry) when Teams does not say
   */
  nameOf(teamId: string, userId: string): Promise<string | null>;
}

/** The address that comes along is not read. */
const Member = z.object({ id: z.string(), name: z.string().nullish() });

interface Known {
  /** Null: not in the team. */
  readonly member: Promise<{ readonly name: string | null } | null>;
  readonly at: number;
}

/** Someone who was taken out of the team can act, and is named, for this long still. */
const keptMs = 30_000;
/** Someone who was just let in is not turned away for longer than this. */
const doubtedMs = 3_000;
const nameLimit = 80;

/** Remembers who is in a support team (agents, never authors) for seconds, so that presses are quick. */
export const createTeamMembers = (deps: {
  client: TeamsClient;
  places: TeamPlaces;
  clock: Clock;
}): TeamMembers => {
  const known = new Map<string, Known>();

  const ask = async (teamId: string, userId: string): Known['member'] => {
    const serviceUrl = await deps.places.serviceUrlOf(teamId);
    const path = ['v3', 'conversations', teamId, 'members', userId];
    const result = await deps.client.call(serviceUrl, { method: 'GET', path }, Member);
    if (result.kind === 'retry') {
      throw new LyttError('platform-failed', 'Teams did not say who is in a team', { mayRetry: true });
    }
    if (result.kind !== 'ok') return null;
    const name = oneLine(result.answer.name ?? '', nameLimit);
    return { name: name === '' ? null : name };
  };

  const find = async (teamId: string, userId: string): Known['member'] => {
    const key = `${teamId} ${userId}`;
    const now = deps.clock.now().getTime();
    const remembered = known.get(key);
    if (remembered !== undefined && now - remembered.at < keptMs) {
      const member = await remembered.member;
      if (member !== null || now - remembered.at < doubtedMs) return member;
    }
    const asked = { member: ask(teamId, userId), at: now };
    for (const [old, { at }] of known) if (now - at >= keptMs) known.delete(old);
    known.set(key, asked);
    // What Teams did not say is asked again by the next who wants to know.
    asked.member.catch(() => known.get(key) === asked && known.delete(key));
    return asked.member;
  };

  return {
    has: async (teamId, userId) => (await find(teamId, userId)) !== null,
    nameOf: async (teamId, userId) => (await find(teamId, userId))?.name ?? null,
  };
};
