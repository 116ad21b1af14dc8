import { describe, expect, test } from 'vitest';
import { Unrecorded } from '../../src/features/privacy-notice/unrecorded.ts';
import type { AuthorEvent, Pending } from '../../src/platforms/inbound-event.ts';
import { kindOf, nothingKept, say, screenOf } from '../fakes/author-events.ts';
import { createFakeBot, type FakeBot } from '../fakes/fake-bot.ts';
import { customer, visitor } from '../fakes/people.ts';
import { pressContinue } from '../fakes/stories.ts';

const kari = visitor('UKARI');
const alsoKari = visitor('UKARI2');
const command = (who: typeof kari, words: string): AuthorEvent => ({
  kind: 'privacy-command',
  visitor: who,
  words: new Unrecorded(words),
});
const codeFrom = async (bot: FakeBot, event: AuthorEvent): Promise<string> => {
  const screen = await screenOf(bot, event);
  if (screen?.kind !== 'link-code') throw new Error(`no code, but ${screen?.kind}`);
  return screen.code;
};
const bothKnown = async () => {
  const bot = createFakeBot();
  for (const userId of ['UKARI', 'UKARI2']) await pressContinue(bot, userId);
  return bot;
};

describe('linking accounts in the chat', () => {
  test('a code by command or button, typed as command or as a message, in any case and with its hyphen', async () => {
    for (const ask of [
      command(kari, 'koble'),
      say('personvern kople'),
      { kind: 'link-asked', visitor: kari } as const,
    ]) {
      const bot = await bothKnown();
      const code = await codeFrom(bot, ask);
      const typed = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase();
      const entered = [
        command(alsoKari, `link ${typed}`),
        say(`Personvern koble ${typed}`, { visitor: alsoKari }),
      ];
      expect(await screenOf(bot, entered[0] ?? ask)).toEqual({
        kind: 'linked',
        others: [{ platform: 'slack', displayName: null }],
      });
      expect(await screenOf(bot, entered[1] ?? ask)).toEqual({ kind: 'link-refused', reason: 'unknown' });
    }
  });

  test('says what is wrong with a code, each in its own way', async () => {
    const bot = await bothKnown();
    const code = await codeFrom(bot, command(kari, 'koble'));
    const refusal = async (event: AuthorEvent) => {
      const screen = await screenOf(bot, event);
      return screen?.kind === 'link-refused' ? screen.reason : screen?.kind;
    };
    expect(await refusal(command(kari, `koble ${code}`))).toBe('own');
    expect(await refusal(command(alsoKari, 'koble kaffekopp'))).toBe('unknown');
    expect(await refusal(command(alsoKari, 'koble fra'))).toBe('not-linked');
    expect(await refusal(command(alsoKari, `koble ${code}`))).toBe('linked');
    const second = await codeFrom(bot, command(kari, 'koble'));
    expect(await refusal(command(alsoKari, `koble ${second}`))).toBe('already-linked');
    bot.clock.advance(10 * 60_000);
    expect(await refusal(command(alsoKari, `koble ${second}`))).toBe('expired');
    for (let tries = 0; tries < 5; tries += 1) await refusal(command(alsoKari, 'koble ZZZZZZZZ'));
    expect(await refusal(command(alsoKari, 'koble ZZZZZZZZ'))).toBe('too-many-tries');
  });

  test('the account that the code came from is told, once, by whom', async () => {
    const bot = await bothKnown();
    const code = await codeFrom(bot, command(kari, 'koble'));
    await screenOf(bot, command(alsoKari, `koble ${code}`));
    await bot.settle();
    expect(bot.author.told).toMatchObject([
      { user: customer('UKARI'), message: { kind: 'account-linked', others: [{ platform: 'slack' }] } },
    ]);
  });

  test('who unlinks before that is not told of a link that is no more', async () => {
    const bot = await bothKnown();
    await screenOf(bot, command(alsoKari, `koble ${await codeFrom(bot, command(kari, 'koble'))}`));
    expect(await kindOf(bot, { kind: 'unlink-pressed', visitor: kari })).toBe('unlinked');
    expect(await kindOf(bot, { kind: 'unlink-pressed', visitor: alsoKari })).toBe('link-refused');
    await bot.settle();
    expect(bot.author.told).toEqual([]);
  });

  test('the notice comes first on either side, and Fortsett goes on to the link', async () => {
    const bot = createFakeBot();
    const press = (who: typeof kari, pending: Pending): AuthorEvent => ({
      kind: 'continue-pressed',
      visitor: who,
      version: bot.ports.notice.version,
      pending,
      where: 'chat',
    });
    const asked = await screenOf(bot, command(kari, 'koble'));
    expect(asked).toMatchObject({ kind: 'notice', pending: { kind: 'link', code: null } });
    await nothingKept(bot);
    const code = await codeFrom(bot, press(kari, { kind: 'link', code: null }));
    const entered = await screenOf(bot, command(alsoKari, `koble ${code}`));
    expect(entered).toMatchObject({ kind: 'notice', pending: { kind: 'link', code } });
    expect(await bot.world.counts()).toMatchObject({ people: 1 });
    const pending = entered?.kind === 'notice' ? entered.pending : null;
    expect(await kindOf(bot, press(alsoKari, pending ?? { kind: 'nothing' }))).toBe('linked');
  });

  test('what only begins like it is not taken for it', async () => {
    const bot = await bothKnown();
    expect(await kindOf(bot, say('koble kontoen min til regnskapet'))).toBe('confirm');
    expect(await kindOf(bot, say('personvernet deres er uklart'))).toBe('confirm');
  });

  test('who may no longer use the bot can still unlink', async () => {
    const bot = await bothKnown();
    await screenOf(bot, command(alsoKari, `koble ${await codeFrom(bot, command(kari, 'koble'))}`));
    const closed = createFakeBot({
      before: bot,
      settings: { customersFrom: { slack: ['TALLOWED'], teams: [] } },
    });
    expect(await kindOf(closed, { kind: 'link-asked', visitor: kari })).toBe('not-allowed');
    expect(await kindOf(closed, { kind: 'unlink-pressed', visitor: kari })).toBe('unlinked');
  });
});
