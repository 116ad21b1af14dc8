import { WebClient } from '@slack/web-api';
import { expect, test } from 'vitest';
import { createFakeSlack } from '../../../src/playground/slack/fake-slack.ts';
import { customerToken, signingSecret, startHarness, supportToken } from './harness.ts';
import { seedWithEveryScope } from './seed.ts';

test('a file goes through Slack’s own client into a direct message, and is gone when deleted', async () => {
  const slack = createFakeSlack({
    signingSecret,
    appUrl: () => 'http://127.0.0.1:1',
    now: () => new Date(),
    seed: seedWithEveryScope(),
  });
  const { apiUrl, close } = await slack.listen();
  const client = new WebClient(customerToken, { slackApiUrl: apiUrl, retryConfig: { retries: 0 } });
  const file = Buffer.from('{"navn":"Kåre"}');
  await client.filesUploadV2({
    channel_id: 'D0KARI',
    file,
    filename: 'data.json',
    title: 'Dine data',
    initial_comment: 'Her',
  });
  const [message] = slack.messagesIn('D0KARI');
  expect(message).toMatchObject({
    text: 'Her',
    isBot: true,
    files: [{ name: 'data.json', title: 'Dine data', size: file.length }],
  });
  const id = message?.files[0]?.id ?? '';
  expect(slack.fileContent(id)?.toString()).toBe('{"navn":"Kåre"}');
  await client.files.delete({ file: id });
  expect(slack.fileContent(id)).toBeNull();
  expect(slack.messagesIn('D0KARI')[0]?.files).toEqual([]);
  await expect(client.files.delete({ file: id })).rejects.toThrow('file_deleted');
  await slack.settled();
  await close();
});

test('a file belongs to its workspace, and cannot be shared before its bytes are there', async () => {
  const { api, close } = await startHarness();
  expect((await api('files.getUploadURLExternal', { filename: 'a.json' })).body.error).toBe(
    'invalid_arguments',
  );
  const { body } = await api('files.getUploadURLExternal', { filename: 'a.json', length: 2 });
  const files = [{ id: String(body.file_id) }];
  expect((await api('files.completeUploadExternal', { files, channel_id: 'D0KARI' })).body.error).toBe(
    'file_not_found',
  );
  expect((await fetch(String(body.upload_url), { method: 'POST', body: '{}' })).status).toBe(200);
  expect(
    (await api('files.completeUploadExternal', { files, channel_id: 'C0BILLING' }, supportToken)).body.error,
  ).toBe('file_not_found');
  expect((await api('files.completeUploadExternal', { files, channel_id: 'C0NOWHERE' })).body.error).toBe(
    'channel_not_found',
  );
  expect((await api('files.completeUploadExternal', { files, channel_id: 'D0KARI' })).body.ok).toBe(true);
  expect((await api('files.delete', { file: String(body.file_id) }, supportToken)).body.error).toBe(
    'file_not_found',
  );
  await close();
});
