import { afterEach, expect, test } from 'vitest';
import { inside, pressSaid, said, saidWith, waitFor, write } from './support/author-acts.ts';
import type { LocalAuthor } from './support/save-acts.ts';
import { startWholeApp, type WholeApp } from './support/start-whole-app.ts';
import { customers } from './support/whole-seed.ts';

let whole: WholeApp;

afterEach(async () => {
  await whole.close();
});

test('the answer to Lagre stands, even when the word that it is being saved is slower than the saving', async () => {
  whole = await startWholeApp('postgresql', { workers: true });
  const id = whole.seed.workspaces[0]?.users[0]?.id ?? '';
  const a: LocalAuthor = { whole, who: { id, workspace: customers } };
  await write(a, 'Fakturaen mangler moms.');
  await pressSaid(a, 'continue');
  await saidWith(a, '"save_message"');
  const updates = whole.slack.calls('chat.update').length;
  whole.slack.failNext('chat.update', { delayMs: 1_000 });
  await pressSaid(a, 'save_message');
  await waitFor(whole, 'both updates of the card', () => {
    const sent = whole.slack.calls('chat.update').slice(updates);
    return sent.length >= 2 && sent.every(({ answer }) => answer !== null);
  });
  await waitFor(whole, 'the reference', () => /LY-[0-9A-Z]{6}/.test(inside(said(a).at(-1))));
  expect(said(a)).toHaveLength(1);
});
