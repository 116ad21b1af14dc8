import { expect, test } from 'vitest';
import { plainText } from '../../../src/platforms/slack/reading/plain-text.ts';
import { MessageEvent } from '../../../src/platforms/slack/schema.ts';
import { fromInstallation, fromMessage } from '../../../src/platforms/slack/to-inbound-event.ts';
import { visitorOf } from '../../../src/platforms/slack/visitor.ts';

const isOutsider = (body: object, event: object): boolean | undefined => {
  const message = MessageEvent.parse({
    event_id: 'Ev1',
    team_id: 'T1',
    ...body,
    event: { channel: 'D1', channel_type: 'im', user: 'U1', ts: '1.000001', text: 'hei', ...event },
  });
  const made = fromMessage(message, 'T1');
  return made?.kind === 'message-written' ? made.visitor.outsider : undefined;
};

test.each([
  ['the same team', {}, { team: 'T1' }, false],
  ['Slack says nothing of the team', {}, {}, false],
  ['another team', {}, { team: 'T2' }, true],
  [
    'a shared conversation: the place is ours, the person is not',
    { is_ext_shared_channel: true },
    { team: 'T1', user_team: 'T2' },
    true,
  ],
  [
    'a shared conversation: `team` alone says nothing',
    { is_ext_shared_channel: true },
    { team: 'T2' },
    false,
  ],
  ['the organisation itself', { enterprise_id: 'E1' }, { team: 'E1' }, false],
  [
    'a colleague of another workspace',
    { enterprise_id: 'E1', is_ext_shared_channel: false },
    { team: 'T2' },
    false,
  ],
  [
    'another company, in an organisation',
    { enterprise_id: 'E1', is_ext_shared_channel: true },
    { user_team: 'T9' },
    true,
  ],
])('who is an outsider: %s', (_, body, event, outsider) => {
  expect(isOutsider(body, event)).toBe(outsider);
});

test('somebody of no known team is at home where the bot was installed', () => {
  expect(visitorOf('T1', 'U1', [], [null, undefined])).toEqual({
    user: { platform: 'slack', workspaceId: 'T1', userId: 'U1' },
    outsider: false,
    locale: null,
    conversation: null,
  });
});

test('an uninstall names no person', () => {
  const event = { type: 'app_uninstalled' } as const;
  expect(fromInstallation({ team_id: 'T1', event_time: 1, event })).toEqual({
    kind: 'uninstalled',
    platform: 'slack',
    workspaceId: 'T1',
  });
  expect(fromInstallation({ event_time: 1, event })).toBeNull();
});

test.each([
  ['Er 1 &lt; 2 &amp;&amp; 3 &gt; 2?', 'Er 1 < 2 && 3 > 2?'],
  ['&amp;lt; er ikke &lt;', '&lt; er ikke <'],
  ['<https://www.example.com/a?b=1&amp;c=2>', 'https://www.example.com/a?b=1&c=2'],
  ['<https://www.example.com|www.example.com>', 'https://www.example.com'],
  ['<https://www.example.com/sak|saken>', 'saken (https://www.example.com/sak)'],
  ['<mailto:kari@example.com|kari@example.com>', 'kari@example.com'],
  ['spør <@U05OLA> eller <@U05OLA|ola>', 'spør @… eller @ola'],
  ['i <#C04GENERELT|generelt> og <#C05X>', 'i #generelt og #…'],
  ['<!here> og <!subteam^S1|@support>', '@here og @support'],
  ['ingen merker < her >', 'ingen merker < her >'],
])('what a person sees of %s', (text, shown) => {
  expect(plainText(text)).toBe(shown);
});
