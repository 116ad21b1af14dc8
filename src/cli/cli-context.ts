import type { LoadedConfig } from '../config/load-config.ts';
import type { Clock } from '../shared/clock.ts';

/** What a command may use of the world; tests give their own. */
export interface CliContext {
  /** One line of the answer, to standard output. */
  print(line: string): void;
  /** One line about what is wrong, to standard error. */
  complain(line: string): void;
  loadConfig(): Promise<LoadedConfig>;
  readonly clock: Clock;
}

/** 0: done, all well. 1: could not be done, or something is not well. 2: asked for wrongly, or misconfigured. */
export type ExitCode = 0 | 1 | 2;

/** The context of one run, and where its exit code goes. */
export interface Cli extends CliContext {
  exit(code: ExitCode): void;
}
