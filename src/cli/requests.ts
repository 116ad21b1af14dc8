import type { Command } from 'commander';
import type { Cli } from './cli-context.ts';
import { addRequestsAnswer } from './requests/answer.ts';
import { addRequestsCode } from './requests/code.ts';
import { addRequestsDecide } from './requests/decide.ts';
import { addRequestsExtend } from './requests/extend.ts';
import { addRequestsLift } from './requests/lift.ts';
import { addRequestsList } from './requests/list.ts';
import { addRequestsOpen } from './requests/open.ts';
import { addRequestsVerify } from './requests/verify.ts';

const help = `
For people who can no longer write to the bot: they have left the company, or their account is gone. They write to the
controller instead. Lytt sends no e-mail; it prints one for you to send to the address that is registered on them, and
does nothing before they have answered with the code in it. Never ask for a copy of an ID: the address is enough.
The month to answer in runs from when the request reached you, not from when it was verified.

Examples:
  npm run lytt -- requests open --kind access --email ola@example.com --received 2026-11-20T08:00
  npm run lytt -- requests verify PV-7K3F9Q 4TZW-9QMX
  npm run lytt -- requests answer PV-7K3F9Q --out ./to-send
  npm run lytt -- requests list`;

/** `lytt requests …`: the route of those who have lost access to the chat (GDPR art. 12). */
export const addRequests = (program: Command, cli: Cli): void => {
  const requests = program
    .command('requests')
    .helpCommand(false)
    .description('look after requests about rights, and answer those from outside the chat')
    .addHelpText('after', help);
  addRequestsList(requests, cli);
  addRequestsOpen(requests, cli);
  addRequestsCode(requests, cli);
  addRequestsVerify(requests, cli);
  addRequestsAnswer(requests, cli);
  addRequestsExtend(requests, cli);
  addRequestsDecide(requests, cli);
  addRequestsLift(requests, cli);
};
