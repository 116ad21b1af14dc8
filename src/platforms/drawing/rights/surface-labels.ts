import type { Translate } from '../../../shared/translate.ts';
import type { Drawing } from '../drawing.ts';

type Key = Parameters<Translate>[0];

const labels: ReadonlyMap<string, Key> = new Map<string, Key>([
  ['message', 'rights:surface.message'],
  ['command', 'rights:surface.command'],
  ['shortcut', 'rights:surface.shortcut'],
  ['message-shortcut', 'rights:surface.messageShortcut'],
  ['home', 'rights:surface.home'],
  ['form', 'rights:surface.form'],
  ['chat', 'rights:surface.chat'],
]);

/** Where something was written or pressed, in words. */
export const surfaceLabel = (surface: string, d: Drawing): string => {
  const key = labels.get(surface);
  return key === undefined ? surface : d.t(key);
};
