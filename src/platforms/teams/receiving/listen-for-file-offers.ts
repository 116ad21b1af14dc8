import { defaultLanguage, languageOfLocale } from '../../../shared/language.ts';
import type { Log } from '../../../shared/log.ts';
import type { Dispatch } from '../../dispatch.ts';
import { drawingIn } from '../../drawing/drawing.ts';
import { exportFile } from '../../drawing/html/export-page.ts';
import { exportOfferSheet, type OfferEnd } from '../../drawing/rights/export-file-sheets.ts';
import { type FileAnswered, FileOffer } from '../interaction-schema.ts';
import { storedFile } from '../messages/kit/file-messages.ts';
import { sheetMessages } from '../messages/kit/sheet-messages.ts';
import type { StoreFile } from '../sending/store-file.ts';
import type { Presenting } from '../showing/presenting.ts';
import { isPersonal, visitorOf } from '../visitor.ts';
import { conversationOf } from './acting.ts';
import type { Listening } from './listening.ts';
import type { Running } from './running.ts';

export interface FileOffers extends Presenting {
  readonly dispatch: Dispatch;
  readonly storeFile: StoreFile;
  readonly running: Running;
  readonly log: Log;
}

/**
 * A person says yes or no to a file with their own data. Yes: it is made now, and goes straight to their own OneDrive.
 * Either way the question is taken away, since Teams would leave it standing, and what came of it is said.
 */
export const listenForFileOffers = (listening: Listening, deps: FileOffers): void => {
  const { sender } = deps;

  const answer = async (activity: FileAnswered): Promise<void> => {
    const { action, context, uploadInfo } = activity.value;
    const visitor = visitorOf(activity);
    const chat = conversationOf(activity);
    const given = await deps.dispatch.exported(visitor, context.exportId);
    const locale = visitor.locale === null ? null : languageOfLocale(visitor.locale);
    const d = drawingIn(deps, given?.language ?? locale ?? defaultLanguage, 'teams');

    const end = async (ended: OfferEnd): Promise<void> => {
      if (activity.replyToId != null) {
        await sender.remove(chat.serviceUrl, { channel: chat.id, message: activity.replyToId });
      }
      for (const message of sheetMessages(exportOfferSheet(ended, d), d)) await sender.answer(chat, message);
    };

    if (given === null) return end('gone');
    if (action === 'decline') return end('declined');
    const file = exportFile(context.format, given.content, d);
    const stored =
      uploadInfo == null
        ? { code: 'upload-url-missing' }
        : await deps.storeFile(uploadInfo.uploadUrl, file.bytes);
    const isStored = stored === 'stored';
    const code = isStored ? '' : stored.code;
    const { exportId } = context;
    const outcome = isStored ? 'stored' : 'failed';
    deps.log.write(isStored ? 'info' : 'warn', { event: 'export-sent', exportId, outcome, code });
    if (!isStored || uploadInfo == null) return end('failed');
    await end('stored');
    await sender.answer(chat, storedFile(uploadInfo, d));
  };

  listening.onInvoke('fileConsent/invoke', FileOffer, async (activity) => {
    if (!isPersonal(activity)) return null;
    deps.running.add(answer(activity));
    return {};
  });
};
