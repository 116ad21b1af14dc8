import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { card, richText } from './gallery/blocks.ts';
import { everyInput } from './gallery/forms.ts';
import { message, modal, snapshotWith, tsOf } from './gallery/people.ts';
import { type SnapshotServer, serveSnapshot } from './gallery/serve-snapshot.ts';
import { teamsSnapshotWith } from './gallery/teams-people.ts';
import { closeVisits, openBrowser, visit } from './open-browser.ts';
import { sidesOf } from './sides.ts';

const chromium = inject('chromium');

const patiently = { timeout: 10_000 };

const said = [
  message(1, 'U0KARI', { text: 'Hei &amp; hallo' }),
  message(2, 'U0BOTA', { text: 'Svar', blocks: richText }),
  message(3, 'U0KARI', { isTombstone: true }),
  message(4, 'U0KARI', {
    text: 'Se fila',
    files: [{ id: 'F1', name: 'a.json', title: 'Utskrift', size: 2048 }],
  }),
];
const cards = [
  message(3, 'U0BOTB', {
    channel: 'C0BILLING',
    text: 'Kort',
    blocks: card,
    replyCount: 1,
    threadTs: tsOf(3),
  }),
  message(6, 'U0SLIV', { channel: 'C0BILLING', text: 'Jeg sjekker.', threadTs: tsOf(3) }),
];
const whisper = { ts: tsOf(7), channel: 'D0KARI', user: 'U0KARI', threadTs: null, text: 'Psst', blocks: [] };
const slackCalm = snapshotWith({ ephemerals: [whisper] }, said, cards);
const teamsCalm = teamsSnapshotWith({}, []);
const calm = { slack: slackCalm, teams: teamsCalm };
const slackForm = snapshotWith(
  {
    views: [
      modal(everyInput, { errors: { words: 'Skriv noen ord.' }, refusals: { application: 'required' } }),
    ],
  },
  said,
  cards,
);

const withForm = { slack: slackForm };

describe.skipIf(chromium === null)('the page, with a state made by hand behind it', () => {
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
    // In a narrow window support's side is not there to be changed yet.
    if (options.viewport === undefined) await sides.agent.on('Slack');
    return { ...visitor, ...sides };
  };

  test('what a message holds is drawn as text, never run', async () => {
    const { customer, agent, problems } = await at();
    await customer.text('Hei & hallo').waitFor();
    await customer.text('<script>alert(1)</script>').waitFor();
    await agent.text('Det gjelder <alle> kunder & «Fjell».').waitFor();
    expect(await customer.pane.locator('a', { hasText: 'ikke en lenke' }).count()).toBe(0);
    await customer.text('Prøveplassen kan ikke vise «video».').waitFor();
    await customer.text('Denne meldingen er slettet.').waitFor();
    await customer.text('Bare synlig for deg').waitFor();
    await customer.button('Skjul').click();
    await customer.text('Psst').waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
  });

  test('a press, a choice from a menu and an answered question reach the bot as Slack would send them', async () => {
    const { agent } = await at();
    const press = { user: 'U0SLIV', kind: 'press', channel: 'C0BILLING', ts: tsOf(3) };
    await agent.button('Ta saken').click();
    await agent.pane.getByRole('article').getByRole('button', { name: 'Flere valg', exact: true }).click();
    await agent.pane.getByRole('menuitem', { name: 'Sett på vent' }).click();
    await agent.button('Marker håndtert').click();
    await agent.pane.getByRole('alertdialog').getByRole('button', { name: 'Nei' }).click();
    await agent.button('Marker håndtert').click();
    await agent.pane.getByRole('alertdialog').getByRole('button', { name: 'Ja, avslutt' }).click();
    await expect
      .poll(() => server.actions.filter((action) => action.kind === 'press'), patiently)
      .toMatchObject([
        { ...press, actionId: 'claim', blockId: 'actions' },
        { ...press, actionId: 'card_menu', blockId: 'head', value: 'waiting' },
        { ...press, actionId: 'handled', blockId: 'actions' },
      ]);
  });

  test('a form sends what was typed and picked, and says what is wrong where it is wrong', async () => {
    const { customer } = await at();
    server.show(withForm);
    const form = customer.dialog();
    await form.getByText('Dette feltet må fylles ut.').waitFor();
    const words = form.getByLabel('Hva vil du si?');
    expect(await words.getAttribute('aria-invalid')).toBe('true');
    await words.fill('Det virker.');
    await form.getByLabel('Hvilket program').selectOption('eAccounting');
    await form.getByLabel('Ros').check();
    await form.getByLabel('Ja, slett alt').check();
    await form.getByLabel('Hvem?').selectOption(['Emma Wilson']);
    await form.getByRole('button', { name: 'Lagre' }).click();
    await expect
      .poll(() => server.actions.at(-1), patiently)
      .toEqual({
        kind: 'submit-view',
        user: 'U0KARI',
        viewId: 'V0FORM',
        values: {
          words: { words: 'Det virker.' },
          application: { application: 'eaccounting' },
          kind: { feedback_kind: 'praise' },
          sure: { erase_sure: ['yes'] },
          who: { who: ['U0EMMA'] },
        },
      });
  });

  test('what went wrong is told in the reader’s language', async () => {
    const { agent } = await at();
    server.answer({ ok: false, problem: 'bot-timeout', message: 'late' });
    await agent.button('Ta saken').click();
    await agent.pane.getByRole('alert').getByText('Lytt svarte ikke i tide. Prøv igjen om litt.').waitFor();
  });

  test.each([
    ['wide', {}],
    ['dark', { colorScheme: 'dark' }],
    ['narrow', { viewport: { width: 360, height: 640 } }],
  ] as const)('nothing keeps anybody out (%s)', async (_name, options) => {
    const { page, customer } = await at(options);
    await customer.text('Psst').waitFor();
    expect.soft(await findBarriers(page)).toEqual([]);
    server.show(withForm);
    await customer.dialog().waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  test('an id stands for one element, also after the page has been drawn anew', async () => {
    const { page, customer } = await at();
    await customer.text('Psst').waitFor();
    server.show({ slack: snapshotWith({}, [...said, message(8, 'U0KARI', { text: 'Ny' })], cards) });
    await customer.text('Ny').waitFor();
    server.show(withForm);
    await customer.dialog().waitFor();
    const ids = await page
      .locator('[id]')
      .evaluateAll<string[], { id: string }>((all) => all.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(10);
    expect([...new Set(ids)]).toEqual(ids);
  });

  test('a narrow window shows one side at a time, and nothing sticks out', async () => {
    const { page, customer, agent } = await at({ viewport: { width: 360, height: 640 } });
    await customer.text('Psst').waitFor();
    expect(await agent.pane.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Kundestøtte', exact: true }).click();
    await agent.on('Slack');
    await agent.button('Ta saken').waitFor();
    expect(await customer.pane.isVisible()).toBe(false);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  test('the guide remembers over a reload, but not over a new start of the playground', async () => {
    const { page, agent } = await at();
    const guide = page.getByRole('complementary');
    const current = guide.getByRole('listitem').and(page.locator('[aria-current="step"]'));
    await agent.button('Ta saken').click();
    await current.getByText('Svar kunden', { exact: true }).waitFor();
    await page.reload();
    await current.getByText('Svar kunden', { exact: true }).waitFor();
    server.show({ slack: snapshotWith({}, []) });
    await page.reload();
    await current.getByText('Skriv til Lytt', { exact: true }).waitFor();
  });

  test('the page speaks Bokmål, Nynorsk and English, and remembers which', async () => {
    const { page } = await at();
    await page.getByText('Dette er en prøveplass.').waitFor();
    await page.getByRole('button', { name: 'nynorsk' }).click();
    await page.getByText('Dette er ein prøveplass.').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('This is a playground.').waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await page.reload();
    await page.getByText('This is a playground.').waitFor();
  });
});
