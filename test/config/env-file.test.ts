import { describe, expect, test } from 'vitest';
import { parseEnvFile } from '../../src/config/env-file.ts';

describe('.env', () => {
  test('is read as Node reads it', () => {
    const text = '# Slack\nexport PORT=4000\nLOG_LEVEL = "debug" # loud\n\nKEYS="a\nb=c"\r\n';
    expect(parseEnvFile(text)).toEqual({
      values: { PORT: '4000', LOG_LEVEL: 'debug', KEYS: 'a\nb=c' },
      problems: [],
    });
  });

  test('a line that sets nothing is told by its number, and never quoted', () => {
    const { problems } = parseEnvFile('PORT=1\nSLACK_BOT_TOKEN: xoxb-secret\n9LIVES=1\n');
    expect(problems).toEqual([
      '.env, line 2: this line sets nothing; it must look like NAME=value, or begin with # to be a comment.',
      '.env, line 3: this line sets nothing; it must look like NAME=value, or begin with # to be a comment.',
    ]);
  });

  test('a variable twice is told', () => {
    expect(parseEnvFile('PORT=1\n\nPORT=2\n').problems).toEqual([
      '.env, line 3: PORT is already set in line 1; keep one of the two lines.',
    ]);
  });
});
