import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { openBrowser, type Visit, visit } from './open-browser.ts';
import { openForm } from './open-form.ts';
import { sidesOf } from './sides.ts';
import { type StartedApp, startApp } from './start-app.ts';

const chromium = inject('chromium');

describe.skipIf(chromium === null)('the story of one feedback in Slack, told with the mouse', () => {
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

  test('from the first word to the last trace', async () => {
    const { page, problems } = visitor;
    const { customer, agent } = sidesOf(page);

    // The page says what it is.
    await page.getByText('Ingenting her er ekte Slack eller Teams').waitFor();
    await agent.on('Slack');
    await customer.write('Fakturaen mangler moms når jeg sender den som PDF fra eAccounting.');

    // The notice, whole, and nothing in the support channels.
    await customer.text('Personvern relatert til tilbakemeldinger fra kunder').waitFor();
    await customer.text('Du finner mer informasjon om behandling av personopplysninger i Visma').waitFor();
    await agent.text('Ingen har skrevet noe i #faktura ennå.').waitFor();
    await customer.button('Fortsett').click();

    // Asked once more before it is stored.
    await customer.text('Vil du lagre dette som tilbakemelding?').waitFor();
    await customer.pane.getByLabel('Velg program').selectOption('eAccounting');
    await customer.pane.getByLabel(/^Hva slags/).selectOption('Feil');
    await customer.button('Lagre').click();
    await customer.text(/^Takk! Tilbakemeldingen er lagret som LY-/).waitFor();

    // The card, without a name; claimed, answered, handled.
    await agent.text('Fakturaen mangler moms').waitFor();
    expect(await agent.text('Kari Nordmann').count()).toBe(0);
    await agent.button('Ta saken').click();
    await agent.text('@Liv Berg').waitFor();
    await openForm(agent.button('Svar kunden'), agent.dialog().getByLabel('Svaret ditt'));
    await agent.dialog().getByLabel('Svaret ditt').fill('Takk for at du sa fra! Vi ser på det.');
    await agent.button('Send til kunden').click();
    await customer.text('Takk for at du sa fra! Vi ser på det.').waitFor();
    await agent.button('1 svar i tråden').waitFor();
    await openForm(agent.button('Marker håndtert'), agent.dialog().getByLabel('Hva kom ut av det?'));
    await agent.dialog().getByLabel('Hva kom ut av det?').fill('Momsen er på plass igjen fra i dag.');
    await agent.button('Send og avslutt').click();

    // The customer is told, once.
    await customer.text(/^LY-\w+ er håndtert$/).waitFor();
    await customer.text('Momsen er på plass igjen fra i dag.').waitFor();
    await agent.text('Kunden har fått beskjed.').waitFor();
    expect(await customer.text(/^LY-\w+ er håndtert$/).count()).toBe(1);

    // What is held, and then nothing.
    await customer.write('hvilke opplysninger har dere om meg?');
    await customer.button('Se opplysningene mine').click();
    await customer.text(/^Dette har vi lagret om deg/).waitFor();
    await customer.text('Navn: Kari Nordmann').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await customer.button('Slett opplysningene mine').last().click();
    await customer.text('Dette blir slettet:').waitFor();
    await customer.button('Slett').click();
    await customer.pane.getByRole('alertdialog').getByRole('button', { name: 'Slett', exact: true }).click();
    await customer.text('Ferdig. Dette er slettet:').waitFor();
    await agent.text('Fakturaen mangler moms').waitFor({ state: 'detached' });
    await page.getByRole('complementary').getByText('Prøv gjerne videre').waitFor();

    expect(problems).toEqual([]);
  });
});
