import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { openBrowser, type Visit, visit } from './open-browser.ts';
import { savePicture } from './save-picture.ts';
import { type Sides, sidesOf } from './sides.ts';
import { type StartedApp, startApp } from './start-app.ts';

const chromium = inject('chromium');

describe.skipIf(chromium === null)('the other ways in on Teams, and what one does with messages', () => {
  let app: StartedApp;
  let browser: Browser;
  let visitor: Visit & Sides;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), openBrowser(chromium ?? '')]);
    const fresh = await visit(browser, app.url);
    visitor = { ...fresh, ...sidesOf(fresh.page) };
    await visitor.customer.on('Teams');
  });
  afterAll(async () => {
    expect(visitor?.problems).toEqual([]);
    await browser?.close();
    await app?.stop();
  });

  test('a mention in a channel is answered with the way to one’s own chat, and nothing of it is kept', async () => {
    const { customer, agent } = visitor;
    await customer.open('Generelt');
    await customer.write('Ola: lager vi kake i dag?');
    await customer.text('lager vi kake').waitFor();
    const field = customer.pane.getByRole('textbox', { name: 'Skriv til Generelt' });
    await field.pressSequentially('@l');
    await field.press('Enter');
    await expect.poll(() => field.inputValue(), { timeout: 10_000 }).toBe('@Lytt ');
    await field.pressSequentially('appen er treg');
    await field.press('Enter');
    await customer.button('1 svar i tråden').click();
    await customer.pane.getByRole('article').nth(1).waitFor();
    await customer.button('Tilbake til Generelt').click();
    await agent.text('Ingen har skrevet noe i produkt ennå.').waitFor();
  });

  test('an action on a message opens the notice in a dialog, with the words waiting, then the form', async () => {
    const { customer, agent, page } = visitor;
    const spoken = customer.pane.getByRole('article').filter({ hasText: 'lager vi kake' });
    await spoken.getByRole('button', { name: 'Flere valg for meldingen' }).click();
    await customer.pane.getByRole('menuitem', { name: 'Send som tilbakemelding' }).click();
    await customer.dialog().getByText('Personvern relatert til tilbakemeldinger fra kunder').waitFor();
    await savePicture(page, 'teams-dialog-notice');
    expect.soft(await findBarriers(page)).toEqual([]);
    await customer.dialog().getByRole('button', { name: 'Fortsett' }).click();
    const words = customer.dialog().getByRole('textbox', { name: 'Hva vil du si?' });
    await expect.poll(() => words.inputValue(), { timeout: 10_000 }).toBe('Ola: lager vi kake i dag?');
    await words.fill('');
    await customer.dialog().getByRole('button', { name: 'Lagre' }).click();
    await customer.dialog().getByText('Fyll ut dette feltet.').waitFor();
    await savePicture(page, 'teams-dialog-error');
    await words.fill('Kakene i appen er tørre.');
    await customer.dialog().getByRole('button', { name: 'Lagre' }).click();
    await agent.text('Kakene i appen er tørre.').waitFor();
    await page.keyboard.press('Escape');
    await customer.dialog().waitFor({ state: 'detached' });
  });

  test('the plus beside the field gives feedback too', async () => {
    const { customer } = visitor;
    await customer.button('Handlinger og apper').click();
    await customer.pane.getByRole('menuitem', { name: 'Gi tilbakemelding' }).click();
    await customer.dialog().getByRole('textbox', { name: 'Hva vil du si?' }).waitFor();
    await visitor.page.keyboard.press('Escape');
    await customer.dialog().waitFor({ state: 'detached' });
  });

  test('what is written in a card’s thread stays with support', async () => {
    const { customer, agent } = visitor;
    const card = agent.pane.getByRole('article').filter({ hasText: 'Kakene i appen' });
    await card.getByRole('button', { name: 'Flere valg for meldingen' }).click();
    await agent.pane.getByRole('menuitem', { name: 'Svar i tråd' }).click();
    await agent.write('Kjent feil, de er tørrest mandager.');
    await agent.text('Kjent feil').waitFor();
    await agent.button('Tilbake til produkt').click();
    await agent.button(/svar i tråden/).waitFor();
    await customer.open('Lytt');
    expect(await customer.text('Kjent feil').count()).toBe(0);
  });

  test('one’s own message can be changed and taken back, and what was saved from it follows', async () => {
    const { customer, agent } = visitor;
    await customer.write('Knappen er rød.');
    await customer.button('Lagre').click();
    await agent.text('Knappen er rød.').waitFor();
    const own = customer.pane.getByRole('article').filter({ hasText: 'Kari Nordmann' }).last();
    await own.getByRole('button', { name: 'Flere valg for meldingen' }).click();
    await customer.pane.getByRole('menuitem', { name: 'Rediger meldingen' }).click();
    const editor = customer.pane.getByRole('textbox', { name: 'Rediger meldingen din' });
    await editor.fill('Knappen er grønn.');
    await editor.press('Enter');
    await agent.text('Knappen er grønn.').waitFor();
    await own.getByRole('button', { name: 'Flere valg for meldingen' }).click();
    await customer.pane.getByRole('menuitem', { name: 'Slett meldingen' }).click();
    await customer.pane.getByRole('alertdialog').getByRole('button', { name: 'Slett meldingen' }).click();
    await customer.text('Denne meldingen er slettet.').waitFor();
    await agent.text('Knappen er grønn.').waitFor({ state: 'detached' });
  });

  test('in a narrow window, with a finger', async () => {
    const { page } = await visit(browser, app.url, { viewport: { width: 360, height: 640 }, hasTouch: true });
    const { customer, agent } = sidesOf(page);
    await customer.on('Teams');
    await customer.pane.getByLabel('Du er', { exact: true }).selectOption('Ola Hansen (bokmål)');
    await customer.write('Skjermen blir hvit.');
    await customer.text('Personvern relatert til tilbakemeldinger fra kunder').waitFor();
    await savePicture(page, 'teams-narrow-notice');
    expect.soft(await findBarriers(page)).toEqual([]);
    await customer.button('Fortsett').tap();
    await customer.button('Lagre').waitFor();
    await savePicture(page, 'teams-narrow-confirm');
    await customer.button('Lagre').tap();
    await page.getByRole('button', { name: 'Kundestøtte (noe nytt)' }).tap();
    await agent.text('Skjermen blir hvit.').waitFor();
    await agent.button('Ta saken').last().tap();
    await agent.text('Under arbeid').waitFor();
    await agent.button('Svar kunden').last().tap();
    await agent.dialog().getByRole('textbox', { name: 'Svaret ditt' }).waitFor();
    await savePicture(page, 'teams-narrow-reply');
    expect.soft(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });
});
