import { isIP } from 'node:net';
import { z } from 'zod';
import { isLoopback } from '../shared/loopback.ts';
import { masterKeysProblem } from './master-keys-problem.ts';

/** Said of a variable when it is wrong: what it must be. A secret one is never quoted. */
interface About {
  readonly mustBe: string;
  readonly secret?: true;
}

export const about = z.registry<About>();

const variable = (mustBe: string, isRight: (value: string) => boolean) =>
  z.string().refine(isRight).optional().register(about, { mustBe });

const secret = (mustBe: string, isRight: (value: string) => boolean) =>
  z.string().refine(isRight).optional().register(about, { mustBe, secret: true });

const urlWith = (value: string, isRight: (url: URL) => boolean): boolean =>
  URL.canParse(value) && isRight(new URL(value));
const isToken = (value: string): boolean => /^x(ox[a-z]|app)[-.]/.test(value);
const isHostName = (value: string): boolean => isIP(value) !== 0 || /^[A-Za-z0-9.-]+$/.test(value);
const isSafe = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
const isGuid = (value: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

/** Every environment variable that Lytt reads; all are strings, all may be absent. */
export const envSchema = z.object({
  PORT: variable(
    'a whole number from 1 to 65535, such as 3978 (0 takes any free port)',
    (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535,
  ),
  HOST: variable('an address or a host name alone, such as 127.0.0.1', isHostName),
  PUBLIC_URL: variable('an https address without a path, such as https://lytt.example.com', (value) =>
    urlWith(value, (url) => isSafe(url) && url.href === `${url.origin}/`),
  ),
  LYTT_CONFIG: variable('the path of a file, such as lytt.yaml', () => true),
  DATABASE_URL: secret('a PostgreSQL address, such as postgresql://user:password@host:5432/lytt', (value) =>
    urlWith(value, (url) => /^postgres(ql)?:$/.test(url.protocol)),
  ),
  DATA_DIR: variable('the path of a folder, such as .lytt', () => true),
  ERASURES_FILE: variable('the path of a file, such as /var/lib/lytt/erasures.jsonl', () => true),
  LYTT_MASTER_KEYS: z
    .string()
    .superRefine((value, context) => {
      const problem = masterKeysProblem(value);
      if (problem !== null) context.addIssue({ code: 'custom', params: { predicate: problem } });
    })
    .optional()
    .register(about, { mustBe: 'id:base64', secret: true }),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'])
    .optional()
    .register(about, { mustBe: 'debug, info, warn or error' }),
  SLACK_SIGNING_SECRET: secret(
    'the "Signing Secret" on the Basic Information page of your Slack app, not a token',
    (value) => !isToken(value),
  ),
  SLACK_BOT_TOKEN: secret(
    'a bot token that begins with "xoxb-" (OAuth & Permissions on the page of your Slack app)',
    (value) => value.startsWith('xoxb-'),
  ),
  SLACK_CLIENT_ID: variable(
    'the "Client ID" on the Basic Information page of your Slack app',
    (value) => !isToken(value),
  ),
  SLACK_CLIENT_SECRET: secret(
    'the "Client Secret" on the Basic Information page of your Slack app, not a token',
    (value) => !isToken(value),
  ),
  SLACK_STATE_SECRET: secret('at least 16 characters that nobody can guess', (value) => value.length >= 16),
  SLACK_APP_TOKEN: secret(
    'an app-level token that begins with "xapp-" and has the scope connections:write',
    (value) => value.startsWith('xapp-'),
  ),
  SLACK_API_URL: variable('an https address, such as https://slack.com/api/', (value) =>
    urlWith(value, isSafe),
  ),
  TEAMS_APP_ID: variable(
    'the application id of the bot registration, such as 11111111-2222-3333-4444-555555555555',
    isGuid,
  ),
  TEAMS_APP_PASSWORD: secret('the client secret of the bot registration', () => true),
  TEAMS_TENANT_ID: variable(
    'the id of your Entra tenant, such as 11111111-2222-3333-4444-555555555555',
    isGuid,
  ),
  TEAMS_LOCAL: z.enum(['true', 'false']).optional().register(about, { mustBe: 'true or false' }),
});

export type Env = z.output<typeof envSchema>;
