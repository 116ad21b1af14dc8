import { describe, expect, it } from 'vitest';
import { randomIdSource as ids } from '../../../src/infrastructure/crypto/id-source.ts';

describe('ids', () => {
  it('are UUIDs of version 7, all different', () => {
    const made = Array.from({ length: 2000 }, () => ids.next());
    expect(new Set(made).size).toBe(made.length);
    for (const id of made)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it("references use Crockford's alphabet, every character of it", () => {
    const made = Array.from({ length: 2000 }, () => ids.nextReference());
    for (const reference of made) expect(reference).toMatch(/^LY-[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(new Set(made.flatMap((reference) => [...reference.slice(3)])).size).toBe(32);
  });
});
