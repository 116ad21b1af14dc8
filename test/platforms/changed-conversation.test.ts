import { expect, test } from 'vitest';
import { changedConversation } from '../../src/platforms/changed-conversation.ts';

const at = (serviceUrl: string, conversationId: string | null) =>
  JSON.stringify({ serviceUrl: `https://${serviceUrl}.example.com/`, conversationId });

test.each([
  ['nothing brought (Slack)', at('emea', 'a:1'), null, null],
  ['the same as before', at('emea', 'a:1'), at('emea', 'a:1'), null],
  ['the first of its kind', null, at('emea', null), at('emea', null)],
  ['another chat', at('emea', 'a:1'), at('emea', 'a:2'), at('emea', 'a:2')],
  ['another service', at('emea', 'a:1'), at('amer', 'a:1'), at('amer', 'a:1')],
  ['from a channel: the chat is not forgotten', at('emea', 'a:1'), at('emea', null), null],
  ['from a channel, with another service', at('emea', 'a:1'), at('amer', null), at('amer', 'a:1')],
  ['the chat, after only a channel', at('emea', null), at('emea', 'a:1'), at('emea', 'a:1')],
  ['words of another platform', 'old', 'new', 'new'],
] as const)('%s', (_name, kept, brought, result) => {
  expect(changedConversation(kept, brought)).toBe(result);
});
