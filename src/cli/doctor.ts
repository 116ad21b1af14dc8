import type { Command } from 'commander';
import type { Config } from '../config/config.ts';
import { LyttError } from '../shared/errors.ts';
import type { Cli, ExitCode } from './cli-context.ts';
import { configInWords } from './config-check.ts';
import { databaseExists, databaseLocation } from './database-location.ts';
import type { Finding, Tell } from './finding.ts';
import { lookAtRunning } from './look-at-running.ts';
import { lookAtStorage } from './look-at-storage.ts';
import { withConfig } from './with-config.ts';

/** `lytt doctor` */
export const addDoctor = (program: Command, cli: Cli): void => {
  program
    .command('doctor')
    .description('look at everything: configuration, database, keys, queue, destinations')
    .addHelpText(
      'after',
      '\nExit code 1 when anything needs a person. Nothing is changed, and nothing is posted.',
    )
    .action(() => withConfig(cli, (config) => doctor(cli, config)));
};

const doctor = async (cli: Cli, config: Config): Promise<ExitCode> => {
  const findings: Finding[] = [];
  const tell: Tell = (finding) => {
    findings.push(finding);
    cli.print(`${finding.state.padEnd(5)}  ${finding.part.padEnd(13)}  ${finding.detail}`);
  };
  tell({ state: 'ok', part: 'configuration', detail: configInWords(config) });
  for (const warning of config.warnings) tell({ state: 'note', part: 'configuration', detail: warning });
  await lookAtDatabase(cli, config, tell);
  return findings.some(({ state }) => state === 'fault') ? 1 : 0;
};

const lookAtDatabase = async (cli: Cli, config: Config, tell: Tell): Promise<void> => {
  const location = databaseLocation(config);
  if (!databaseExists(location)) {
    tell({
      state: 'note',
      part: 'database',
      detail: `there is none in ${location.dataDir} yet; npm start makes it`,
    });
    return;
  }
  try {
    await lookAtStorage(cli, config, location, tell);
  } catch (error) {
    if (!(error instanceof LyttError)) throw error;
    if (error.code === 'database-in-use') return lookAtRunning(config, tell);
    const part = error.code === 'key-missing' || error.code === 'ciphertext-invalid' ? 'keys' : 'database';
    tell({ state: 'fault', part, detail: error.message });
  }
};
