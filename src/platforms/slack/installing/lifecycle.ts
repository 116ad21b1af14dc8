import type { WebClient } from '@slack/web-api';
import type { InstallationStore } from '../../../features/workspace/installation-store.ts';
import type { Clock } from '../../../shared/clock.ts';
import type { Log } from '../../../shared/log.ts';
import { type Attempt, keepTrying } from '../../keep-trying.ts';
import type { Monotonic } from '../../monotonic.ts';
import type { SlackSettings } from '../options.ts';
import type { BoltApp } from '../receiving/bolt-app.ts';
import type { Transport } from '../receiving/transport.ts';
import { learnSingleWorkspace } from './single-workspace.ts';

export interface SlackHealth {
  readonly ready: boolean;
  /** `ok`, or what is wrong. */
  readonly code: string;
}

export interface Lifecycle {
  start(): Promise<void>;
  stop(): Promise<void>;
  health(): SlackHealth;
}

/** How long a stop waits for what is being answered. */
const drainMs = 5_000;

export const createLifecycle = (deps: {
  settings: SlackSettings;
  installations: InstallationStore;
  app: BoltApp;
  webClient: WebClient;
  transport: Transport;
  clock: Clock;
  monotonic: Monotonic;
  log: Log;
  onOwnWorkspace?: (workspaceId: string) => void;
}): Lifecycle => {
  const { botToken } = deps.settings;
  const stopping = new AbortController();
  /** Null once Slack has said whose token `SLACK_BOT_TOKEN` is (or when there is none). */
  let trouble: string | null = botToken === null ? null : 'bot-token-unverified';

  const learn = async (token: string): Promise<Attempt> => {
    const learned = await learnSingleWorkspace(token, { ...deps, client: deps.webClient });
    if (learned.kind === 'known') {
      deps.onOwnWorkspace?.(learned.workspaceId);
      return { kind: 'done' };
    }
    return { kind: learned.kind === 'retry' ? 'retry' : 'failed', code: learned.code };
  };

  const onAttempt = (attempt: Attempt): void => {
    trouble = attempt.kind === 'done' ? null : `bot-token-${attempt.code}`;
    if (trouble === null) return;
    deps.log.write('error', { event: 'sdk', platform: 'slack', level: 'error', code: trouble });
  };

  return {
    async start() {
      if (botToken !== null) {
        await keepTrying(() => learn(botToken), { ...deps, stopping: stopping.signal, onAttempt });
      }
      deps.transport.start();
    },
    async stop() {
      stopping.abort();
      await deps.transport.stop();
      const drained = new AbortController();
      const idle = deps.app.idle().finally(() => drained.abort());
      await Promise.race([idle, deps.monotonic.sleep(drainMs, drained.signal)]);
    },
    health() {
      const code = trouble ?? deps.transport.trouble();
      return { ready: code === null, code: code ?? 'ok' };
    },
  };
};
