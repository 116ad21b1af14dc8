import type { Authorize } from '@slack/bolt';
import type { Clock } from '../../../shared/clock.ts';
import { LyttError } from '../../../shared/errors.ts';
import type { Tokens } from '../sending/tokens.ts';

/** How long it is believed that a workspace still has the bot: Slack sends nothing from those that do not. */
const believedMs = 60_000;

interface Known {
  readonly botId: string;
  readonly botUserId: string;
  readonly at: number;
}

export interface Authorizing {
  readonly authorize: Authorize<boolean>;
  /** After an uninstall. */
  forget(workspaceId: string): void;
}

/**
 * Tells Bolt who the bot is in the workspace of a payload, so that it can ignore the bot's own messages.
 * It is given no token: everything is sent through `sender.ts`, which reads the token when it sends.
 */
export const createAuthorizing = (deps: { tokens: Tokens; clock: Clock }): Authorizing => {
  const known = new Map<string, Known>();

  const botOf = async (workspaceId: string): Promise<Known> => {
    const now = deps.clock.now().getTime();
    const remembered = known.get(workspaceId);
    if (remembered !== undefined && now - remembered.at < believedMs) return remembered;
    const token = await deps.tokens.of(workspaceId);
    if (token.kind !== 'token') {
      known.delete(workspaceId);
      throw new LyttError('platform-failed', 'the bot is not installed in that workspace', {
        mayRetry: token.kind === 'retry',
      });
    }
    const bot = { botId: token.botId, botUserId: token.botUserId, at: now };
    known.set(workspaceId, bot);
    return bot;
  };

  return {
    async authorize(source) {
      const workspaceId = source.isEnterpriseInstall ? source.enterpriseId : source.teamId;
      if (workspaceId === undefined) {
        throw new LyttError('platform-failed', 'the payload names no workspace');
      }
      const { botId, botUserId } = await botOf(workspaceId);
      return { botId, botUserId };
    },
    forget: (workspaceId) => void known.delete(workspaceId),
  };
};

/** The installation that a payload was sent for, from the context that Bolt makes of it. */
export const workspaceIdOf = (context: {
  readonly isEnterpriseInstall: boolean;
  readonly enterpriseId?: string;
  readonly teamId?: string;
}): string => (context.isEnterpriseInstall ? context.enterpriseId : context.teamId) ?? '';
