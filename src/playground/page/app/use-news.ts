import { useRef } from 'preact/hooks';

/**
 * Tells which places have something that was not shown.
 * @param newest what is newest in each place; null while nothing is known
 * @param isShown whether the reader sees the place now
 */
export const useNews = (
  newest: Readonly<Record<string, string>> | null,
  isShown: (key: string) => boolean,
): ((key: string) => boolean) => {
  const seen = useRef<Readonly<Record<string, string>> | null>(null);
  if (newest === null) return () => false;
  const before = seen.current ?? newest;
  seen.current = Object.fromEntries(
    Object.entries(newest).map(([key, at]) => [key, isShown(key) ? at : (before[key] ?? '')]),
  );
  const now = seen.current;
  return (key) => (newest[key] ?? '') > (now[key] ?? '');
};
