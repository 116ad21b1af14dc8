import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const notice = readFileSync(new URL('../../locales/nb/notice.txt', import.meta.url), 'utf8');
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/**
 * The personal-chat story on the Agents Playground's own page, in the words that a customer sees there; throws at
 * the first step that does not come true. The page says that everybody reads English, so the story begins in it.
 */
export const walkTeamsStory = async (page: Page): Promise<readonly string[]> => {
  const steps: string[] = [];
  const cards = page.locator('.ac-adaptiveCard');
  const say = async (text: string): Promise<void> => {
    await page.getByRole('textbox').first().click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    steps.push(`wrote ${text}`);
  };
  const see = async (text: string | RegExp): Promise<string> => {
    const card = cards.filter({ hasText: text }).last();
    await card.waitFor();
    steps.push(`saw ${String(text)}`);
    return card.innerText();
  };
  const press = async (name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).last().click();
    steps.push(`pressed ${name}`);
  };

  await see('Nothing is stored until you have read the privacy notice');
  await say('Fakturaen mangler moms');
  const shown = await see('Personvern relatert til tilbakemeldinger fra kunder');
  if (!flat(shown).includes(flat(notice))) throw new Error('the notice is not shown word for word');
  steps.push('read the notice, word for word');
  await press('Continue');
  await see('Save this as feedback?');
  await press('Save');
  await see(/saved as LY-/);
  await say('tilbakemelding språk nb');
  await see('Fra nå av skriver jeg bokmål');
  await say('tilbakemelding status');
  await see(/Du har 1 lagret tilbakemelding[\s\S]*Fakturaen mangler moms/);
  await say('hvilke opplysninger har dere om meg?');
  await press('Se opplysningene mine');
  await see(/Dette har vi lagret om deg[\s\S]*Fakturaen mangler moms/);
  await say('personvern slett');
  await see('Slett alt om meg');
  await page
    .getByRole('checkbox', { name: /Ja, slett alt/ })
    .last()
    .check();
  await press('Slett');
  await see('Dette er slettet');
  // A stranger again, so in English again.
  await say('what data do you hold about me?');
  await press('See my data');
  await see('We hold nothing about you');
  return steps;
};
