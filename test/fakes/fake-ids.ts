import type { IdSource } from '../../src/shared/id-source.ts';
import { idFrom, type LinkCode, type Reference, type RequestCode } from '../../src/shared/ids.ts';

/** Ids that count up (UUID-shaped, so that real stores take them too); `references` are given out first. */
export const createFakeIds = (references: readonly string[] = []): IdSource => {
  let ids = 0;
  let tokens = 0;
  let given = 0;
  let codes = 0;
  let requestCodes = 0;
  const first = [...references];
  return {
    next: () => {
      ids += 1;
      return idFrom(`00000000-0000-7000-8000-${ids.toString(16).padStart(12, '0')}`);
    },
    nextReference: (): Reference => {
      given += 1;
      return idFrom(first.shift() ?? `LY-${given.toString(10).padStart(6, '0')}`);
    },
    // Each begins differently, as codes must while they are valid.
    nextToken: () => {
      tokens += 1;
      return idFrom(`token-${tokens}`);
    },
    nextLinkCode: (): LinkCode => {
      codes += 1;
      return idFrom(`${codes.toString(10).padStart(4, '0')}KRYT`);
    },
    nextRequestCode: (): RequestCode => {
      requestCodes += 1;
      return idFrom(`KRAV${requestCodes.toString(10).padStart(4, '0')}`);
    },
  };
};
