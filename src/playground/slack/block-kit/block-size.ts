import type { Json } from '../../wire/json.ts';
import { limits } from './limits.ts';

function charactersIn(value: Json): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + charactersIn(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, item]) =>
      sum + (key === 'text' && typeof item === 'string' ? item.length : charactersIn(item)),
    0,
  );
}

/** What a message's blocks weigh against Slack's undocumented total (see `limits.message`). */
export function blocksWeight(blocks: Json[]): number {
  return charactersIn(blocks) + blocks.length * limits.message.blockOverhead;
}
