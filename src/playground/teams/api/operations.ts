import type { ConnectorOperation } from '../core.ts';
import type { Answer } from './answer.ts';
import type { Call } from './call.ts';
import { deleteActivity, updateActivity } from './change-activity.ts';
import { createConversation } from './create-conversation.ts';
import { getMember, getMembers, getPagedMembers } from './members.ts';
import { replyToActivity, sendToConversation } from './send-activity.ts';
import { fetchChannelList, fetchTeamDetails } from './teams.ts';

type Operation = {
  name: ConnectorOperation;
  method: string;
  /** Of the path after `/v3/`; its groups are conversation, then activity or member. */
  path: RegExp;
  /** What the second group is. */
  second?: 'activity' | 'member';
  run(call: Call): Answer;
};

const conversation = 'conversations/([^/]+)';
const at = (path: string) => new RegExp(`^${path}$`);

/** The part of Bot Connector's REST API (v3) that Teams has, as botbuilder's connector client calls it. */
const operations: readonly Operation[] = [
  { name: 'createConversation', method: 'POST', path: at('conversations'), run: createConversation },
  {
    name: 'sendToConversation',
    method: 'POST',
    path: at(`${conversation}/activities`),
    run: sendToConversation,
  },
  {
    name: 'replyToActivity',
    method: 'POST',
    path: at(`${conversation}/activities/([^/]+)`),
    second: 'activity',
    run: replyToActivity,
  },
  {
    name: 'updateActivity',
    method: 'PUT',
    path: at(`${conversation}/activities/([^/]+)`),
    second: 'activity',
    run: updateActivity,
  },
  {
    name: 'deleteActivity',
    method: 'DELETE',
    path: at(`${conversation}/activities/([^/]+)`),
    second: 'activity',
    run: deleteActivity,
  },
  {
    name: 'getActivityMembers',
    method: 'GET',
    path: at(`${conversation}/activities/([^/]+)/members`),
    second: 'activity',
    run: getMembers,
  },
  { name: 'getConversationMembers', method: 'GET', path: at(`${conversation}/members`), run: getMembers },
  {
    name: 'getConversationMember',
    method: 'GET',
    path: at(`${conversation}/members/([^/]+)`),
    second: 'member',
    run: getMember,
  },
  {
    name: 'getConversationPagedMembers',
    method: 'GET',
    path: at(`${conversation}/pagedmembers`),
    run: getPagedMembers,
  },
  { name: 'fetchTeamDetails', method: 'GET', path: at('teams/([^/]+)'), run: fetchTeamDetails },
  { name: 'fetchChannelList', method: 'GET', path: at('teams/([^/]+)/conversations'), run: fetchChannelList },
];

export type Asked = {
  operation: Operation;
  conversation: string;
  activity: string;
  member: string;
};

/** Which operation a request asks for; null when Teams has none there. `path` is what follows `/v3/`. */
export function operationAt(method: string, path: string): Asked | null {
  for (const operation of operations) {
    const match = operation.method === method ? operation.path.exec(path) : null;
    if (match === null) continue;
    const [first = '', second = ''] = match.slice(1).map((part) => decodeURIComponent(part ?? ''));
    return {
      operation,
      conversation: first,
      activity: operation.second === 'activity' ? second : '',
      member: operation.second === 'member' ? second : '',
    };
  }
  return null;
}
