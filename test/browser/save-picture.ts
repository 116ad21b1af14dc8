import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const folder = (name: string): string => fileURLToPath(new URL(`../../${name}/`, import.meta.url));

/**
 * Keeps a picture of the page in `test-results/`, and with `LYTT_SAVE_PICTURES=1` also where the README shows it.
 * Not on every run: a picture differs with the fonts of the machine.
 */
export const savePicture = async (page: Page, name: string): Promise<void> => {
  const places = [folder('test-results')];
  if (process.env.LYTT_SAVE_PICTURES === '1') places.push(folder('.github/images'));
  await page.evaluate('Promise.all(document.getAnimations().map((each) => each.finished))');
  for (const place of places) {
    await mkdir(place, { recursive: true });
    await page.screenshot({ path: `${place}${name}.png` });
  }
};
