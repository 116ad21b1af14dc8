import type { Config } from '../config/config.ts';
import type { Cli, ExitCode } from './cli-context.ts';

/** Does something with the configuration, or says everything that is wrong with it. */
export const withConfig = async (cli: Cli, work: (config: Config) => Promise<ExitCode>): Promise<void> => {
  const loaded = await cli.loadConfig();
  if (loaded.kind === 'ok') return cli.exit(await work(loaded.config));
  for (const problem of loaded.problems) cli.complain(problem);
  cli.exit(2);
};
