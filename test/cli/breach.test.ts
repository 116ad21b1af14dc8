import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { momentIn } from '../../src/shared/period.ts';
import { cliIn, emptyFolder, openIn } from './run-in-folder.ts';

const folder = await emptyFolder();
const cli = cliIn(folder);

beforeAll(async () => {
  await (await openIn(join(folder, '.lytt', 'playground'))).close();
}, 120_000);

test('says counts, the window on the clock of the controller, and when to report', async () => {
  const { code, out, err } = await cli.run(
    'breach',
    'estimate',
    '--from',
    '2026-11-20',
    '--to',
    '2026-11-21',
  );
  expect([code, err]).toEqual([0, []]);
  expect(out[0]).toBe('From 20 Nov 2026, 00:00 until 22 Nov 2026, 00:00, Europe/Oslo:');
  expect(out[1]).toBe('0 people had data here that is still here.');
  // The clock of these commands stands at 13:00 in Oslo on 22 November.
  expect(out.at(-1)).toContain('by 25 Nov 2026, 13:00 (GDPR art. 33)');
  const other = await cli.run(
    ...['breach', 'estimate', '--from', '2026-11-20T08:00', '--to', '2026-11-20T09:00Z'],
    ...['--aware', '2026-11-21T10:00', '--hours', '96'],
  );
  expect(other.out[0]).toBe('From 20 Nov 2026, 08:00 until 20 Nov 2026, 10:00, Europe/Oslo:');
  expect(other.out.at(-1)).toContain('by 25 Nov 2026, 10:00');
});

test.each([
  [['--from', 'i går', '--to', '2026-11-21'], '--from is not a moment'],
  [['--from', '2026-11-31', '--to', '2026-12-01'], '--from is not a moment'],
  [['--from', '2026-11-22', '--to', '2026-11-20'], '--from is not before --to.'],
  [['--from', '2026-11-20', '--to', '2026-11-21', '--hours', 'mange'], '--hours is not a number'],
])('%j is refused in words', async (options, sentence) => {
  const { code, err } = await cli.run('breach', 'estimate', ...options);
  expect([code, err.join(' ').includes(sentence)]).toEqual([2, true]);
});

test('a day is as long as it is when the clocks change', () => {
  const hours = (day: string) => {
    const [start, end] = [momentIn(day, 'Europe/Oslo', 'start'), momentIn(day, 'Europe/Oslo', 'end')];
    return ((end?.getTime() ?? 0) - (start?.getTime() ?? 0)) / 3_600_000;
  };
  expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-11-20')]).toEqual([23, 25, 24]);
});
