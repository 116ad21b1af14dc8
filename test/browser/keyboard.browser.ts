import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { focusCame, tabBackTo, tabTo } from './keys.ts';
import { openBrowser, type Visit, visit } from './open-browser.ts';
import { sidesOf } from './sides.ts';
import { type StartedApp, startApp } from './start-app.ts';

const chromium = inject('chromium');

describe.skipIf(chromium === null)(
  'the story of one feedback from Slack to Teams, told with the keyboard alone',
  () => {
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

    test('every step can be reached, and the focus is never lost', async () => {
      const { page, problems } = visitor;
      const { keyboard } = page;
      const { customer, agent } = sidesOf(page);
      await customer.text('Her snakker du med Lytt.').waitFor();

      // Support looks at another channel meanwhile.
      await tabTo(page, 'Generelt');
      await keyboard.press('Enter');
      await agent.text('Ingen har skrevet noe i Generelt ennå.').waitFor();

      // Be somebody else, then write.
      await tabBackTo(page, 'Skriv til Lytt');
      await tabBackTo(page, 'Du er');
      await keyboard.press('ArrowDown');
      await tabTo(page, 'Skriv til Lytt');
      await keyboard.type('Rapporten «Ordrer» er tom i Visma.net.');
      await keyboard.press('Enter');
      await customer.text('Ola Hansen').nth(1).waitFor();
      await customer.button('Fortsett').waitFor();
      await tabBackTo(page, 'Fortsett');
      await keyboard.press('Enter');

      // The notice gives way to the question: the focus stays with that message, and goes on from there.
      await customer.button('Lagre').waitFor();
      await focusCame(page, 'Vil du lagre dette som tilbakemelding?');
      await tabTo(page, 'Lagre');
      await keyboard.press('Enter');
      await customer.text(/^Takk! Tilbakemeldingen er lagret som LY-/).waitFor();

      // Over to support: what came is announced in the list of conversations.
      await agent.pane.getByText('1 ulest').waitFor();
      await tabTo(page, /^produkt.*1 ulest$/);
      await keyboard.press('Enter');
      await agent.button('Ta saken').waitFor();
      await tabTo(page, 'Ta saken');
      await keyboard.press('Enter');
      await agent.text('Under arbeid').waitFor();

      // A form takes the focus, and gives it back where it was.
      await tabTo(page, 'Svar kunden');
      await keyboard.press('Enter');
      await agent.dialog().waitFor();
      await focusCame(page, 'Svaret ditt');
      await keyboard.press('Escape');
      await agent.dialog().waitFor({ state: 'detached' });
      await focusCame(page, 'Svar kunden');
      await keyboard.press('Enter');
      await agent.dialog().waitFor();
      await keyboard.type('Den er fylt igjen nå.');
      await tabTo(page, 'Send til kunden');
      await keyboard.press('Enter');
      await customer.text('Den er fylt igjen nå.').waitFor();
      await agent.dialog().waitFor({ state: 'detached' });
      await tabTo(page, 'Marker håndtert');
      await keyboard.press('Enter');
      await agent.dialog().waitFor();
      await keyboard.type('Rapporten hadde mistet kilden sin.');
      await tabTo(page, 'Send og avslutt');
      await keyboard.press('Enter');
      await customer.text('Rapporten hadde mistet kilden sin.').waitFor();

      // Back as the customer: what is held, and away with it.
      await tabBackTo(page, 'Skriv til Lytt');
      await keyboard.type('slett alt dere har om meg');
      await keyboard.press('Enter');
      await customer.button('Slett opplysningene mine').waitFor();
      await tabBackTo(page, 'Slett opplysningene mine');
      await keyboard.press('Enter');
      await customer.text('Dette blir slettet:').waitFor();
      await tabTo(page, 'Slett');
      await keyboard.press('Enter');
      await customer.pane.getByRole('alertdialog').waitFor();
      await focusCame(page, 'Avbryt');
      await keyboard.press('Tab');
      await keyboard.press('Enter');
      await customer.text('Ferdig. Dette er slettet:').waitFor();
      await agent.text('Rapporten «Ordrer» er tom').waitFor({ state: 'detached' });

      expect(problems).toEqual([]);
    });

    test('the shortcuts open with the arrows and close with Esc', async () => {
      const { page } = visitor;
      const { customer } = sidesOf(page);
      await tabTo(page, 'Snarveier og kommandoer');
      await page.keyboard.press('Enter');
      await focusCame(page, 'Gi tilbakemelding');
      await page.keyboard.press('ArrowUp');
      await focusCame(page, '/lytt');
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await customer.dialog().waitFor();
      await page.keyboard.press('Escape');
      await customer.dialog().waitFor({ state: 'detached' });
      await focusCame(page, 'Snarveier og kommandoer');
    });
  },
);
