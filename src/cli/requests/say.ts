import type { Letter } from '../../platforms/drawing/letters/letter.ts';
import type { Reference } from '../../shared/ids.ts';
import { idFrom } from '../../shared/ids.ts';
import type { Cli } from '../cli-context.ts';

const line = '-'.repeat(72);

/** A letter to copy, set apart from what the command says itself. */
export const printLetter = (cli: Cli, to: string, { subject, body }: Letter): void => {
  for (const text of [`Send this to ${to}:`, line, `Subject: ${subject}`, '', body, line]) cli.print(text);
};

/** `20 Nov 2026, 08:00` on the clock of an IANA zone. */
export const moment = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);

/** A reference as somebody writes it; null when it cannot be one. */
export const referenceIn = (cli: Cli, written: string): Reference | null => {
  const tidied = written.trim().toUpperCase();
  if (/^PV-[0-9A-Z]{6}$/.test(tidied)) return idFrom(tidied);
  cli.complain(`"${written}" is not the reference of a request; it is such as PV-7K3F9Q.`);
  return null;
};

/** Why nothing can be done with a reference. */
export const notOpen = (cli: Cli, reference: Reference): 1 => {
  cli.complain(
    `${reference} is not a verified, undecided request from outside the chat; see npm run lytt -- requests list. Requests from the chat are decided in the privacy channel.`,
  );
  return 1;
};
