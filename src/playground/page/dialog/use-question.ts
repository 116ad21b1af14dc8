import { useRef, useState } from 'preact/hooks';

export type Question<T> = {
  asked: T | null;
  ask: (what: T) => Promise<boolean>;
  answer: (sure: boolean) => void;
};

/** A question whose answer is awaited: the dialog for it is drawn while `asked` is there. */
export const useQuestion = <T>(): Question<T> => {
  const [asked, setAsked] = useState<T | null>(null);
  const waiting = useRef<((sure: boolean) => void) | null>(null);
  return {
    asked,
    ask: (what) =>
      new Promise((resolve) => {
        waiting.current?.(false);
        waiting.current = resolve;
        setAsked(() => what);
      }),
    answer: (sure) => {
      setAsked(null);
      waiting.current?.(sure);
      waiting.current = null;
    },
  };
};
