import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { InputValue, InputValues } from '../../../slack/schema.ts';

export type Pressed = { actionId: string; blockId: string | null; value?: InputValue };

/** Where blocks are drawn: a message, a modal or the Home tab. They look the same and report to this. */
export type Surface = {
  /** Makes element ids unique on the page. */
  id: string;
  values: InputValues;
  setValue: (blockId: string, actionId: string, value: InputValue) => void;
  press: (pressed: Pressed) => Promise<void>;
  /** What is wrong, by block id. */
  errors: Readonly<Record<string, string>>;
  /** The element that waits for an answer, as `blockId/actionId`. */
  busy: string | null;
};

export const SurfaceContext = createContext<Surface | null>(null);

export const useSurface = (): Surface => {
  const surface = useContext(SurfaceContext);
  if (surface === null) throw new Error('drawn outside a surface');
  return surface;
};
