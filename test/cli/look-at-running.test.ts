import { expect, test } from 'vitest';
import type { Finding } from '../../src/cli/finding.ts';
import { lookAtRunning } from '../../src/cli/look-at-running.ts';
import { type LoadedConfig, loadConfig } from '../../src/config/load-config.ts';
import { healthRoutes } from '../../src/infrastructure/http/health-routes.ts';
import { serve } from '../infrastructure/http/serving.ts';
import { emptyFolder } from './run-in-folder.ts';

const configOf = (loaded: LoadedConfig) => {
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  return loaded.config;
};

test('doctor tells what a running Lytt says of itself, and what needs a person is a fault', async () => {
  const { port } = await serve(
    healthRoutes({
      database: async () => ({ ready: true, code: 'ok' }),
      queue: async () => ({ ready: true, code: 'dead-jobs', dead: 2 }),
      slack: async () => ({ ready: false, code: 'bot-token-invalid_auth' }),
    }),
  );
  const config = configOf(
    await loadConfig({ folder: await emptyFolder(), environment: { PORT: String(port) } }),
  );
  const findings: Finding[] = [];
  await lookAtRunning(config, (finding) => findings.push(finding));
  expect(findings.slice(1)).toEqual([
    { state: 'ok', part: 'database', detail: 'ok' },
    { state: 'fault', part: 'queue', detail: 'dead-jobs, dead 2' },
    { state: 'fault', part: 'slack', detail: 'bot-token-invalid_auth' },
  ]);
});
