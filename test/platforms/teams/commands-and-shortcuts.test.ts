import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AuthorEvent } from '../../../src/platforms/inbound-event.ts';
import { teamsSeedIds } from '../../../src/playground/teams/teams-seed-ids.ts';
import { asObject, parseJson } from '../../../src/playground/wire/json.ts';
import { applications, noticeScreen, reference, words } from '../slack/support/screens.ts';
import {
  type Harness,
  kari,
  kariInTeams,
  liv,
  livInTeams,
  product,
  startHarness,
} from './support/harness.ts';

let h: Harness;

beforeEach(async () => {
  h = await startHarness();
});

afterEach(async () => {
  expect(h.teams.violations()).toEqual([]);
  await h.close();
});

const { customerTeam, groupChat, sharedChannel, partnerPerson } = teamsSeedIds;
const lastEvent = (): AuthorEvent | undefined => h.dispatch.authorEvents.at(-1);

describe('typed in the personal chat', () => {
  test.each([
    ['tilbakemelding', 'feedback-command', ''],
    ['Feedback', 'feedback-command', ''],
    ['/tilbakemelding Fakturaen er feil', 'feedback-command', 'Fakturaen er feil'],
    ['/personvern innsyn', 'privacy-command', 'innsyn'],
    ['/privacy', 'privacy-command', ''],
  ])('%s is a command', async (text, kind, rest) => {
    await h.teams.sendPersonalMessage({ user: kari, text });
    const event = lastEvent();
    expect(event?.kind).toBe(kind);
    expect(event !== undefined && 'words' in event && words(event.words)).toBe(rest);
  });

  test.each(['Feedback on the invoice', 'personvern', 'hei', 'status', '/faktura'])(
    '%s is told from feedback where all words are',
    async (text) => {
      await h.teams.sendPersonalMessage({ user: kari, text });
      const event = lastEvent();
      expect(event?.kind === 'message-written' && words(event.words)).toBe(text);
    },
  );
});

describe('the message extension', () => {
  const ask = (commandId: string, message?: string) =>
    h.teams.runExtension({ user: kari, commandId, conversation: groupChat, message });

  test('*Gi tilbakemelding* opens the form, which is sent in and answered in the dialog', async () => {
    h.dispatch.onAuthor(() => ({ kind: 'feedback-form', words: null, surface: 'shortcut', applications }));
    expect(await ask('giveFeedback')).toMatchObject({ ok: true });
    expect(lastEvent()).toMatchObject({ kind: 'form-asked', words: null, surface: 'shortcut' });
    h.dispatch.onAuthor(() => ({ kind: 'saved', reference, deleteAfter: h.now() }));
    const values = { words: 'Fakturaen er feil', feedback_kind: 'bug', application: 'visma-net' };
    expect(await h.teams.submitDialog({ user: kari, action: 'Lagre', values })).toMatchObject({
      ok: true,
    });
    const event = lastEvent();
    expect(event).toMatchObject({
      kind: 'form-submitted',
      visitor: { user: kariInTeams },
      feedbackKind: 'bug',
      applicationId: 'visma-net',
      surface: 'shortcut',
      at: h.now(),
    });
    expect(event?.kind === 'form-submitted' && words(event.words)).toBe('Fakturaen er feil');
    expect(JSON.stringify(h.teams.dialogOf(kari)?.card)).toContain(reference);
    expect(h.teams.messagesIn(groupChat)).toEqual([]);
  });

  test('the notice comes first, in the dialog, and the words are still there after it', async () => {
    h.dispatch.onAuthor((event) =>
      event.kind === 'form-asked'
        ? noticeScreen({ kind: 'form', words: event.words, surface: event.surface })
        : event.kind === 'continue-pressed' && event.pending.kind === 'form'
          ? { ...event.pending, kind: 'feedback-form', applications }
          : null,
    );
    const theirs = await h.teams.sendMessage({
      user: teamsSeedIds.ola,
      conversation: groupChat,
      text: 'Moms mangler',
    });
    await ask('sendAsFeedback', theirs.id);
    const asked = lastEvent();
    expect(asked).toMatchObject({ kind: 'form-asked', surface: 'message-shortcut' });
    expect(asked?.kind === 'form-asked' && words(asked.words)).toBe('Moms mangler');
    expect(JSON.stringify({ ...asked, words: null })).not.toMatch(/ola|Hansen/i);
    await h.teams.submitDialog({ user: kari, action: 'Fortsett' });
    expect(lastEvent()).toMatchObject({ kind: 'continue-pressed', where: 'form', version: 'v1' });
    expect(JSON.stringify(h.teams.dialogOf(kari)?.card)).toContain('Moms mangler');
  });

  test('*Gjelder personvern* brings the words along to be recognised, not kept', async () => {
    const own = await h.teams.sendMessage({
      user: kari,
      conversation: groupChat,
      text: 'Hva vet dere om meg?',
    });
    h.dispatch.onAuthor(() => ({ kind: 'help' }));
    await ask('aboutPrivacy', own.id);
    const event = lastEvent();
    expect(event?.kind === 'privacy-asked' && words(event.words)).toBe('Hva vet dere om meg?');
  });

  test('the same form sent twice has one name, another opening has another', async () => {
    h.dispatch.onAuthor((event) =>
      event.kind === 'form-submitted'
        ? { kind: 'empty-text' }
        : { kind: 'feedback-form', words: null, surface: 'shortcut', applications },
    );
    const values = { words: 'x', feedback_kind: 'bug', application: 'visma-net' };
    const submissions = () =>
      h.dispatch.authorEvents.flatMap((event) => (event.kind === 'form-submitted' ? [event.submission] : []));
    await ask('giveFeedback');
    await h.teams.submitDialog({ user: kari, action: 'Lagre', values });
    await h.teams.submitDialog({ user: kari, action: 'Lagre', values });
    await h.teams.closeDialog({ user: kari });
    await ask('giveFeedback');
    await h.teams.submitDialog({ user: kari, action: 'Lagre', values });
    const [first, second, third] = submissions();
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  test('what is wrong is said in the form, and what was written stays', async () => {
    h.dispatch.onAuthor((event) =>
      event.kind === 'form-submitted'
        ? { kind: 'empty-text' }
        : { kind: 'feedback-form', words: null, surface: 'shortcut', applications },
    );
    await ask('giveFeedback');
    const values = { words: '   ', feedback_kind: 'wish', application: 'eaccounting' };
    await h.teams.submitDialog({ user: kari, action: 'Lagre', values });
    const card = JSON.stringify(h.teams.dialogOf(kari)?.card);
    expect(card).toMatch(/"value":"wish"/);
    expect(card).toMatch(/"value":"eaccounting"/);
    expect(card).toMatch(/"color":"Attention"/);
  });

  test('a form that failed stays open, with what was written in it', async () => {
    h.dispatch.onAuthor(() => ({ kind: 'feedback-form', words: null, surface: 'shortcut', applications }));
    await ask('giveFeedback');
    h.dispatch.onAuthor(() => {
      throw new Error('hemmelig');
    });
    const values = { words: 'Langt og viktig', feedback_kind: 'bug', application: 'visma-net' };
    const sent = await h.teams.submitDialog({ user: kari, action: 'Lagre', values });
    expect(sent.ack?.status).toBe(500);
    expect(h.teams.dialogOf(kari)?.problem).not.toBeNull();
  });
});

describe('where everybody reads along', () => {
  test.each([
    ['a channel', customerTeam],
    ['a group chat', groupChat],
  ])('a mention in %s gets a pointer, and its words are not read', async (_, conversation) => {
    h.dispatch.onAuthor(() => ({ kind: 'pointer' }));
    const sent = await h.teams.sendMessage({
      user: kari,
      conversation,
      text: '@Lytt slett alt om meg, hemmelig',
    });
    expect(lastEvent()).toMatchObject({ kind: 'mentioned', visitor: { user: kariInTeams, outsider: false } });
    expect(JSON.stringify(h.dispatch.authorEvents)).not.toContain('hemmelig');
    const said = await h.teams.until(() => h.teams.messagesIn(conversation)[1]);
    expect(said.isBot).toBe(true);
    if (conversation === customerTeam) expect(said.thread).toBe(sent.id);
    expect(JSON.stringify(said)).not.toMatch(/Kari|slett|hemmelig/);
    expect(h.teams.personalMessagesOf(kari)).toEqual([]);
  });

  test('how a person is reached does not take the channel for their chat', async () => {
    await h.teams.sendMessage({ user: kari, conversation: customerTeam, text: '@Lytt hei' });
    expect(asObject(parseJson(lastEvent()?.visitor.conversation ?? '')).conversationId).toBeNull();
  });

  test('somebody of another tenant in a shared channel is from outside', async () => {
    await h.teams.sendMessage({ user: partnerPerson, conversation: sharedChannel, text: '@Lytt hei' });
    expect(lastEvent()).toMatchObject({
      kind: 'mentioned',
      visitor: { outsider: true, user: { workspaceId: kariInTeams.workspaceId } },
    });
  });

  test('in a support channel it is an agent who asks, and is answered in that thread', async () => {
    h.dispatch.onAgent(() => ({ kind: 'channel-help' }));
    const sent = await h.teams.sendMessage({ user: liv, conversation: product, text: '@Lytt LY-7K3F9Q' });
    expect(h.dispatch.agentEvents).toEqual([
      {
        kind: 'channel-command',
        place: { agent: livInTeams, outsider: false, channel: product },
        text: 'LY-7K3F9Q',
      },
    ]);
    const answer = await h.teams.until(() => h.teams.threadOf(product, sent.id)[1]);
    expect(answer.isBot).toBe(true);
    expect(h.dispatch.authorEvents).toEqual([]);
  });
});
