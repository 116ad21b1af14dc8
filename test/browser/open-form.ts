import type { Locator } from 'playwright-core';

/** Slack gives the bot three seconds to open a form. */
const longestMs = 6_000;

/** Presses a button that opens a form; again, as people do, where a busy machine let Slack's three seconds pass. */
export const openForm = async (button: Locator, field: Locator): Promise<void> => {
  await button.click();
  const opened = await field.waitFor({ timeout: longestMs }).then(
    () => true,
    () => false,
  );
  if (opened) return;
  await button.click();
  await field.waitFor();
};
