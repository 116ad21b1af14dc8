import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { InstallationStore } from '../../../features/workspace/installation-store.ts';
import type { Clock } from '../../../shared/clock.ts';
import { slackFailure } from '../errors.ts';
import { type InstallationSecret, readSecret, workspaceIdOf, writeSecret } from '../installation-secret.ts';

const Tested = z.object({
  team_id: z.string().optional(),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.boolean().default(false),
  user_id: z.string(),
  bot_id: z.string(),
});

export type Learned =
  | { readonly kind: 'known'; readonly workspaceId: string }
  | { readonly kind: 'retry'; readonly code: string }
  /** Slack will not have this token: the operator has to give another one. */
  | { readonly kind: 'refused'; readonly code: string };

/**
 * `SLACK_BOT_TOKEN` as the simplest installation there is: Slack says whose token it is, and it is kept with
 * those that came through OAuth. Known from before, it works even while Slack does not answer.
 */
export const learnSingleWorkspace = async (
  token: string,
  deps: { client: WebClient; installations: InstallationStore; clock: Clock },
): Promise<Learned> => {
  const stored = (await deps.installations.list('slack')).find(
    ({ secret }) => readSecret(secret)?.bot.token === token,
  );
  try {
    const tested = Tested.safeParse(await deps.client.apiCall('auth.test', { token }));
    if (!tested.success) return { kind: 'refused', code: 'not-a-bot-token' };
    const { team_id, enterprise_id, is_enterprise_install, user_id, bot_id } = tested.data;
    const secret: InstallationSecret = {
      ...(team_id === undefined ? {} : { team: { id: team_id } }),
      ...(enterprise_id == null ? {} : { enterprise: { id: enterprise_id } }),
      bot: { token, scopes: [], id: bot_id, userId: user_id },
      isEnterpriseInstall: is_enterprise_install,
    };
    const workspaceId = workspaceIdOf(secret);
    if (workspaceId === null) return { kind: 'refused', code: 'no-workspace' };
    if (stored?.workspaceId !== workspaceId) {
      const installedAt = deps.clock.now();
      await deps.installations.save({
        platform: 'slack',
        workspaceId,
        secret: writeSecret(secret),
        installedAt,
      });
    }
    return { kind: 'known', workspaceId };
  } catch (error) {
    const { kind, code } = slackFailure(error);
    if (kind !== 'retry') return { kind: 'refused', code };
    return stored === undefined
      ? { kind: 'retry', code }
      : { kind: 'known', workspaceId: stored.workspaceId };
  }
};
