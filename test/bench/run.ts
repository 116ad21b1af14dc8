import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../support/start-postgres.ts';
import { accessRow } from './access.ts';
import { channelsRow } from './channels.ts';
import { eraseRow } from './erase.ts';
import { intakeRow } from './intake.ts';
import { retentionRow } from './retention.ts';
import type { Row } from './row.ts';
import { startRow } from './start.ts';
import { teamsRow } from './teams.ts';
import { twoProcessesRow } from './two-processes.ts';

const rows = {
  intake: intakeRow,
  teams: teamsRow,
  access: accessRow,
  erase: eraseRow,
  retention: retentionRow,
  channels: channelsRow,
  start: startRow,
  'two-processes': twoProcessesRow,
};

const rounded = (figure: number): string => (figure >= 100 ? figure.toFixed(0) : figure.toFixed(2));

const print = ({ name, figures, holds, asked }: Row): void => {
  console.log(`\n${holds ? 'holds' : 'FAILS'}  ${name}  (${asked})`);
  for (const [what, figure] of Object.entries(figures)) console.log(`       ${what}: ${rounded(figure)}`);
};

/** `npm run bench` measures every row, `npm run bench -- intake` one. Nothing here is part of `npm test`. */
const wanted = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'lytt-bench-'));
await chmod(folder, 0o755);
const postgres = await startPostgres(join(folder, 'postgres'));
try {
  for (const [name, measure] of Object.entries(rows)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const row = await measure(postgres);
    print(row);
    if (!row.holds) process.exitCode = 1;
  }
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
