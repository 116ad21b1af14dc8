import type { PlatformName } from '../../shared/platform-user.ts';

/** One workspace or tenant in which the bot is installed; `secret` is the platform's own JSON, stored encrypted. */
export interface Installation {
  readonly platform: PlatformName;
  /** Slack team, Slack enterprise (org-wide install) or Teams tenant. */
  readonly workspaceId: string;
  readonly secret: string;
  readonly installedAt: Date;
}

/** Port. */
export interface InstallationStore {
  find(platform: PlatformName, workspaceId: string): Promise<Installation | null>;
  list(platform: PlatformName): Promise<readonly Installation[]>;
  /** Takes a departure of that workspace back (`workspace-store.ts`). */
  save(installation: Installation): Promise<void>;
  /** Replaces the secret only if it still is what it was: two refreshes at once keep one winner. */
  replaceSecret(platform: PlatformName, workspaceId: string, before: string, after: string): Promise<boolean>;
  /** Tokens go at once. */
  remove(platform: PlatformName, workspaceId: string): Promise<void>;
}
