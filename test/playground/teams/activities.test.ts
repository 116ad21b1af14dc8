import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asObject, asObjects } from '../../../src/playground/wire/json.ts';
import { appId, ids, startTeams, type TeamsHarness } from './harness.ts';

let harness: TeamsHarness;
beforeEach(async () => {
  harness = await startTeams();
});
afterEach(async () => await harness.close());

const botId = `28:${appId}`;
const chat = () => harness.teams.personalChatId(ids.kari);

describe('a message', () => {
  test('in the personal chat says who, where, in which tenant, language and words, in plain and as HTML', async () => {
    const sent = await harness.teams.sendPersonalMessage({ user: ids.kari, text: 'Faktura < 10 & æøå\nHei' });
    expect(sent).toMatchObject({ ok: true, conversation: chat() });
    expect(harness.bot.received[0]?.path).toBe('/api/messages');
    expect(harness.bot.last()).toMatchObject({
      type: 'message',
      id: sent.id,
      channelId: 'msteams',
      serviceUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/emea\/.+\/$/),
      from: { id: ids.kari, name: 'Kari Nordmann', aadObjectId: expect.any(String) },
      conversation: { conversationType: 'personal', tenantId: ids.customers, id: chat() },
      recipient: { id: botId, name: 'Lytt' },
      textFormat: 'plain',
      text: 'Faktura < 10 & æøå\nHei',
      attachments: [{ contentType: 'text/html', content: '<p>Faktura &lt; 10 &amp; æøå<br>Hei</p>' }],
      entities: [{ type: 'clientInfo', locale: 'nb-NO', country: 'NO' }],
      channelData: { tenant: { id: ids.customers } },
      locale: 'nb-NO',
    });
    expect(asObject(harness.bot.last().channelData)).not.toHaveProperty('team');
  });

  test('carries the language of who wrote it', async () => {
    await harness.teams.sendPersonalMessage({ user: ids.emma, text: 'Hello' });
    expect(harness.bot.last()).toMatchObject({ locale: 'en-GB' });
  });

  test('in a channel comes only when it mentions the bot, with the thread and the team', async () => {
    const silent = await harness.teams.sendMessage({
      user: ids.liv,
      conversation: ids.product,
      text: 'Hei @Nils Vik',
    });
    expect(silent).toMatchObject({ ok: true, deliveries: [] });
    const sent = await harness.teams.sendMessage({
      user: ids.liv,
      conversation: ids.product,
      text: '@Lytt hei',
    });
    expect(harness.bot.last()).toMatchObject({
      text: '<at>Lytt</at> hei\n',
      conversation: {
        isGroup: true,
        conversationType: 'channel',
        tenantId: ids.support,
        id: `${ids.product};messageid=${sent.id}`,
      },
      channelData: {
        team: { id: ids.supportTeam },
        channel: { id: ids.product },
        tenant: { id: ids.support },
      },
      entities: [{ type: 'mention', mentioned: { id: botId, name: 'Lytt' }, text: '<at>Lytt</at>' }, {}],
    });
    const [html] = asObjects(harness.bot.last().attachments);
    expect(html?.content).toContain('itemtype="http://schema.skype.com/Mention"');
  });

  test('in a thread names the root, also when it answers a reply', async () => {
    const where = { user: ids.liv, conversation: ids.product };
    const root = await harness.teams.sendMessage({ ...where, text: 'Rot' });
    const reply = await harness.teams.sendMessage({ ...where, text: 'Svar', thread: root.id });
    await harness.teams.sendMessage({ ...where, text: '@Lytt svar på svar', thread: reply.id });
    expect(harness.bot.received).toHaveLength(1);
    expect(harness.bot.last()).toMatchObject({ conversation: { id: `${ids.product};messageid=${root.id}` } });
    expect(harness.teams.threadOf(ids.product, root.id)).toMatchObject([
      { thread: null, replyCount: 2 },
      { thread: root.id },
      { thread: root.id, mentions: [{ id: botId, name: 'Lytt' }] },
    ]);
  });

  test('from another tenant, in a shared channel, comes with its writer’s tenant beside the channel’s', async () => {
    await harness.teams.sendMessage({
      user: ids.partnerPerson,
      conversation: ids.sharedChannel,
      text: '@Lytt hei',
    });
    expect(harness.bot.last()).toMatchObject({
      conversation: { tenantId: ids.customers },
      channelData: { tenant: { id: ids.partner } },
    });
  });

  test('from a guest looks like one of the tenant’s own; only the roster tells', async () => {
    await harness.teams.sendMessage({
      user: ids.guest,
      conversation: ids.customerTeam,
      text: '@Lytt hei',
    });
    expect(harness.bot.last()).toMatchObject({ channelData: { tenant: { id: ids.customers } } });
    const path = `conversations/${encodeURIComponent(ids.customerTeam)}/members/${ids.guest}`;
    expect((await harness.connector('GET', path)).body).toMatchObject({
      userRole: 'guest',
      tenantId: ids.partner,
    });
  });

  test('that answers another in a chat quotes it: marked in the HTML, before its own words', async () => {
    const asked = await harness.say(chat(), { text: 'Hva gjelder <det>?' });
    await harness.teams.sendPersonalMessage({ user: ids.kari, text: 'Moms', quotes: asked });
    const [html] = asObjects(harness.bot.last().attachments);
    expect(html?.content).toMatch(
      new RegExp(
        `^<blockquote [^>]*itemtype="http://schema.skype.com/Reply" itemid="${asked}">.*</blockquote><p>Moms</p>$`,
      ),
    );
    expect(html?.content).toContain('Hva gjelder &lt;det&gt;?');
    expect(harness.bot.last().text).toMatch(/^Lytt Hva gjelder <det>\?\nMoms$/);
    expect(harness.teams.messagesIn(chat())).toMatchObject([
      { quotes: null },
      { text: 'Moms', quotes: asked },
    ]);
    const quoted = { user: ids.kari, text: 'Hei', quotes: '123' };
    expect((await harness.teams.sendPersonalMessage(quoted)).problem).toBe('not-possible');
  });

  test('is not possible where Teams would not let a person write', async () => {
    const write = async (user: string, conversation: string, thread?: string) =>
      (await harness.teams.sendMessage({ user, conversation, text: 'Hei', thread })).problem;
    expect(await write(ids.ola, chat())).toBe('not-possible');
    expect(await write(ids.kari, ids.product)).toBe('not-possible');
    expect(await write(ids.liv, ids.product, '123')).toBe('not-possible');
    expect((await harness.teams.sendPersonalMessage({ user: ids.guest, text: 'Hei' })).problem).toBe(
      'not-possible',
    );
    expect(harness.bot.received).toEqual([]);
  });
});

describe('a message of one’s own', () => {
  test('edited comes with its new words, deleted without words, taken back with them', async () => {
    const { conversation, id } = await harness.teams.sendPersonalMessage({ user: ids.kari, text: 'Før' });
    const place = { user: ids.kari, conversation, message: id };
    await harness.teams.editMessage({ ...place, text: 'Etter' });
    expect(harness.bot.last()).toMatchObject({
      type: 'messageUpdate',
      id,
      text: 'Etter',
      channelData: { eventType: 'editMessage', tenant: { id: ids.customers } },
    });
    await harness.teams.deleteMessage(place);
    expect(harness.bot.last()).toMatchObject({
      type: 'messageDelete',
      id,
      channelData: { eventType: 'softDeleteMessage' },
    });
    expect(harness.bot.received.at(-1)?.raw).not.toContain('Etter');
    expect(harness.teams.messagesIn(conversation)).toMatchObject([{ text: '', isDeleted: true }]);
    expect((await harness.teams.editMessage({ ...place, text: 'Igjen' })).problem).toBe('not-possible');
    await harness.teams.undeleteMessage(place);
    expect(harness.bot.last()).toMatchObject({
      type: 'messageUpdate',
      id,
      text: 'Etter',
      channelData: { eventType: 'undeleteMessage' },
    });
    expect(harness.teams.messagesIn(conversation)).toMatchObject([{ text: 'Etter', isDeleted: false }]);
  });

  test('is nobody else’s to change, and the bot hears of changes only where it heard of the message', async () => {
    const where = { user: ids.liv, conversation: ids.product };
    const { id } = await harness.teams.sendMessage({ ...where, text: 'Uten omtale' });
    const place = { ...where, message: id };
    expect((await harness.teams.deleteMessage({ ...place, user: ids.nils })).problem).toBe('not-possible');
    await harness.teams.editMessage({ ...place, text: 'Fortsatt uten' });
    expect(harness.bot.received).toEqual([]);
    await harness.teams.editMessage({ ...place, text: 'Nå med @Lytt' });
    await harness.teams.deleteMessage(place);
    expect(harness.bot.received.map(({ activity }) => activity.type)).toEqual([
      'messageUpdate',
      'messageDelete',
    ]);
  });
});

describe('installing', () => {
  test('for a person opens the chat; the bot is a member, then installed', async () => {
    await harness.teams.install({ user: ids.guest });
    expect(harness.bot.received.map(({ activity }) => activity)).toMatchObject([
      {
        type: 'conversationUpdate',
        membersAdded: [{ id: botId }],
        conversation: { conversationType: 'personal' },
      },
      { type: 'installationUpdate', action: 'add', from: { id: ids.guest } },
    ]);
    expect((await harness.teams.install({ user: ids.guest })).problem).toBe('not-possible');
  });

  test('and removing: the chat stays, the bot may not write, and coming back is the same chat', async () => {
    const before = chat();
    await harness.teams.uninstall({ user: ids.kari });
    expect(harness.bot.last()).toMatchObject({
      type: 'installationUpdate',
      action: 'remove',
      conversation: { id: before },
    });
    await expect(harness.say(before, { text: 'Hei' })).rejects.toThrow('MessageWritesBlocked');
    await harness.teams.install({ user: ids.kari });
    expect(chat()).toBe(before);
    await harness.say(before, { text: 'Hei igjen' });
  });

  test('in a team, by a member, and out again', async () => {
    expect((await harness.teams.uninstallFromTeam({ user: ids.kari, team: ids.supportTeam })).problem).toBe(
      'not-possible',
    );
    await harness.teams.uninstallFromTeam({ user: ids.liv, team: ids.supportTeam });
    await harness.teams.installInTeam({ user: ids.liv, team: ids.supportTeam });
    expect(harness.bot.received.map(({ activity }) => activity)).toMatchObject([
      { membersRemoved: [{ id: botId }], channelData: { eventType: 'teamMemberRemoved' } },
      { action: 'remove' },
      {
        type: 'conversationUpdate',
        membersAdded: [{ id: botId }],
        conversation: { conversationType: 'channel', id: ids.supportTeam },
        channelData: { eventType: 'teamMemberAdded', team: { id: ids.supportTeam, name: 'Kundestøtte' } },
      },
      { type: 'installationUpdate', action: 'add', from: { id: ids.liv } },
    ]);
  });
});
