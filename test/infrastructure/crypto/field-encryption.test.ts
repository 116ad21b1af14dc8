import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFieldCodec, type Place } from '../../../src/infrastructure/crypto/field-encryption.ts';
import type { MasterKey } from '../../../src/infrastructure/crypto/master-keys.ts';

const key = (id: string): MasterKey => ({ id, bytes: randomBytes(32) });
const [oldKey, newKey] = [key('old'), key('new')];
const place: Place = { table: 'Feedback', column: 'text', row: 'r1' };

describe('field encryption', () => {
  const codec = createFieldCodec([newKey, oldKey]);

  it('opens whatever was sealed in the same place, and nowhere else', () => {
    const name = fc.string({ unit: 'binary', maxLength: 20 });
    const places = fc.record({ table: name, column: name, row: name });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), places, places, (text, here, there) => {
        const sealed = codec.seal(here, text);
        expect(codec.open(here, sealed)).toBe(text);
        const same = here.table === there.table && here.column === there.column && here.row === there.row;
        if (!same)
          expect(() => codec.open(there, sealed)).toThrow(
            expect.objectContaining({ code: 'ciphertext-invalid' }),
          );
      }),
    );
  });

  it('does not open when any character is changed', () => {
    const sealed = codec.seal(place, 'Knappen virker ikke');
    fc.assert(
      fc.property(
        fc.nat(sealed.length - 1),
        fc.constantFrom('A', 'b', '9', '-', '.', ' '),
        (at, character) => {
          const changed = sealed.slice(0, at) + character + sealed.slice(at + 1);
          const sameBytes = Buffer.from(changed.split('.')[2] ?? '', 'base64url').equals(
            Buffer.from(sealed.split('.')[2] ?? '', 'base64url'),
          );
          fc.pre(!(sameBytes && changed.startsWith('v1.new.')));
          expect(() => codec.open(place, changed)).toThrow(
            expect.objectContaining({ code: expect.stringMatching(/^(ciphertext-invalid|key-missing)$/) }),
          );
        },
      ),
    );
  });

  it('two texts that are alike are not alike when sealed, and nothing of them shows', () => {
    const [one, two] = [codec.seal(place, 'hemmelig'), codec.seal(place, 'hemmelig')];
    expect(one).not.toBe(two);
    expect(Buffer.from(one.split('.')[2] ?? '', 'base64url').includes('hemmelig')).toBe(false);
  });

  it('seals with the first key and opens with any', () => {
    const before = createFieldCodec([oldKey]).seal(place, 'gammel');
    expect(codec.open(place, before)).toBe('gammel');
    expect(codec.seal(place, 'ny')).toMatch(/^v1\.new\./);
    expect(() => createFieldCodec([newKey]).open(place, before)).toThrow(
      expect.objectContaining({ code: 'key-missing', message: expect.stringContaining('"old"') }),
    );
  });

  it('a key of the same name that is another does not open, and the error quotes nothing', () => {
    const sealed = codec.seal(place, 'hemmelig');
    const other = createFieldCodec([key('new')]);
    expect(() => other.open(place, sealed)).toThrow(expect.objectContaining({ code: 'ciphertext-invalid' }));
    expect(() => other.open(place, sealed)).not.toThrow('hemmelig');
  });
});
