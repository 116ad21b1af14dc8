import type { ExportOutcome, ExportSide } from '../../../features/data-rights/export-side.ts';
import type { MessageAddress } from '../../../shared/platform-user.ts';
import type { SendOutcome } from '../../../shared/send-outcome.ts';
import { drawingIn } from '../../drawing/drawing.ts';
import { exportFile, exportFormats } from '../../drawing/html/export-page.ts';
import { exportSentSheet } from '../../drawing/rights/export-file-sheets.ts';
import { fileOffer } from '../messages/kit/file-messages.ts';
import { sheetMessages } from '../messages/kit/sheet-messages.ts';
import type { Presenting } from '../showing/presenting.ts';

const failed = (sent: Exclude<SendOutcome, { kind: 'sent' }>): ExportOutcome =>
  sent.kind === 'retry' ? sent : { kind: 'failed', code: sent.code };

/**
 * A bot cannot put a file in a chat: it can offer one, and where the person says yes it goes into their own OneDrive
 * (`receiving/listen-for-file-offers.ts`). What stands in the chat until then has none of the content.
 */
export const createSendExport =
  (deps: Presenting): ExportSide['sendExport'] =>
  async (author, { id, until, content }, language, keep): Promise<ExportOutcome> => {
    const { sender, chats } = deps;
    const d = drawingIn(deps, language, 'teams');
    const chat = await chats.of(author);
    if (chat.kind === 'retry') return chat;
    if (chat.kind !== 'ok') return { kind: 'failed', code: chat.code };
    const { serviceUrl } = chat.answer;
    const [message] = sheetMessages(exportSentSheet(until, content.access.controller, d), d);
    if (message === undefined) return { kind: 'failed', code: 'nothing-to-say' };
    const told = await sender.post(chat.answer, message, `export ${id}`);
    if (told.kind !== 'sent') return failed(told);
    const messages: MessageAddress[] = [];
    for (const format of exportFormats) {
      const offer = fileOffer(exportFile(format, content, d), id, d);
      const offered = await sender.post(chat.answer, offer, `export ${id} ${format}`);
      if (offered.kind !== 'sent') return failed(offered);
      messages.push(offered.address);
      if (!(await keep(JSON.stringify({ serviceUrl, messages })))) return { kind: 'not-wanted' };
    }
    return { kind: 'sent' };
  };
