import type { PersonId } from '../../shared/ids.ts';
import type { PlatformName } from '../../shared/platform-user.ts';

/** Port: the people of one workspace, for purging after an uninstall. */
export interface WorkspaceStore {
  people(platform: PlatformName, workspaceId: string, limit: number): Promise<readonly PersonId[]>;
}
