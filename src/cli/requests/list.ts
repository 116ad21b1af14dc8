import type { Command } from 'commander';
import { maxCodeTries } from '../../features/data-rights/request-code.ts';
import { dueOf, type RightsRequest } from '../../features/data-rights/rights-request.ts';
import { addPeriod } from '../../shared/period.ts';
import type { Cli } from '../cli-context.ts';
import { atDesk } from './desk.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** `lytt requests list` */
export const addRequestsList = (requests: Command, cli: Cli): void => {
  requests
    .command('list')
    .description('list the requests that wait, the one due first before the others; never whose they are')
    .action(() =>
      atDesk(cli, async ({ config, ports }) => {
        const { timeZone } = config.settings.controller;
        const now = cli.clock.now();
        const waiting = await ports.requests.unanswered();
        for (const request of waiting) cli.print(row(request, now, timeZone));
        if (waiting.length === 0) cli.print('No request waits.');
        for (const { reference } of await ports.requests.toLift()) {
          cli.print(
            `${reference} is refused and still stops all use: when the person has been told, npm run lytt -- requests lift ${reference} --told`,
          );
        }
        return 0;
      }),
    );
};

const row = (request: RightsRequest, now: Date, timeZone: string): string => {
  const day = (at: Date) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone }).format(at);
  return [
    request.reference,
    request.kind.padEnd(8),
    request.state.padEnd(10),
    request.source.padEnd(8),
    `received ${day(request.receivedAt)}`,
    `due ${day(dueOf(request))}`,
    timeLeft(request, now),
    ...marks(request, now, timeZone),
  ].join('  ');
};

const timeLeft = (request: RightsRequest, now: Date): string => {
  const left = dueOf(request).getTime() - now.getTime();
  const days = Math.floor(Math.abs(left) / dayMs);
  const count = `${days} ${days === 1 ? 'day' : 'days'}`;
  return left > 0 ? `${count} left` : `LATE by ${count}`;
};

const marks = (request: RightsRequest, now: Date, timeZone: string): readonly string[] => {
  if (request.state !== 'unverified') return [];
  const isDead = request.codeUntil === null || request.codeUntil <= now || request.codeTries >= maxCodeTries;
  const isLong = addPeriod(request.receivedAt, 'P28D', timeZone) <= now;
  return [
    ...(isDead ? ['code dead'] : []),
    ...(isLong ? ['28 days and not verified: send a new code, or refuse as not-identified'] : []),
  ];
};
