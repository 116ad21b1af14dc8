import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OfferedExport } from '../../../src/features/data-rights/export-side.ts';
import { offeredExport } from '../../fakes/offered-export.ts';
import { customers, type Harness, kari, kariInSlack, startHarness } from './support/harness.ts';

let h: Harness;
let offered: OfferedExport;
beforeEach(async () => {
  h = await startHarness();
  offered = await offeredExport('Fakturaen mangler moms.');
});
afterEach(async () => {
  expect(h.slack.violations()).toEqual([]);
  await h.close();
});

const send = async () => {
  let place = '';
  const outcome = await h.platform.authorSide.sendExport(kariInSlack, offered, 'nb', async (now) => {
    place = now;
    return true;
  });
  return { outcome, place };
};
const remove = (place: string) => h.platform.authorSide.removeExport({ workspaceId: customers }, place);
const filesOfKari = () => h.slack.directMessagesOf(kari, customers).flatMap(({ files }) => files);

describe('files in the direct message', () => {
  test('where they are is known before a byte of them has left', async () => {
    const outcome = await h.platform.authorSide.sendExport(kariInSlack, offered, 'nb', async (place) => {
      const ids: string[] = JSON.parse(place);
      expect(ids.map((id) => h.slack.fileContent(id))).toEqual([null, null]);
      return false;
    });
    expect(outcome).toEqual({ kind: 'not-wanted' });
    expect(h.slack.directMessagesOf(kari, customers)).toEqual([]);
  });

  test('come, are taken away, and are gone when that is asked again', async () => {
    const { outcome, place } = await send();
    expect(outcome).toEqual({ kind: 'sent' });
    expect(filesOfKari().map(({ name }) => name)).toEqual(['lytt-export.html', 'lytt-export.json']);
    expect(await remove(place)).toEqual({ kind: 'deleted' });
    expect(filesOfKari()).toEqual([]);
    expect(await remove(place)).toEqual({ kind: 'already-gone' });
  });

  test('a workspace that has not allowed files is told apart, and nothing is begun', async () => {
    h.slack.setScopes(customers, ['chat:write', 'users:read']);
    const { outcome, place } = await send();
    expect(outcome).toEqual({ kind: 'not-permitted', code: 'missing_scope' });
    expect(place).toBe('');
    expect(h.slack.directMessagesOf(kari, customers)).toEqual([]);
  });

  test.each(['files.getUploadURLExternal', 'chat.postMessage', 'files.completeUploadExternal'])(
    'a busy %s is tried again later, as long as Slack asks for',
    async (method) => {
      h.slack.failNext(method, { status: 429, retryAfter: 7 });
      expect((await send()).outcome).toEqual({ kind: 'retry', code: 'rate-limited', afterMs: 7000 });
    },
  );

  test('taking them away: busy is tried again, a revoked token leaves them', async () => {
    const { place } = await send();
    h.slack.failNext('files.delete', { status: 429, retryAfter: 3 });
    expect(await remove(place)).toEqual({ kind: 'retry', code: 'rate-limited', afterMs: 3000 });
    h.pass(4000);
    h.slack.setScopes(customers, ['chat:write']);
    expect(await remove(place)).toEqual({ kind: 'left', code: 'missing_scope' });
    h.slack.setScopes(customers, ['files:write']);
    expect(await remove(place)).toEqual({ kind: 'deleted' });
  });
});
