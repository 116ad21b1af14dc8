import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rights } from '../../src/features/data-rights/right.ts';
import { actionIds } from '../../src/platforms/drawing/action-ids.ts';
import { authorSheet } from '../../src/platforms/drawing/author-sheet.ts';
import type { AuthorScreen } from '../../src/platforms/screen.ts';
import { platformNames } from '../../src/shared/platform-user.ts';
import { carried, message, say, writtenAt } from '../fakes/author-events.ts';
import { createFakeBot } from '../fakes/fake-bot.ts';
import { dumpDatabase } from '../fakes/fake-database.ts';
import { visitor } from '../fakes/people.ts';
import { bokmal } from '../features/data-rights/intents/bokmal.ts';
import { finnish } from '../features/data-rights/intents/finnish.ts';
import { drawingFor } from './drawing/drawn/drawings.ts';

/** What can be pressed on a screen, as it is drawn. */
const buttonsOn = (screen: AuthorScreen, platform: 'slack' | 'teams') =>
  authorSheet(screen, drawingFor('nb', platform), () => true)
    .groups.flat()
    .flatMap((block) =>
      block.kind === 'row' ? block.elements.filter((element) => element.kind === 'button') : [],
    );

const canary = 'rognebær';
const texts = fc.oneof(
  fc.constantFrom(...Object.values(bokmal.families).flat(), ...bokmal.ordinary, ...finnish.ordinary),
  fc.string({ minLength: 1, unit: 'grapheme' }),
);

/** However wrong the guess: what somebody writes is kept by *Lagre* alone, and each right is a press away. */
test.each(platformNames)(
  'in %s no guess stores a message or hides a right, and Lagre stores it',
  { timeout: 60_000 },
  async (platform) => {
    const workspaceId = 'TCUSTOMER';
    const who = visitor(undefined, { user: { platform, workspaceId, userId: 'UKARI' } });
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom(...rights, 'menu', null), async (text, guessed) => {
        const bot = createFakeBot({
          settings: { customersFrom: { slack: 'any', teams: 'any' } },
          recognise: () => guessed,
        });
        const words = `${text} ${canary}`;
        await bot.useCases.pressContinue({
          user: who.user,
          conversation: null,
          version: bot.ports.notice.version,
          surface: 'chat',
          language: 'nb',
        });
        const ask = async (event: Parameters<typeof bot.dispatch.author>[0]) =>
          (await bot.dispatch.author(event))?.screen ?? null;
        const untouched = async () => {
          await bot.settle();
          expect(await bot.world.counts()).toMatchObject({ feedback: 0, messages: 0, pendingSaves: 0 });
          expect(dumpDatabase(bot.database)).not.toContain(canary);
        };

        bot.author.write(message, words);
        const shown = await ask(say(words, { visitor: who }));
        if (shown === null) throw new Error('no answer');
        await untouched();
        expect(shown.kind).toBe(guessed === null ? 'confirm' : 'privacy-menu');

        // One press leads to the menu, if it is not there already; each right is a button on it.
        const toMenu = buttonsOn(shown, platform).some(({ action }) => action === actionIds.privacy);
        const menu = toMenu ? await ask({ kind: 'privacy-asked', visitor: who, words: null }) : shown;
        if (menu === null) throw new Error('no menu');
        const reachable = buttonsOn(menu, platform).flatMap(({ data }) =>
          data?.is === 'right' ? [data.right] : [],
        );
        expect(new Set(reachable)).toEqual(new Set(rights));
        await untouched();
        for (const right of rights.filter((one) => one !== 'object' && one !== 'export')) {
          expect((await ask({ kind: 'right-chosen', visitor: who, right }))?.kind).not.toBe('privacy-menu');
        }
        await untouched();

        // It was feedback after all: the card, and then, at last, Lagre.
        const waiting = { message, carried: { ...carried(words), writtenAt } };
        const card = await ask({ kind: 'feedback-meant', visitor: who, thread: null, ...waiting });
        expect(card?.kind).toBe('confirm');
        await untouched();
        await ask({
          kind: 'message-confirmed',
          visitor: who,
          ...waiting,
          card: message,
          feedbackKind: 'other',
          applicationId: null,
        });
        expect((await bot.world.counts()).feedback).toBe(1);
      }),
      { numRuns: 60 },
    );
  },
);
