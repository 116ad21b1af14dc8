import type { ExportId, PersonId } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import type { PlatformName } from '../../shared/platform-user.ts';

/** Files with a person's own data that are handed over in their own chat, for a day. */
export interface ChatExport {
  readonly id: ExportId;
  /** Null once they are erased; the files have to go then. */
  readonly personId: PersonId | null;
  readonly platform: PlatformName;
  readonly workspaceId: string;
  /** Where the files are, in the platform's own words (JSON); null: none was begun. */
  readonly place: string | null;
  readonly state: 'waiting' | 'sent' | 'removing';
  readonly createdAt: Date;
  /** From then on the files are taken away. */
  readonly deleteAfter: Date;
}

export type NewChatExport = Omit<ChatExport, 'personId' | 'place' | 'state'> & {
  readonly personId: PersonId;
};

/** Port. */
export interface ChatExportStore {
  /** `waiting`: one of theirs is on its way already. `gone`: the person was erased meanwhile. */
  add(chatExport: NewChatExport, jobs: readonly Job[]): Promise<'added' | 'waiting' | 'gone'>;
  get(id: ExportId): Promise<ChatExport | null>;
  /** @returns false when its files are no longer wanted: the person was erased, or its date came */
  keepPlace(id: ExportId, place: string): Promise<boolean>;
  /** @returns as `keepPlace` */
  finish(id: ExportId): Promise<boolean>;
  /** Nothing is left of its files, or nothing can be done about them. */
  drop(id: ExportId): Promise<void>;
}
