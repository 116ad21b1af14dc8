import type { Locator, Page } from 'playwright-core';

/** The two halves of the page, found as a person finds them: by what stands over them. */
export type Sides = { customer: Side; agent: Side };

export type Side = {
  pane: Locator;
  /** Brings the side to this platform. */
  on(platform: 'Slack' | 'Teams'): Promise<void>;
  /** Opens a conversation by its name in the list. */
  open(name: string): Promise<void>;
  /** Writes in the open conversation and sends with Enter. */
  write(text: string): Promise<void>;
  button(name: string | RegExp): Locator;
  text(text: string | RegExp): Locator;
  dialog(): Locator;
};

const sideOf = (pane: Locator): Side => ({
  pane,
  on: (platform) =>
    pane.getByRole('group', { name: 'Plattform' }).getByRole('button', { name: platform }).click(),
  open: (name) => pane.getByRole('navigation', { name: 'Samtaler' }).getByRole('button', { name }).click(),
  async write(text) {
    const field = pane.getByRole('textbox', { name: /^(Skriv til|Svar i tråden)/ });
    await field.fill(text);
    await field.press('Enter');
  },
  button: (name) => pane.getByRole('button', { name, exact: typeof name === 'string' }),
  text: (text) => pane.getByText(text),
  dialog: () => pane.getByRole('dialog'),
});

export const sidesOf = (page: Page): Sides => ({
  customer: sideOf(page.getByRole('region', { name: 'Du er kunde' })),
  agent: sideOf(page.getByRole('region', { name: 'Du følger opp' })),
});
