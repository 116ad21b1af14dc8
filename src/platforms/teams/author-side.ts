import type { ExportSide } from '../../features/data-rights/export-side.ts';
import type { AuthorSide } from '../../features/feedback-intake/author-side.ts';
import type { SendOutcome } from '../../shared/send-outcome.ts';
import { drawingIn } from '../drawing/drawing.ts';
import { toldAuthorMessages } from './messages/told-author-messages.ts';
import { createReadProfile } from './reading/read-profile.ts';
import { createRemoveExport } from './sending/remove-export.ts';
import { createSendExport } from './sending/send-export.ts';
import type { TeamsClient } from './sending/teams-client.ts';
import type { Presenting } from './showing/presenting.ts';

/** The author's end of Teams: their own chat with the bot, found by what is stored of it, and their profile in it. */
export const createAuthorSide = (deps: Presenting & { client: TeamsClient }): AuthorSide & ExportSide => {
  const { sender, chats } = deps;

  const toldIn = (
    ...[message, language]: [Parameters<AuthorSide['tell']>[1], Parameters<AuthorSide['tell']>[2]]
  ) => toldAuthorMessages(message, drawingIn(deps, language, 'teams'));

  return {
    // A bot cannot ask Teams for a message: words ride in the card that waits for a press instead.
    readMessage: async () => ({ kind: 'missing' }),
    readProfile: createReadProfile(deps),
    async tell(author, message, language, sendKey) {
      const chat = await chats.of(author);
      if (chat.kind !== 'ok') return chat.kind === 'already' ? { ...chat, kind: 'gone' } : chat;
      let outcome: SendOutcome = { kind: 'refused', code: 'nothing-to-say' };
      for (const [index, part] of toldIn(message, language).entries()) {
        outcome = await sender.post(chat.answer, part, `${sendKey} ${index}`);
        if (outcome.kind !== 'sent') return outcome;
      }
      // The last part has the buttons: it is the one that is answered under.
      return outcome;
    },
    async replace(author, address, message, language) {
      const chat = await chats.of(author);
      if (chat.kind !== 'ok') return chat.kind === 'already' ? { ...chat, kind: 'gone' } : chat;
      const [first, ...rest] = toldIn(message, language);
      if (first === undefined) return { kind: 'refused', code: 'nothing-to-say' };
      const outcome = await sender.update(chat.answer.serviceUrl, address, first);
      for (const part of outcome.kind === 'sent' ? rest : []) await sender.answer(chat.answer, part);
      return outcome;
    },
    sendExport: createSendExport(deps),
    removeExport: createRemoveExport(deps),
    refreshHome: async () => {},
  };
};
