/** Tells listeners that something is another, at most once for everything done in one turn. */
export type ChangeFeed = {
  version(): number;
  changed(): void;
  /** Answers how to stop listening. */
  subscribe(listener: (version: number) => void): () => void;
};

export function createChangeFeed(): ChangeFeed {
  const listeners = new Set<(version: number) => void>();
  let version = 1;
  let isPlanned = false;
  return {
    version: () => version,
    changed() {
      version += 1;
      if (isPlanned) return;
      isPlanned = true;
      queueMicrotask(() => {
        isPlanned = false;
        for (const listener of listeners) listener(version);
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
