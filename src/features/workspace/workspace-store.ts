import type { PersonId } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import type { PlatformName } from '../../shared/platform-user.ts';

/** A workspace or tenant that took the bot away, and when its people are erased. */
export interface Departure {
  readonly platform: PlatformName;
  readonly workspaceId: string;
  readonly leftAt: Date;
  readonly eraseAfter: Date;
}

/** Port. Whatever installs the bot again (`InstallationStore.save`) takes the departure back, in its transaction. */
export interface WorkspaceStore {
  /** At most `limit` people of a workspace; `free`: without those
   * whose data is to be kept as it is (GDPR art. 18) and those of whom only items under a legal hold are left. */
  people(
    platform: PlatformName,
    workspaceId: string,
    limit: number,
    which: 'all' | 'free',
  ): Promise<readonly PersonId[]>;
  /**
   * In one transaction the installation goes, tokens and all, and the departure is written down with its jobs, if
   * there is anybody to erase. One that is known keeps its date, and gets no jobs again.
   */
  leave(departure: Departure, jobs: readonly Job[]): Promise<void>;
  /** Every departure that stands, the earliest first. */
  departures(): Promise<readonly Departure[]>;
  /** Strikes out the departure if nobody of the workspace is left. */
  finish(platform: PlatformName, workspaceId: string): Promise<void>;
}
