import { fileURLToPath } from 'node:url';
import { loadConfig } from '../../src/config/load-config.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** What is wrong with an environment when all files are right. */
export const environmentProblems = async (
  environment: Readonly<Record<string, string>>,
): Promise<readonly string[]> => {
  const loaded = await loadConfig({ folder, environment: { LYTT_CONFIG: 'correct.yaml', ...environment } });
  return loaded.kind === 'invalid' ? loaded.problems : [];
};
