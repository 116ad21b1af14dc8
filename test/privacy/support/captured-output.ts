const methods = ['debug', 'info', 'log', 'warn', 'error', 'trace'] as const;

type Write = typeof process.stdout.write;

/**
 * Everything that anything in this process prints, until `restore`; it is printed nowhere else meanwhile. By hand
 * and not by spies, since those are taken away between tests.
 */
export const captureOutput = (): { text(): string; restore(): void } => {
  const printed: string[] = [];
  const undo: (() => void)[] = [];
  const terminal: Pick<Console, (typeof methods)[number]> = console;
  for (const method of methods) {
    const original = terminal[method];
    terminal[method] = (...args: unknown[]) => {
      printed.push(args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' '));
    };
    undo.push(() => {
      terminal[method] = original;
    });
  }
  for (const stream of [process.stdout, process.stderr]) {
    const original: Write = stream.write;
    stream.write = (chunk: string | Uint8Array) => {
      printed.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
      return true;
    };
    undo.push(() => {
      stream.write = original;
    });
  }
  return {
    text: () => printed.join('\n'),
    restore: () => {
      for (const put of undo) put();
    },
  };
};
