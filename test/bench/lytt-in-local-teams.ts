import { startApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config/load-config.ts';

/**
 * Lytt as `src/main.ts` starts it, before another Teams than Microsoft's: an operator has no setting for that,
 * so that nobody can be talked into trusting somebody else's tokens.
 */
const { TEAMS_ENDPOINTS = '', ...environment } = process.env;
const loaded = await loadConfig({ environment });
if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
const app = await startApp({ config: loaded.config, teamsEndpoints: JSON.parse(TEAMS_ENDPOINTS) });
process.once('SIGTERM', () => void app.stop().then(() => process.exit(0)));
