import type { ExportSide } from '../../features/data-rights/export-side.ts';
import type { AuthorSide } from '../../features/feedback-intake/author-side.ts';
import type { MessageAddress, PlatformUser } from '../../shared/platform-user.ts';
import type { SendOutcome } from '../../shared/send-outcome.ts';
import type { Dispatch } from '../dispatch.ts';
import { type DrawingParts, drawingIn } from '../drawing/drawing.ts';
import { toldAuthorMessages } from './messages/told-author-messages.ts';
import { createReadMessage } from './reading/read-message.ts';
import { createReadProfile } from './reading/read-profile.ts';
import { createRemoveExport } from './sending/remove-export.ts';
import { createSendExport } from './sending/send-export.ts';
import type { Sender } from './sending/sender.ts';
import type { SlackClient } from './sending/slack-client.ts';
import type { AuthorPresenter } from './showing/present-author.ts';

/** The author's end of Slack: their direct message with the bot, their profile, their Home tab. */
export const createAuthorSide = (
  deps: DrawingParts & {
    client: SlackClient;
    sender: Sender;
    presenter: AuthorPresenter;
    dispatch: Dispatch;
  },
): AuthorSide & ExportSide => {
  const { sender } = deps;

  const toldIn = (
    ...[message, language]: [Parameters<AuthorSide['tell']>[1], Parameters<AuthorSide['tell']>[2]]
  ) => toldAuthorMessages(message, drawingIn(deps, language, 'slack'));

  /** A user's id as the channel is their direct message with the bot. */
  const chatOf = ({ workspaceId, userId }: PlatformUser) => ({ workspaceId, channel: userId });

  return {
    readMessage: createReadMessage(deps.client),
    readProfile: createReadProfile(deps.client),
    async tell(author, message, language, sendKey) {
      let outcome: SendOutcome = { kind: 'refused', code: 'nothing-to-say' };
      for (const [index, part] of toldIn(message, language).entries()) {
        outcome = await sender.post(chatOf(author), part, `${sendKey} ${index}`);
        if (outcome.kind !== 'sent') return outcome;
      }
      // The last part has the buttons: it is the one that is answered under.
      return outcome;
    },
    async replace(author, address: MessageAddress, message, language) {
      const [first, ...rest] = toldIn(message, language);
      if (first === undefined) return { kind: 'refused', code: 'nothing-to-say' };
      const outcome = await sender.update(author.workspaceId, address, first);
      for (const part of outcome.kind === 'sent' ? rest : []) {
        await sender.answer({ workspaceId: author.workspaceId, channel: address.channel }, part);
      }
      return outcome;
    },
    sendExport: createSendExport(deps),
    removeExport: createRemoveExport(deps),
    async refreshHome(author) {
      const visitor = { user: author, outsider: false, locale: null, conversation: null };
      const answer = await deps.dispatch.author({ kind: 'home-opened', visitor });
      if (answer !== null) await deps.presenter.publishHome(author, answer);
    },
  };
};
