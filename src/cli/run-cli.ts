import { Command, CommanderError } from 'commander';
import { LyttError } from '../shared/errors.ts';
import { addAudit } from './audit.ts';
import { addBreach } from './breach.ts';
import type { Cli, CliContext, ExitCode } from './cli-context.ts';
import { addConfigCheck } from './config-check.ts';
import { addCopies } from './copies.ts';
import { addDoctor } from './doctor.ts';
import { addErasures } from './erasures.ts';
import { addHolds } from './holds.ts';
import { addJobs } from './jobs.ts';
import { addKeysRotate } from './keys-rotate.ts';
import { addManifestSlack } from './manifest-slack.ts';
import { addManifestTeams } from './manifest-teams.ts';
import { addMigrate } from './migrate.ts';
import { addNotice } from './notice.ts';
import { addRequests } from './requests.ts';
import { addRetention } from './retention.ts';
import { addRopa } from './ropa.ts';
import { addRoutesExplain } from './routes-explain.ts';
import { addRoutesTest } from './routes-test.ts';

/** Runs one command. @param args what follows `npm run lytt --` @throws only what nobody foresaw */
export const runCli = async (args: readonly string[], context: CliContext): Promise<ExitCode> => {
  let code: ExitCode = 0;
  const cli: Cli = {
    ...context,
    exit: (exitCode) => {
      code = exitCode;
    },
  };
  try {
    await createProgram(cli).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has said what is wrong, or printed the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof LyttError)) throw error;
    context.complain(sentenceOf(error));
    return error.code === 'configuration-invalid' ? 2 : 1;
  }
};

const afterHelp = `
Examples:
  npm run lytt -- config check
  npm run lytt -- doctor
  npm run lytt -- routes explain --application eaccounting --kind bug
  npm run lytt -- routes test billing
  npm run lytt -- jobs list-dead
  npm run --silent lytt -- manifest slack --url https://lytt.example.com
  npm run lytt -- manifest teams --url https://lytt.example.com

Exit codes: 0 all well, 1 something is not well, 2 asked for wrongly or misconfigured.`;

const createProgram = (cli: Cli): Command => {
  const print = (text: string) => cli.print(text.trimEnd());
  const complain = (text: string) => cli.complain(text.trimEnd());
  const program = new Command('lytt')
    .description('Looks after a Lytt: its configuration, database, keys, jobs and routes.')
    .usage('<command>        (npm run lytt -- <command>)')
    .configureOutput({ writeOut: print, writeErr: complain })
    .configureHelp({ showGlobalOptions: false })
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError('See npm run lytt -- --help.')
    .addHelpText('after', afterHelp);
  addAudit(program, cli);
  addBreach(program, cli);
  addConfigCheck(program, cli);
  addCopies(program, cli);
  addDoctor(program, cli);
  addErasures(program, cli);
  addHolds(program, cli);
  addJobs(program, cli);
  addKeysRotate(program, cli);
  const manifest = program
    .command('manifest')
    .helpCommand(false)
    .description('what a platform wants to know of the app');
  addManifestSlack(manifest, cli);
  addManifestTeams(manifest, cli);
  addMigrate(program, cli);
  addNotice(program, cli);
  addRequests(program, cli);
  addRetention(program, cli);
  addRopa(program, cli);
  const routes = program
    .command('routes')
    .helpCommand(false)
    .description('tell and test where feedback goes');
  addRoutesExplain(routes, cli);
  addRoutesTest(routes, cli);
  return program;
};

/** An error of ours as a whole sentence. */
const sentenceOf = (error: LyttError): string =>
  `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}${/[.?!]$/.test(error.message) ? '' : '.'}`;
