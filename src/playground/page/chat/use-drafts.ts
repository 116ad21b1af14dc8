import { useState } from 'preact/hooks';

/** What is typed and not sent yet, for each place one can write in. */
export const useDrafts = (): ((place: string) => [string, (draft: string) => void]) => {
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  return (place) => [drafts[place] ?? '', (draft) => setDrafts((before) => ({ ...before, [place]: draft }))];
};
