import { expect, test } from 'vitest';
import { systemMonotonic } from '../../src/platforms/monotonic.ts';

test('a sleep ends when its time is up, or at once when it is called off', async () => {
  const before = systemMonotonic.now();
  await systemMonotonic.sleep(20);
  expect(systemMonotonic.now() - before).toBeGreaterThan(15);
  const stopping = new AbortController();
  const sleeping = systemMonotonic.sleep(60_000, stopping.signal);
  stopping.abort();
  await sleeping;
  await systemMonotonic.sleep(60_000, stopping.signal);
  expect(systemMonotonic.now() - before).toBeLessThan(5_000);
});
