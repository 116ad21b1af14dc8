type Write = typeof process.stdout.write;

/** Everything that anything in this process prints, from now until `restore`; it is printed all the same. */
export const captureOutput = (): { readonly text: () => string; restore(): void } => {
  const printed: string[] = [];
  const originals = [process.stdout, process.stderr].map((stream) => {
    const write: Write = stream.write.bind(stream);
    stream.write = (chunk: string | Uint8Array, ...rest: never[]) => {
      printed.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
      return write(chunk, ...rest);
    };
    return { stream, write };
  });
  return {
    text: () => printed.join(''),
    restore: () => {
      for (const { stream, write } of originals) stream.write = write;
    },
  };
};
