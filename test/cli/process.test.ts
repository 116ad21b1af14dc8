import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { emptyFolder } from './run-in-folder.ts';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const run = promisify(execFile);

describe('npm run lytt', () => {
  test('answers on standard output and ends with 0', async () => {
    const cwd = await emptyFolder();
    const { stdout, stderr } = await run(process.execPath, [cli, 'config', 'check'], { cwd, env: {} });
    expect(stdout).toMatch(/^The configuration is right: the playground/);
    expect(stderr).toBe('');
  });

  test('complains on standard error and ends with 2', async () => {
    const cwd = await emptyFolder();
    const failed = run(process.execPath, [cli, 'doctor'], { cwd, env: { PORT: 'x' } });
    await expect(failed).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^PORT is "x"; /),
    });
  });
});
