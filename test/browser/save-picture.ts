import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const folder = (name: string): string => fileURLToPath(new URL(`../../${name}/`, import.meta.url));

/** Keeps a picture of the page in `test-results/`, for people to look at. */
export const savePicture = async (page: Page, name: string): Promise<void> => {
  await page.evaluate('Promise.all(document.getAnimations().map((each) => each.finished))');
  await takePicture(page, folder('test-results'), name);
};

/**
 * The same, and with `LYTT_SAVE_PICTURES=1` also where the README shows it. Not on every run: a picture differs with
 * the fonts of the machine.
 */
export const saveReadmePicture = async (page: Page, name: string): Promise<void> => {
  await savePicture(page, name);
  if (process.env.LYTT_SAVE_PICTURES === '1') await takePicture(page, folder('.github/images'), name);
};

const takePicture = async (page: Page, place: string, name: string): Promise<void> => {
  await mkdir(place, { recursive: true });
  await page.screenshot({ path: `${place}${name}.png` });
};
