import type { TableEntry } from './table-entry.ts';

const about = (notPersonal: string) => ({ notPersonal }) as const;
const nobody = { subject: { kind: 'nobody' }, section: null, erase: 'keep' } as const;

export const retentionRun = {
  ...nobody,
  retention: 'standing',
  columns: {
    name: about('the name of the work'),
    queuedFor: about('the hour of the clock'),
    succeededAt: about('when the work was done'),
  },
} as const satisfies TableEntry;

/** Tokens of a workspace or tenant; of whoever installed the bot nothing is kept. */
export const installation = {
  ...nobody,
  retention: 'until-uninstalled',
  columns: {
    platform: about('the platform of a workspace'),
    workspaceId: about('a workspace: a company, not a person'),
    secret: { notPersonal: 'the bot’s own credentials in a workspace', stored: 'encrypted' },
    installedAt: about('when the bot came to a workspace'),
  },
} as const satisfies TableEntry;

/** A workspace or tenant that took the bot away. */
export const departure = {
  ...nobody,
  retention: 'standing',
  columns: {
    platform: about('the platform of a workspace'),
    workspaceId: about('a workspace: a company, not a person'),
    leftAt: about('when the bot was taken away'),
    eraseAfter: about('when its people are erased'),
  },
} as const satisfies TableEntry;

export const indexKey = {
  ...nobody,
  retention: 'standing',
  columns: {
    name: about('the name of the key'),
    wrapped: about('a random key, wrapped by a master key'),
    createdAt: about('when the key was made'),
  },
} as const satisfies TableEntry;

const migration = about('which scripts made the tables');

/** Prisma's own. */
export const prismaMigrations = {
  ...nobody,
  retention: 'standing',
  columns: {
    id: migration,
    checksum: migration,
    finished_at: migration,
    migration_name: migration,
    logs: about('what the database said of a script that failed; scripts hold no rows'),
    rolled_back_at: migration,
    started_at: migration,
    applied_steps_count: migration,
  },
} as const satisfies TableEntry;
