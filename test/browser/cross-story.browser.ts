import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { openBrowser, type Visit, visit } from './open-browser.ts';
import { openForm } from './open-form.ts';
import { savePicture, saveReadmePicture } from './save-picture.ts';
import { sidesOf } from './sides.ts';
import { type StartedApp, startApp } from './start-app.ts';

const chromium = inject('chromium');

describe.skipIf(chromium === null)('from one platform to the other and back, as the guide tells it', () => {
  let app: StartedApp;
  let browser: Browser;
  let visitor: Visit;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), openBrowser(chromium ?? '')]);
    visitor = await visit(browser, app.url);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  test('an author in Slack is answered by support in Teams', async () => {
    const { page } = visitor;
    const { customer, agent } = sidesOf(page);
    await page.getByRole('button', { name: 'Sett inn et eksempel' }).click();
    await customer.button('Send').click();
    await customer.button('Fortsett').click();
    await customer.pane.getByLabel('Velg program').selectOption('Visma.net');
    await customer.pane.getByLabel(/^Hva slags/).selectOption('Feil');
    await customer.button('Lagre').click();
    await customer.text(/^Takk! Tilbakemeldingen er lagret som LY-/).waitFor();

    await agent.text('Rapporten «Ordrer» er tom').waitFor();
    expect(await agent.text('Kari Nordmann').count()).toBe(0);
    await agent.button('Ta saken').click();
    await agent.text('Under arbeid').waitFor();
    await openForm(agent.button('Svar kunden'), agent.dialog().getByRole('textbox', { name: 'Svaret ditt' }));
    await agent
      .dialog()
      .getByRole('textbox', { name: 'Svaret ditt' })
      .fill('Takk for at du sa fra! Vi ser på det.');
    await agent.dialog().getByRole('button', { name: 'Send til kunden' }).click();
    await customer.text('Takk for at du sa fra! Vi ser på det.').waitFor();
    await agent.button('1 svar i tråden').waitFor();
    await saveReadmePicture(page, 'playground');
    await openForm(
      agent.button('Marker håndtert'),
      agent.dialog().getByRole('textbox', { name: 'Hva kom ut av det?' }),
    );
    await agent
      .dialog()
      .getByRole('textbox', { name: 'Hva kom ut av det?' })
      .fill('Rapporten virker igjen fra i dag.');
    await agent.dialog().getByRole('button', { name: 'Send og avslutt' }).click();
    await customer.text(/^LY-\w+ er håndtert$/).waitFor();
    await customer.text('Rapporten virker igjen fra i dag.').waitFor();
    await agent.text('Kunden har fått beskjed.').waitFor();
  });

  test('an author in Teams is answered by support in Slack', async () => {
    const { page, problems } = visitor;
    const { customer, agent } = sidesOf(page);
    const guide = page.getByRole('complementary');
    const step = guide.getByRole('listitem').and(page.locator('[aria-current="step"]'));
    await step.getByText('Prøv andre veien', { exact: true }).waitFor();
    await step.getByRole('button', { name: 'Sett inn et eksempel' }).click();
    await customer.button('Send').click();
    await customer.button('Fortsett').click();
    await customer.text('Vil du lagre dette som tilbakemelding?').waitFor();
    await customer.button('Lagre').click();
    await customer.text(/Takk! Tilbakemeldingen er lagret som LY-/).waitFor();

    // Support looks at Teams; a dot says that Slack has it.
    await agent.button('Slack (noe nytt)').click();
    await agent.text('Fakturaen mangler moms').waitFor();
    await agent.button('Ta saken').click();
    await agent.text('@Liv Berg').waitFor();
    await openForm(agent.button('Svar kunden'), agent.dialog().getByRole('textbox', { name: 'Svaret ditt' }));
    await agent.dialog().getByRole('textbox', { name: 'Svaret ditt' }).fill('Vi retter momsen.');
    await agent.button('Send til kunden').click();
    await customer.text('Vi retter momsen.').waitFor();
    await savePicture(page, 'cross-back');
    expect.soft(await findBarriers(page)).toEqual([]);
    await openForm(
      agent.button('Marker håndtert'),
      agent.dialog().getByRole('textbox', { name: 'Hva kom ut av det?' }),
    );
    await agent
      .dialog()
      .getByRole('textbox', { name: 'Hva kom ut av det?' })
      .fill('Momsen er på plass igjen.');
    await agent.button('Send og avslutt').click();
    await customer.text(/LY-\w+ er håndtert/).waitFor();
    await customer.text('Momsen er på plass igjen.').waitFor();
    await step.getByText('Spør hva som er lagret', { exact: true }).waitFor();
    expect(problems).toEqual([]);
  });
});
