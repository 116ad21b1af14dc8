import { runCli } from './cli/run-cli.ts';
import { loadConfig } from './config/load-config.ts';

process.exitCode = await runCli(process.argv.slice(2), {
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  loadConfig,
  clock: { now: () => new Date() },
});
