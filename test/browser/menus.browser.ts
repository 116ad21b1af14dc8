import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { card } from './gallery/blocks.ts';
import { message, snapshotWith, tsOf } from './gallery/people.ts';
import { type SnapshotServer, serveSnapshot } from './gallery/serve-snapshot.ts';
import { teamsSnapshotWith } from './gallery/teams-people.ts';
import { focusCame } from './keys.ts';
import { openBrowser, visit } from './open-browser.ts';
import { sidesOf } from './sides.ts';

const chromium = inject('chromium');

/** More than a narrow window has room for, from one person: their name stands over the first only. */
const said = Array.from({ length: 30 }, (_, n) => message(n + 1, 'U0KARI', { text: `Nummer ${n + 1}` }));
const cards = [
  message(3, 'U0BOTB', { channel: 'C0BILLING', text: 'Kort', blocks: card, threadTs: tsOf(3) }),
  message(6, 'U0BOTB', { channel: 'C0BILLING', text: 'Kort', blocks: card, threadTs: tsOf(6) }),
];
const teams = teamsSnapshotWith({}, []);
const talk = { slack: snapshotWith({}, said, cards), teams };
const patiently = { timeout: 10_000 };
const narrow = { width: 360, height: 740 };

describe.skipIf(chromium === null)('menus in a narrow window', () => {
  let server: SnapshotServer;
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser(chromium ?? '');
    server = await serveSnapshot(talk);
  });
  beforeEach(() => server.reset(talk));
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const at = async (viewport: { width: number; height: number } = narrow) => {
    const { page, problems } = await visit(browser, server.url, { viewport, reducedMotion: 'reduce' });
    const sides = sidesOf(page);
    await sides.customer.text('Nummer 30').waitFor();
    return { page, problems, ...sides, list: sides.customer.pane.getByRole('log') };
  };

  const menuOf = (page: Page): Locator => page.getByRole('menu');
  const messageMenu = (entry: Locator): Locator =>
    entry.getByRole('button', { name: 'Flere valg for meldingen' });
  const said30 = (list: Locator): Locator => list.getByRole('article').filter({ hasText: 'Nummer 30' });

  /** Every edge of it stands in the window. */
  const expectWithin = async (menu: Locator, { width, height }: { width: number; height: number }) => {
    const box = await menu.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
  };

  test('messages scroll in their list alone: whose side it is and the field to write in stay', async () => {
    const { page, customer, list } = await at();
    for (const end of ['first', 'last'] as const) {
      await list.getByRole('article')[end]().scrollIntoViewIfNeeded();
      await messageMenu(list.getByRole('article')[end]()).focus();
      expect(await customer.pane.evaluate<number, { scrollTop: number }>((pane) => pane.scrollTop)).toBe(0);
    }
    await customer.pane.evaluate<void, { scrollTop: number }>((pane) => {
      pane.scrollTop = 10_000;
    });
    const [pane, field] = await Promise.all([
      customer.pane.boundingBox(),
      customer.pane.getByRole('textbox', { name: /^Skriv til/ }).boundingBox(),
    ]);
    expect((pane?.y ?? 0) + (pane?.height ?? 0) - (field?.y ?? 0) - (field?.height ?? 0)).toBeLessThan(40);
    await customer.pane.getByLabel('Du er').click({ trial: true });
    expect(await page.evaluate('document.documentElement.scrollHeight')).toBe(narrow.height);
  });

  test.each([
    ['high', narrow],
    ['low', { width: 360, height: 460 }],
    ['lower than the menu is high', { width: 360, height: 240 }],
  ])('a menu opens wherever its button stands, and within the window (%s)', async (_name, viewport) => {
    const { page, problems, customer, agent, list } = await at(viewport);
    const articles = list.getByRole('article');
    const buttons = [
      messageMenu(articles.last()),
      messageMenu(articles.nth(12)),
      messageMenu(articles.first()),
      customer.button('Snarveier og kommandoer'),
    ];
    for (const button of buttons) {
      await button.click();
      await focusCame(page, button === buttons.at(-1) ? 'Gi tilbakemelding' : 'Svar i tråd');
      await expectWithin(menuOf(page), viewport);
      await page.keyboard.press('Escape');
      await menuOf(page).waitFor({ state: 'detached' });
      expect(await button.evaluate((one) => one.matches(':focus'))).toBe(true);
    }
    await page.getByRole('button', { name: 'Kundestøtte', exact: true }).click();
    await agent.on('Slack');
    const more = agent.pane.getByRole('article').getByRole('button', { name: 'Flere valg', exact: true });
    for (const button of [more.last(), more.first()]) {
      await button.click();
      await expectWithin(menuOf(page), viewport);
      await page.keyboard.press('Escape');
    }
    expect(problems).toEqual([]);
  });

  test('a menu stays with its button while its list moves, and goes when the button is out of sight', async () => {
    const { page, list } = await at();
    const middle = list.getByRole('article').filter({ hasText: 'Nummer 20' });
    await messageMenu(middle).click();
    const menu = menuOf(page);
    const top = async (one: Locator) => (await one.boundingBox())?.y ?? 0;
    const [menuTop, buttonTop] = [await top(menu), await top(messageMenu(middle))];
    await list.evaluate<void, { scrollTop: number }>((element) => {
      element.scrollTop -= 30;
    });
    await expect.poll(() => top(menu), patiently).toBe(menuTop + 30);
    expect(await top(messageMenu(middle))).toBe(buttonTop + 30);
    await list.evaluate<void, { scrollTop: number }>((element) => {
      element.scrollTop = 0;
    });
    await menu.waitFor({ state: 'detached' });
  });

  test('neither a new message nor a phone’s keyboard that goes away closes a menu', async () => {
    const { page, list } = await at({ ...narrow, height: 440 });
    await messageMenu(said30(list)).click();
    await focusCame(page, 'Svar i tråd');
    server.show({ slack: snapshotWith({}, [...said, message(31, 'U0BOTA', { text: 'Noe nytt' })], cards) });
    await list.getByText('Noe nytt').waitFor();
    await page.setViewportSize(narrow);
    await page.keyboard.press('ArrowDown');
    await focusCame(page, 'Send som tilbakemelding');
    await expectWithin(menuOf(page), narrow);
    await page.keyboard.press('Enter');
    await expect.poll(() => server.actions.at(-1)?.kind, patiently).toBe('message-shortcut');
  });

  test('a press beside a menu closes it; one between its entries does not, and Esc still works', async () => {
    const { page, list, customer } = await at();
    await messageMenu(said30(list)).click();
    const menu = menuOf(page);
    await menu.click({ position: { x: 2, y: 2 } });
    await page.keyboard.press('ArrowUp');
    await focusCame(page, 'Slett meldingen');
    await menu.click({ position: { x: 2, y: 2 } });
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await messageMenu(said30(list)).click();
    await customer.text('Nummer 25').click();
    await menu.waitFor({ state: 'detached' });
  });
});
