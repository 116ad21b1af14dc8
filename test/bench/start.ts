import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLytt } from '../support/processes/start-lytt.ts';
import type { Row } from './row.ts';

/** Row 6: `npm start` with nothing configured, from the process's birth until it is ready; the second start. */
export const startRow = async (): Promise<Row> => {
  const folder = await mkdtemp(join(tmpdir(), 'lytt-start-'));
  const start = async (): Promise<number> => {
    const lytt = await startLytt({}, { folder });
    await lytt.stop();
    return lytt.readyAfterMs;
  };
  try {
    const first = await start();
    const second = await start();
    return {
      name: 'start to ready, embedded database',
      figures: { 'first start ms': first, 'second start ms': second },
      holds: second <= 2_500,
      asked: 'second start ≤ 2500 ms',
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
