import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { openBrowser, type Visit, visit } from './open-browser.ts';
import { type Sides, sidesOf } from './sides.ts';
import { type StartedApp, startApp } from './start-app.ts';

const chromium = inject('chromium');

describe.skipIf(chromium === null)('the other ways in, and what one does with messages', () => {
  let app: StartedApp;
  let browser: Browser;
  let visitor: Visit & Sides;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), openBrowser(chromium ?? '')]);
    const fresh = await visit(browser, app.url);
    visitor = { ...fresh, ...sidesOf(fresh.page) };
    await visitor.agent.on('Slack');
  });
  afterAll(async () => {
    expect(visitor?.problems).toEqual([]);
    await browser?.close();
    await app?.stop();
  });

  test('a mention in a channel is answered to the one who wrote, alone', async () => {
    const { customer } = visitor;
    await customer.open('generelt');
    await customer.write('Hei @Lytt, kan du hjelpe?');
    await customer.text('Bare synlig for deg').waitFor();
    await customer.pane.getByLabel('Du er', { exact: true }).selectOption('Ola Hansen (bokmål)');
    await customer.open('generelt');
    await customer.text('kan du hjelpe?').waitFor();
    expect(await customer.text('Bare synlig for deg').count()).toBe(0);
    await customer.pane.getByLabel('Du er', { exact: true }).selectOption('Kari Nordmann (bokmål)');
  });

  test('a command opens the notice in a form, with the words waiting, and then the form itself', async () => {
    const { customer } = visitor;
    await customer.open('Lytt');
    const field = customer.pane.getByRole('textbox', { name: 'Skriv til Lytt' });
    await field.pressSequentially('/tilb');
    await field.press('Enter');
    await expect.poll(() => field.inputValue(), { timeout: 10_000 }).toBe('/tilbakemelding ');
    await field.pressSequentially('Fakturaen kommer sent');
    await field.press('Enter');
    await customer.dialog().getByText('Personvern relatert til tilbakemeldinger fra kunder').waitFor();
    await customer.dialog().getByRole('button', { name: 'Fortsett' }).click();
    const words = customer.dialog().getByLabel('Hva vil du si?');
    expect(await words.inputValue()).toBe('Fakturaen kommer sent');
    await words.fill('');
    await customer.dialog().getByRole('button', { name: 'Lagre' }).click();
    await customer.dialog().getByText('Dette feltet må fylles ut.').waitFor();
    await words.fill('Fakturaen kommer sent om morgenen.');
    await customer.dialog().getByRole('button', { name: 'Lagre' }).click();
    await customer
      .text(/lagret som LY-/)
      .first()
      .waitFor();
    // The pressed button went with the form; the keyboard is still in the window that took its place.
    await visitor.page.keyboard.press('Escape');
    await customer.dialog().waitFor({ state: 'detached' });
  });

  test('what is written in a card’s thread stays with support', async () => {
    const { customer, agent } = visitor;
    await agent.open('faktura');
    await agent.text('Fakturaen kommer sent om morgenen.').waitFor();
    await agent.button('Flere valg for meldingen').click();
    await agent.pane.getByRole('menuitem', { name: 'Svar i tråd' }).click();
    await agent.write('Kjent feil, den er senest mandager.');
    await agent.text('Kjent feil').waitFor();
    await agent.button('Tilbake til #faktura').click();
    await agent.button('1 svar i tråden').waitFor();
    expect(await customer.text('Kjent feil').count()).toBe(0);
  });

  test('one’s own message can be changed and taken back, and what was saved from it follows', async () => {
    const { customer, agent } = visitor;
    await customer.write('Fakturaknappen er rød.');
    await customer.button('Lagre').click();
    await agent.text('Fakturaknappen er rød.').waitFor();
    const own = customer.pane.getByRole('article').filter({ hasText: 'Kari Nordmann' }).last();
    await own.getByRole('button', { name: 'Flere valg for meldingen' }).click();
    await customer.pane.getByRole('menuitem', { name: 'Rediger meldingen' }).click();
    const editor = customer.pane.getByRole('textbox', { name: 'Rediger meldingen din' });
    expect(await editor.inputValue()).toBe('Fakturaknappen er rød.');
    await editor.fill('Fakturaknappen er grønn.');
    await editor.press('Enter');
    await customer.text('(endret)').waitFor();
    await agent.text('Fakturaknappen er grønn.').waitFor();
    await own.getByRole('button', { name: 'Flere valg for meldingen' }).click();
    await customer.pane.getByRole('menuitem', { name: 'Slett meldingen' }).click();
    await customer.pane.getByRole('alertdialog').getByRole('button', { name: 'Slett meldingen' }).click();
    await own.waitFor({ state: 'detached' });
    await agent.text('Fakturaknappen er grønn.').waitFor({ state: 'detached' });
  });

  test('Home shows one’s own items and their choices, and keeps nobody out', async () => {
    const { customer, page } = visitor;
    await customer.open('Hjem');
    await customer.text('Fakturaen kommer sent om morgenen.').waitFor();
    await customer.button('Se opplysningene mine').waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  test('Lytt speaks a person’s own language once it may read which, whatever that of the page', async () => {
    const { customer } = visitor;
    await customer.pane.getByLabel('Du er', { exact: true }).selectOption('Emma Wilson (English)');
    await customer.write('The report is empty.');
    await customer.button('Fortsett').click();
    await customer.button('Lagre').click();
    await customer.text(/lagret som LY-/).waitFor();
    await customer.write('What data do you hold about me?');
    await customer.button('See my data').waitFor();
  });

  test('a narrow window tells when something has come on the other side', async () => {
    const { page } = await visit(browser, app.url, { viewport: { width: 360, height: 640 }, hasTouch: true });
    const { customer, agent } = sidesOf(page);
    await customer.pane.getByLabel('Du er', { exact: true }).selectOption('Ola Hansen (bokmål)');
    await customer.write('Fakturaen blir hvit.');
    await customer.button('Fortsett').tap();
    await customer.button('Lagre').tap();
    await page.getByRole('button', { name: 'Kundestøtte (noe nytt)' }).tap();
    await agent.button('Slack (noe nytt)').tap();
    await agent.open('faktura');
    await agent.text('Fakturaen blir hvit.').waitFor();
    await agent.button('Ta saken').last().tap();
    await agent.text('@Liv Berg').waitFor();
  });
});
