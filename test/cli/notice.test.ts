import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cliIn, emptyFolder } from './run-in-folder.ts';

const folder = await emptyFolder();
const cli = cliIn(folder);
const shipped = new URL('../../locales/nb/notice.txt', import.meta.url);

test('lint names what is odd with its line, ends with 1, and changes nothing', async () => {
  const before = await readFile(shipped);
  const { code, out } = await cli.run('notice', 'lint');
  expect(code).toBe(1);
  expect(out).toContain(
    'line 7: “er det kan det være vi deler”: the sentence is broken. Suggestion: kan det være at vi deler',
  );
  expect(out.at(-1)).toMatch(/^\d+ oddities\. The notice was not changed\.$/);
  expect((await readFile(shipped)).equals(before)).toBe(true);
});

test('diff says what is different, both versions, and that everybody is asked again', async () => {
  const text = await readFile(shipped, 'utf8');
  const [same, other, unseen] = ['same.txt', 'other.txt', 'unseen.txt'].map((name) => join(folder, name));
  await writeFile(same ?? '', text);
  await writeFile(other ?? '', text.replace('privacy@visma.com', 'personvern@example.com'));
  await writeFile(unseen ?? '', `${text}\n`);

  expect(await cli.run('notice', 'diff', same ?? '')).toEqual({
    code: 0,
    out: [`${same} is the notice in use, byte for byte. Nobody is asked again.`],
    err: [],
  });
  const { out } = await cli.run('notice', 'diff', other ?? '');
  expect(out.filter((line) => /^[-+] +9 /.test(line))).toHaveLength(2);
  const versions = out.join('\n').match(/[0-9a-f]{64}/g) ?? [];
  expect(new Set(versions).size).toBe(2);
  expect((await cli.run('notice', 'show')).out.at(-1)).toContain(versions[0]);
  expect(out.at(-1)).toBe('With it, everybody is asked to read it again before their next feedback.');
  expect((await cli.run('notice', 'diff', unseen ?? '')).out[0]).toBe(
    'Only characters that nobody sees are different: spaces or line ends.',
  );
  expect(await cli.run('notice', 'diff', join(folder, 'none.txt'))).toMatchObject({ code: 2 });
});
