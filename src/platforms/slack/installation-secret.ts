import type { Installation } from '@slack/oauth';
import { z } from 'zod';

/**
 * The part of Bolt's installation that is kept (encrypted): the bot's own credentials.
 * The installing person's id, token and scopes, and the names of teams, are left out: nothing here needs them.
 */
const Secret = z.object({
  team: z.object({ id: z.string() }).optional(),
  enterprise: z.object({ id: z.string() }).optional(),
  bot: z.object({
    token: z.string().min(1),
    refreshToken: z.string().optional(),
    /** Seconds since 1970. */
    expiresAt: z.number().optional(),
    scopes: z.array(z.string()),
    id: z.string(),
    userId: z.string(),
  }),
  isEnterpriseInstall: z.boolean(),
});
export type InstallationSecret = z.output<typeof Secret>;

/** What is kept of an installation; null when Slack gave no bot (the app was set up without one). */
export const keptOf = (installation: Installation): InstallationSecret | null =>
  Secret.safeParse({
    team: installation.team,
    enterprise: installation.enterprise,
    bot: installation.bot,
    isEnterpriseInstall: installation.isEnterpriseInstall ?? false,
  }).data ?? null;

/** An org-wide installation is known by its organisation; every workspace in it is then the same one to us. */
export const workspaceIdOf = (secret: InstallationSecret): string | null =>
  (secret.isEnterpriseInstall ? secret.enterprise?.id : secret.team?.id) ?? null;

export const writeSecret = (secret: InstallationSecret): string => JSON.stringify(secret);

/** Null when the stored text is not ours: then the workspace has to install again. */
export const readSecret = (text: string): InstallationSecret | null => {
  try {
    return Secret.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};
