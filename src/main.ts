import { startPlayground } from './app/start-playground.ts';
import { type App, startApp } from './app.ts';
import { loadConfig } from './config/load-config.ts';
import { LyttError } from './shared/errors.ts';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Ends the process when stopping takes longer than it should: an orchestrator would kill it anyway. */
const longestStopMs = 20_000;

const stopOn = (signal: NodeJS.Signals, app: App): void => {
  process.once(signal, () => {
    setTimeout(() => process.exit(1), longestStopMs).unref();
    app.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
};

const run = async (): Promise<void> => {
  const loaded = await loadConfig();
  if (loaded.kind === 'invalid') {
    for (const problem of loaded.problems) say(problem);
    process.exitCode = 2;
    return;
  }
  const { config } = loaded;
  for (const warning of config.warnings) say(warning);
  try {
    const app = config.mode === 'playground' ? await startPlayground(config) : await startApp({ config });
    say(config.mode === 'playground' ? `\n  Lytt's playground: ${app.url}/\n` : `\n  Lytt: ${app.url}\n`);
    stopOn('SIGTERM', app);
    stopOn('SIGINT', app);
  } catch (error) {
    if (!(error instanceof LyttError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
};

await run();
