import type { JsonObject } from '../../wire/json.ts';
import { isBotIn } from '../world/lookup.ts';
import type { Conversation, User } from '../world/world.ts';
import { type Answer, refusals, throttled } from './answer.ts';
import { type Call, reach } from './call.ts';

/** A member as TeamsChannelAccount; `userPrincipalName` is there for everybody with an address. */
function accountOf(user: User): JsonObject {
  const [givenName = '', ...rest] = user.name.split(' ');
  return {
    id: user.id,
    name: user.name,
    aadObjectId: user.aadObjectId,
    objectId: user.aadObjectId,
    givenName,
    surname: rest.join(' '),
    ...(user.email === null ? {} : { email: user.email, userPrincipalName: user.email }),
    tenantId: user.ownTenantId,
    userRole: user.isGuest ? 'guest' : 'user',
  };
}

type Roster = { kind: 'roster'; members: User[] } | { kind: 'refused'; answer: Answer };

function rosterOf(call: Call): Roster {
  const reached = reach(call);
  if (reached.kind === 'refused') return reached;
  const { core } = call;
  const conversation: Conversation = reached.conversation;
  if (!isBotIn(core.world, conversation)) return { kind: 'refused', answer: refusals.notInRoster() };
  const wait = core.rateLimits.check('roster', conversation.id);
  if (wait !== null) return { kind: 'refused', answer: throttled(wait) };
  return {
    kind: 'roster',
    members: [...conversation.members].flatMap((id) => core.world.users.get(id) ?? []),
  };
}

/** `GET …/members` (a team's id is its first channel's) and `GET …/activities/<id>/members`. */
export function getMembers(call: Call): Answer {
  const roster = rosterOf(call);
  return roster.kind === 'refused' ? roster.answer : { status: 200, body: roster.members.map(accountOf) };
}

/** `GET …/members/<id>`, by the bot's id of the person or by Entra's. */
export function getMember(call: Call): Answer {
  const roster = rosterOf(call);
  if (roster.kind === 'refused') return roster.answer;
  const member = roster.members.find((user) => user.id === call.member || user.aadObjectId === call.member);
  return member === undefined ? refusals.memberNotFound() : { status: 200, body: accountOf(member) };
}

const defaultPageSize = 200;

/** `GET …/pagedmembers?pageSize=&continuationToken=` */
export function getPagedMembers(call: Call): Answer {
  const roster = rosterOf(call);
  if (roster.kind === 'refused') return roster.answer;
  const from = Number(call.query.get('continuationToken') ?? 0);
  const size = Number(call.query.get('pageSize') ?? defaultPageSize);
  const isLast = from + size >= roster.members.length;
  const body: JsonObject = { members: roster.members.slice(from, from + size).map(accountOf) };
  return { status: 200, body: isLast ? body : { ...body, continuationToken: String(from + size) } };
}
