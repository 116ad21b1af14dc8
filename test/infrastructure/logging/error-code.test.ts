import { describe, expect, test } from 'vitest';
import { errorCode } from '../../../src/shared/error-code.ts';
import { LyttError } from '../../../src/shared/errors.ts';

describe('the code of an error', () => {
  test.each([
    [new LyttError('database-in-use', 'words'), 'database-in-use'],
    [Object.assign(new Error('words'), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
    [Object.assign(new Error('words'), { code: 'Kari sa det' }), 'Error'],
    [Object.assign(new Error('words'), { code: 42 }), 'Error'],
    [new TypeError('words'), 'TypeError'],
    [Object.assign(new Error('words'), { name: 'Kari Nordmann' }), 'unknown'],
    ['words', 'unknown'],
    [null, 'unknown'],
  ])('%s is %s, never its words', (error, code) => {
    expect(errorCode(error)).toBe(code);
  });
});
