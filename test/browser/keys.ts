import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const mostSteps = 120;

/** What a screen reader would call the element that has the focus. */
const focusedName = `(() => {
  const focused = document.activeElement;
  const label = focused?.getAttribute('aria-label') ?? focused?.labels?.[0]?.textContent ?? focused?.textContent;
  return (label ?? '').trim();
})()`;

const nameOfFocused = async (page: Page): Promise<string> => String(await page.evaluate(focusedName));

/** Presses Tab (or Shift+Tab) until the focus is on something of this name. */
const goTo = async (page: Page, key: 'Tab' | 'Shift+Tab', name: string | RegExp): Promise<void> => {
  const passed: string[] = [];
  for (let step = 0; step < mostSteps; step += 1) {
    await page.keyboard.press(key);
    const here = await nameOfFocused(page);
    if (typeof name === 'string' ? here === name : name.test(here)) return;
    passed.push(here.slice(0, 40));
  }
  throw new Error(`${key} never came to ${name}. It passed: ${passed.join(' | ')}`);
};

export const tabTo = (page: Page, name: string | RegExp): Promise<void> => goTo(page, 'Tab', name);
export const tabBackTo = (page: Page, name: string | RegExp): Promise<void> => goTo(page, 'Shift+Tab', name);

/** Waits for the focus to come to something whose name holds these words: it moves once the page is drawn. */
export const focusCame = (page: Page, name: string): Promise<void> =>
  expect.poll(() => nameOfFocused(page), { timeout: 10_000 }).toContain(name);
