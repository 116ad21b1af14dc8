import { readFileSync } from 'node:fs';
import { parseLyttYaml } from '../../src/config/lytt-yaml.ts';

const correct = readFileSync(new URL('./correct.yaml', import.meta.url), 'utf8');

/** `correct.yaml` with one change, as `line: sentence`. Throws when the change changes nothing. */
export const mistakes = (find: string | RegExp, replace: string): readonly string[] => {
  const text = correct.replace(find, () => replace);
  if (text === correct) throw new Error(`correct.yaml does not hold ${find}`);
  return parseLyttYaml(text).problems.map(({ line, sentence }) => `${line ?? '-'}: ${sentence}`);
};
