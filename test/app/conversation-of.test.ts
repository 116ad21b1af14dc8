import { expect, test } from 'vitest';
import { createConversationOf } from '../../src/app/conversation-of.ts';
import { createFakeBot } from '../fakes/fake-bot.ts';
import { customer } from '../fakes/people.ts';

test('gives how a person is reached, and nothing for a stranger', async () => {
  const bot = createFakeBot();
  const conversationOf = createConversationOf(bot.ports);
  expect(await conversationOf(customer())).toBeNull();
  const { version } = bot.ports.notice;
  const press = { user: customer(), version, surface: 'chat', language: 'nb' } as const;
  await bot.useCases.pressContinue({ ...press, conversation: '{"conversationId":"a:1"}' });
  expect(await conversationOf(customer())).toBe('{"conversationId":"a:1"}');
  expect(await conversationOf(customer('UOLA'))).toBeNull();
});
