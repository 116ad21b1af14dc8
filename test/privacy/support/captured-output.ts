import { vi } from 'vitest';

const methods = ['debug', 'info', 'log', 'warn', 'error', 'trace'] as const;

/** Everything that anything in this process prints, until `restore`; it is printed nowhere else meanwhile. */
export const captureOutput = (): { text(): string; restore(): void } => {
  const printed: string[] = [];
  const spies = [
    ...methods.map((method) =>
      vi.spyOn(console, method).mockImplementation((...args: unknown[]) => {
        printed.push(args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' '));
      }),
    ),
    ...[process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((chunk: string | Uint8Array) => {
        printed.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
        return true;
      }),
    ),
  ];
  return {
    text: () => printed.join('\n'),
    restore: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
};
