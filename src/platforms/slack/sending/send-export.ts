import { z } from 'zod';
import type { ExportOutcome, ExportSide } from '../../../features/data-rights/export-side.ts';
import type { CallResult } from '../../call-result.ts';
import { type DrawingParts, drawingIn } from '../../drawing/drawing.ts';
import { type ExportFile, exportFile, exportFormats } from '../../drawing/html/export-page.ts';
import { exportSentSheet } from '../../drawing/rights/export-file-sheets.ts';
import { sheetMessages } from '../messages/kit/sheet-messages.ts';
import type { Sender } from './sender.ts';
import type { SlackClient } from './slack-client.ts';
import { type UploadResult, uploadFile } from './upload-file.ts';

const Slot = z.object({ upload_url: z.url(), file_id: z.string().min(1) });
const Done = z.object({});

/** The workspace has not given the app `files:write`: it was installed before the app asked for it. */
const notPermitted = new Set(['missing_scope', 'no_permission', 'not_allowed_token_type']);

const failed = (result: Exclude<CallResult<unknown> | UploadResult, { kind: 'ok' }>): ExportOutcome => {
  const { code } = result;
  if (result.kind === 'retry') return { kind: 'retry', code, afterMs: result.afterMs };
  return { kind: notPermitted.has(code) ? 'not-permitted' : 'failed', code };
};

/**
 * Files in the person's direct message with the bot. Slack first gives each file its id, then takes its bytes, and
 * shows it only when told where: https://docs.slack.dev/messaging/working-with-files
 */
export const createSendExport =
  (deps: DrawingParts & { client: SlackClient; sender: Sender }): ExportSide['sendExport'] =>
  async ({ workspaceId, userId }, { id, until, content }, language, keep): Promise<ExportOutcome> => {
    const d = drawingIn(deps, language, 'slack');
    const call = <T>(method: string, args: Record<string, unknown>, answer: z.ZodType<T>) =>
      deps.client.call(workspaceId, method, args, answer);

    const slots: { readonly file: ExportFile; readonly id: string; readonly address: string }[] = [];
    for (const format of exportFormats) {
      const file = exportFile(format, content, d);
      const args = { filename: file.name, length: file.bytes.length };
      const slot = await call('files.getUploadURLExternal', args, Slot);
      if (slot.kind !== 'ok') return failed(slot);
      slots.push({ file, id: slot.answer.file_id, address: slot.answer.upload_url });
    }
    if (!(await keep(JSON.stringify(slots.map((slot) => slot.id))))) return { kind: 'not-wanted' };
    for (const { address, file } of slots) {
      const uploaded = await uploadFile(address, file.bytes);
      if (uploaded.kind !== 'ok') return failed(uploaded);
    }

    // A message to the person is what opens their direct message and tells its id, without a scope for that.
    const [message] = sheetMessages(exportSentSheet(until, content.access.controller, d), d);
    if (message === undefined) return { kind: 'failed', code: 'nothing-to-say' };
    const told = await deps.sender.post({ workspaceId, channel: userId }, message, `export ${id}`);
    if (told.kind !== 'sent') return failed(told);
    const files = slots.map((slot) => ({ id: slot.id, title: slot.file.name }));
    const args = { files, channel_id: told.address.channel };
    const shown = await call('files.completeUploadExternal', args, Done);
    return shown.kind === 'ok' ? { kind: 'sent' } : failed(shown);
  };
