import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { openBrowser, type Visit, visit } from './open-browser.ts';
import { savePicture } from './save-picture.ts';
import { sidesOf } from './sides.ts';
import { type StartedApp, startApp } from './start-app.ts';

const chromium = inject('chromium');

describe.skipIf(chromium === null)('the story of one feedback in Teams, told with the mouse', () => {
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
    await customer.on('Teams');
    await customer.write('Rapporten «Ordrer» er tom når jeg velger mars i Visma.net.');

    // The notice, whole, and nothing in the support channel.
    await customer.text('Personvern relatert til tilbakemeldinger fra kunder').waitFor();
    await customer.text('Du finner mer informasjon om behandling av personopplysninger i Visma').waitFor();
    await agent.text('Ingen har skrevet noe i produkt ennå.').waitFor();
    await savePicture(page, 'teams-notice');
    expect.soft(await findBarriers(page)).toEqual([]);
    await customer.button('Fortsett').click();

    // Asked once more before it is stored.
    await customer.text('Vil du lagre dette som tilbakemelding?').waitFor();
    await customer.pane.getByLabel(/program/i).selectOption('Visma.net');
    await customer.pane.getByLabel(/^Hva slags/).selectOption('Feil');
    await savePicture(page, 'teams-confirm');
    await customer.button('Lagre').click();
    await customer.text(/Takk! Tilbakemeldingen er lagret som LY-/).waitFor();

    // The card, without a name; claimed, answered, handled.
    await agent.text('Rapporten «Ordrer» er tom').waitFor();
    expect(await agent.text('Kari Nordmann').count()).toBe(0);
    await agent.button('Ta saken').click();
    await agent.text('Under arbeid').waitFor();
    await agent.button('Svar kunden').click();
    await agent
      .dialog()
      .getByRole('textbox', { name: 'Svaret ditt' })
      .fill('Takk for at du sa fra! Vi ser på det.');
    await savePicture(page, 'teams-reply');
    expect.soft(await findBarriers(page)).toEqual([]);
    await agent.dialog().getByRole('button', { name: 'Send til kunden' }).click();
    await agent.dialog().waitFor({ state: 'detached' });
    await customer.text('Takk for at du sa fra! Vi ser på det.').waitFor();
    await agent.button('1 svar i tråden').waitFor();
    await agent.button('Marker håndtert').click();
    await agent
      .dialog()
      .getByRole('textbox', { name: 'Hva kom ut av det?' })
      .fill('Rapporten virker igjen fra i dag.');
    await agent.dialog().getByRole('button', { name: 'Send og avslutt' }).click();

    // The customer is told, once.
    await customer.text(/LY-\w+ er håndtert/).waitFor();
    await customer.text('Rapporten virker igjen fra i dag.').waitFor();
    await agent.text('Kunden har fått beskjed.').waitFor();
    expect(await customer.text(/LY-\w+ er håndtert/).count()).toBe(1);

    // What is held, and then nothing.
    await customer.write('hvilke opplysninger har dere om meg?');
    await customer.button('Se opplysningene mine').click();
    await customer
      .text(/^Dette har vi lagret om deg/)
      .first()
      .waitFor();
    await savePicture(page, 'teams-access');
    expect.soft(await findBarriers(page)).toEqual([]);
    await customer.button('Slett opplysningene mine').last().click();
    await customer.text('Dette blir slettet:').waitFor();
    await customer.button('Slett').click();
    await customer.text('Kryss av for å gå videre.').waitFor();
    await customer.pane.getByLabel('Ja, slett alt dere har lagret om meg').check();
    await customer.button('Slett').click();
    await customer.text('Ferdig. Dette er slettet:').waitFor();
    await agent.text('Rapporten «Ordrer» er tom').waitFor({ state: 'detached' });

    expect(problems).toEqual([]);
  });
});
