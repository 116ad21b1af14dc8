import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { cardOfTexts, everyCardInput, supportCard } from './gallery/cards.ts';
import { snapshotWith } from './gallery/people.ts';
import { type SnapshotServer, serveSnapshot } from './gallery/serve-snapshot.ts';
import {
  cardState,
  dialogState,
  fromBot,
  kariId,
  livId,
  productId,
  teamsMessage,
  teamsSnapshotWith,
} from './gallery/teams-people.ts';
import { closeVisits, openBrowser, visit } from './open-browser.ts';
import { savePicture } from './save-picture.ts';
import { sidesOf } from './sides.ts';

const chromium = inject('chromium');

const patiently = { timeout: 10_000 };

const said = [
  teamsMessage(1, kariId, { text: 'Hei <b>hallo</b> & **takk**' }),
  fromBot(2, { text: 'Hei! Les [mer](https://www.visma.com/), <script>alert(1)</script> **nå**.' }),
  fromBot(3, { cards: [cardState(cardOfTexts)] }),
  teamsMessage(4, kariId, { isDeleted: true }),
  teamsMessage(5, kariId, { text: 'Endret', isEdited: true }),
];
const posts = [
  fromBot(3, { conversation: productId, cards: [cardState(supportCard)], replyCount: 1 }),
  teamsMessage(6, livId, {
    conversation: productId,
    text: '<at>Lytt</at> ser du?',
    thread: teamsMessage(3, '').id,
  }),
];
const slack = snapshotWith({}, []);
const calm = { slack, teams: teamsSnapshotWith({}, said, posts) };
const inDialog = (more: Parameters<typeof dialogState>[1] = {}) => ({
  teams: teamsSnapshotWith({ liv: { dialog: dialogState(everyCardInput, more) } }, said, posts),
});

describe.skipIf(chromium === null)('Teams in the page, with a state made by hand behind it', () => {
  let server: SnapshotServer;
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser(chromium ?? '');
    server = await serveSnapshot(calm);
  });
  beforeEach(() => server.reset(calm));
  // A page that stays open is drawn anew by every test that comes after.
  afterEach(() => closeVisits(browser));
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const at = async (options: Parameters<typeof visit>[2] = {}) => {
    const visitor = await visit(browser, server.url, options);
    const sides = sidesOf(visitor.page);
    await sides.customer.on('Teams');
    return { ...visitor, ...sides };
  };

  test('what a message or a card holds is drawn as text, never run, and only the bot writes Markdown', async () => {
    const { page, customer, agent, problems } = await at();
    await customer.text('Hei <b>hallo</b> & **takk**').waitFor();
    await customer.text('<script>alert(1)</script>').waitFor();
    await agent.text('Rapporten er tom **for alle** kunder.').waitFor();
    await agent.text('[trykk](javascript:alert(1))').waitFor();
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    await agent.pane.getByRole('link', { name: 'Slik virker det' }).waitFor();
    await customer.text('Denne meldingen er slettet.').waitFor();
    await customer.text('(endret)').waitFor();
    expect(problems).toEqual([]);
  });

  test('a press reaches the bot with what stands in the card, once', async () => {
    const { agent } = await at();
    await agent.button('Ta saken').click();
    await agent.button('Svar kunden').click();
    const press = { kind: 'press', user: livId, conversation: productId, message: posts[0]?.id };
    await expect
      .poll(() => server.inTeams, patiently)
      .toEqual([
        { ...press, action: 'claim', values: {} },
        { ...press, action: 'reply', values: {} },
      ]);
  });

  test('a dialog sends what was typed and picked, and keeps back what is wrong', async () => {
    const { agent } = await at();
    server.show(inDialog());
    const form = agent.dialog();
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('Skriv noen ord.').waitFor();
    await form.getByLabel('Hva vil du si?').fill('Den er rettet.');
    await form.getByLabel('Hvilket program').selectOption('eAccounting');
    await form.getByLabel('Feil').check();
    await form.getByLabel('Pris').check();
    await form.getByLabel('Fart').check();
    await form.getByLabel('Ja, jeg er sikker').check();
    await form.getByRole('button', { name: 'Send' }).click();
    await expect
      .poll(() => server.inTeams, patiently)
      .toEqual([
        {
          kind: 'submit-dialog',
          user: livId,
          action: 'send',
          values: {
            words: 'Den er rettet.',
            application: 'eaccounting',
            kind: 'bug',
            topics: 'price,speed',
            sure: 'true',
            when: '2026-03-02',
          },
        },
      ]);
    await form.press('Escape');
    await expect.poll(() => server.inTeams.at(-1), patiently).toEqual({ kind: 'close-dialog', user: livId });
  });

  test('what Teams says when the app does not answer, is said where it was pressed', async () => {
    const { agent } = await at();
    server.show(inDialog({ problem: 'unreachable' }));
    await agent.dialog().getByText('Får ikke tak i appen. Prøv på nytt.').waitFor();
    const notice = {
      id: 'n1',
      kind: 'unreachable',
      text: '',
      conversation: productId,
      message: null,
    } as const;
    server.show({ teams: teamsSnapshotWith({ liv: { notice } }, said, posts) });
    await agent.dialog().waitFor({ state: 'detached' });
    await agent.text('Får ikke tak i appen. Prøv på nytt.').waitFor();
    await agent.button('Skjul').click();
    await agent.text('Får ikke tak i appen. Prøv på nytt.').waitFor({ state: 'detached' });
  });

  test('the app’s own actions are where Teams has them', async () => {
    const { customer } = await at();
    await customer.button('Handlinger og apper').click();
    await customer.pane.getByRole('menuitem', { name: 'Gi tilbakemelding' }).click();
    const first = customer.pane.getByRole('article').first();
    await first.getByRole('button', { name: 'Flere valg for meldingen' }).click();
    await customer.pane.getByRole('menuitem', { name: 'Gjelder personvern' }).click();
    const action = { kind: 'extension', user: kariId, conversation: 'a:kari' };
    await expect
      .poll(() => server.inTeams, patiently)
      .toEqual([
        { ...action, commandId: 'give_feedback' },
        { ...action, commandId: 'about_privacy', message: said[0]?.id },
      ]);
  });

  test('somebody who has not added the bot can do so', async () => {
    const { customer } = await at();
    await customer.pane.getByLabel('Du er', { exact: true }).selectOption('Gry Gjest, gjest (bokmål)');
    await customer.button('Legg til Lytt').click();
    await expect.poll(() => server.inTeams, patiently).toEqual([{ kind: 'install', user: '29:1gry' }]);
  });

  test.each([
    ['wide', {}],
    ['dark', { colorScheme: 'dark' }],
    ['narrow', { viewport: { width: 360, height: 640 } }],
  ] as const)('nothing keeps anybody out (%s)', async (name, options) => {
    const { page, agent, customer } = await at(options);
    await customer.text('Dette har vi om deg').waitFor();
    await savePicture(page, `teams-gallery-${name}`);
    expect.soft(await findBarriers(page)).toEqual([]);
    if (name === 'narrow') await page.getByRole('button', { name: 'Kundestøtte' }).click();
    server.show(inDialog());
    await agent.dialog().waitFor();
    await agent.dialog().getByRole('button', { name: 'Send' }).click();
    await agent.dialog().getByText('Skriv noen ord.').waitFor();
    await savePicture(page, `teams-dialog-${name}`);
    expect.soft(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth === innerWidth')).toBe(true);
  });

  test('an id stands for one element, also with two cards of the same inputs', async () => {
    const { page, agent } = await at();
    server.show({
      teams: teamsSnapshotWith(
        { liv: { dialog: dialogState(everyCardInput) } },
        [
          fromBot(1, { cards: [cardState(everyCardInput)] }),
          fromBot(2, { cards: [cardState(everyCardInput)] }),
        ],
        posts,
      ),
    });
    await agent.dialog().waitFor();
    const ids = await page
      .locator('[id]')
      .evaluateAll<string[], { id: string }>((all) => all.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(20);
    expect([...new Set(ids)]).toEqual(ids);
  });
});
