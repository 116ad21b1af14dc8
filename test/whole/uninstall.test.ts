import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DatabaseKind } from '../support/databases.ts';
import { cardsIn } from './support/agent-acts.ts';
import { closeAll, command, modalOf, write } from './support/author-acts.ts';
import { dumpRows, openFields } from './support/dump.ts';
import { eventually } from './support/eventually.ts';
import { installByBrowser } from './support/install-by-browser.ts';
import { type LocalAuthor, saveByCommand } from './support/save-acts.ts';
import { startWholeApp, type WholeApp } from './support/start-whole-app.ts';
import { billing, customers, product, secondCustomer, support } from './support/whole-seed.ts';

describe.each<DatabaseKind>(['embedded', 'postgresql'])('uninstalling (%s)', (kind) => {
  let whole: WholeApp;
  let a: LocalAuthor;
  let b: LocalAuthor;
  let offsetMs = 0;

  const personIn = (workspace: string): LocalAuthor => {
    const id = whole.seed.workspaces.find((one) => one.id === workspace)?.users[0]?.id ?? '';
    return { whole, who: { id, workspace } };
  };

  beforeEach(async () => {
    offsetMs = 0;
    whole = await startWholeApp(kind, { clock: { now: () => new Date(Date.now() + offsetMs) } });
    a = personIn(customers);
    b = personIn(secondCustomer);
    await saveByCommand(a, 'Fakturaen er feil, sier rognebær.');
    await saveByCommand(b, 'Fakturaen er feil, sier tyttebær.');
  });

  afterEach(async () => {
    await whole.close();
  });

  const installed = async () =>
    (await whole.storage.stores.installations.list('slack')).map(({ workspaceId }) => workspaceId).sort();
  const rows = async () => [...(await dumpRows(whole.storage.database)).values()].flat().join('\n');
  const cards = (word: string) => [billing, product].flatMap((channel) => cardsIn(whole, channel, word));

  test.each(['app_uninstalled', 'tokens_revoked'] as const)(
    '%s first: the tokens go at once, the people and their cards in a job, and others stay',
    async (first) => {
      const others = [...(await installed())].filter((id) => id !== customers);
      expect(cards('rognebær')).toHaveLength(2);
      const gone = await whole.slack.uninstall({ workspace: customers, first });
      expect([gone.ok, gone.deliveries.map(({ ack }) => ack?.status)]).toEqual([true, [200, 200]]);
      // Before any job has run.
      expect(await installed()).toEqual(others);
      const { database, codec } = whole.storage;
      const opened = (await openFields(database, codec)).join('\n');
      expect(opened).not.toContain(`xoxb-local-${customers}`);
      expect(opened).toContain(a.who.id);

      await whole.drain();
      const left = (await openFields(database, codec)).join('\n');
      expect(left).not.toMatch(/rognebær/);
      expect(left).not.toContain(a.who.id);
      expect(await rows()).not.toContain(
        whole.storage.refs.personRef({ platform: 'slack', workspaceId: customers, userId: a.who.id }),
      );
      expect(cards('rognebær')).toEqual([]);
      expect(left).toMatch(/tyttebær/);
      expect(cards('tyttebær')).toHaveLength(2);
      expect(whole.logged.join('')).not.toContain(a.who.id);
    },
  );

  test('what still comes from there is acknowledged, answered by nobody and kept nowhere', async () => {
    const sent = await write(a, 'Enda et ord: blåbær.');
    await whole.slack.settled();
    await whole.slack.uninstall({ workspace: customers });
    await whole.drain();
    const before = await rows();
    const calls = whole.slack.calls().length;
    const late = await whole.slack.resend(sent.deliveries[0]?.id ?? 0);
    expect(late.ack?.status).toBe(200);
    await whole.slack.settled();
    expect(whole.slack.calls()).toHaveLength(calls);
    expect(await rows()).toBe(before);
  });

  test('installed again: people are strangers, all works, and late word of the old one changes nothing', async () => {
    const { deliveries } = await whole.slack.uninstall({ workspace: customers });
    await whole.drain();
    offsetMs = 10_000;
    expect(await installByBrowser(whole.url, customers)).toBe(200);
    expect(await installed()).toContain(customers);
    for (const { id } of deliveries) expect((await whole.slack.resend(id)).ack?.status).toBe(200);
    await whole.drain();
    expect(await installed()).toContain(customers);

    await closeAll(a);
    await command(a, '/tilbakemelding', 'Fakturaen er feil igjen, sier multer.');
    await modalOf(a, 'notice');
    await closeAll(a);
    await saveByCommand(a, 'Fakturaen er feil igjen, sier multer.');
    expect(cards('multer')).toHaveLength(2);
  });

  test('an installation that nobody asked for here is refused', async () => {
    await whole.slack.uninstall({ workspace: customers });
    const forged = new URLSearchParams({ code: `code-${customers}`, state: 'made-up' }).toString();
    const answer = await fetch(`${whole.url}/slack/oauth_redirect?${forged}`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).not.toMatch(/\bat .*:\d+|node_modules/);
    expect(await installed()).not.toContain(customers);
  });

  test('the support workspace is away: feedback waits, and its card comes when it is back', async () => {
    await whole.slack.uninstall({ workspace: support });
    await whole.app.drain();
    await command(a, '/tilbakemelding', 'Fakturaen mangler, sier krekling.');
    const { id } = await modalOf(a, 'feedback_form');
    await whole.slack.submitView({ user: a.who.id, viewId: id, values: {} });
    await whole.slack.settled();
    await whole.app.drain();
    expect(cards('krekling')).toEqual([]);
    offsetMs = 10_000;
    expect(await installByBrowser(whole.url, support)).toBe(200);
    await whole.drain();
    await eventually(() => cards('krekling').length > 0);
    expect(cards('krekling').map(({ channel }) => channel)).toEqual([product]);
    expect(cards('rognebær')).toHaveLength(2);
  });
});
