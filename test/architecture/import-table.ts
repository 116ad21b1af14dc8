/** What one part of `src/` may import of ours. Paths end in `/` for folders; `*.ts` means files right there. */
interface Rule {
  readonly from: readonly string[];
  readonly may: readonly string[];
  /** Places it may know the types of, but run nothing from. */
  readonly typesOf?: readonly string[];
}

const everyoneMay = ['src/shared/', 'src/features/privacy-notice/'];

/** Who may import whom. The first rule that fits a file decides; inside its own folder a file is always free. */
export const importTable: readonly Rule[] = [
  { from: ['src/main.ts', 'src/app.ts', 'src/app/', 'src/cli.ts', 'src/cli/'], may: ['src/'] },
  // What both platforms show, and neither platform itself.
  { from: ['src/platforms/drawing/'], may: ['src/platforms/*.ts', 'src/features/', 'src/shared/'] },
  {
    from: ['src/platforms/'],
    may: ['src/platforms/*.ts', 'src/platforms/drawing/', 'src/features/', 'src/shared/'],
  },
  {
    from: ['src/infrastructure/'],
    // Lists of words: a column's text is checked against them when a row is read. The inventory, because what is
    // encrypted, copied out and deleted goes by it.
    may: [
      'src/infrastructure/',
      ...everyoneMay,
      'src/features/feedback-intake/feedback.ts',
      'src/features/data-rights/personal-data-inventory.ts',
      'src/features/data-rights/inventory/',
      'src/features/feedback-intake/customer.ts',
      'src/features/data-rights/rights-request.ts',
    ],
    typesOf: ['src/features/'],
  },
  {
    from: ['src/features/routing/'],
    may: [...everyoneMay, 'src/features/feedback-intake/'],
    typesOf: ['src/features/data-rights/rights-request.ts'],
  },
  {
    // Following up happens on cards, which routing puts in channels; routing knows nothing of it.
    from: ['src/features/follow-up/'],
    may: [...everyoneMay, 'src/features/feedback-intake/', 'src/features/routing/'],
  },
  {
    from: ['src/features/retention/'],
    may: [...everyoneMay, 'src/features/data-rights/personal-data-inventory.ts'],
  },
  { from: ['src/features/linked-accounts/'], may: everyoneMay, typesOf: ['src/features/feedback-intake/'] },
  {
    // Rights reach into all that is done with the data; nothing there knows more of them than their words.
    from: ['src/features/data-rights/'],
    may: [
      ...everyoneMay,
      'src/features/feedback-intake/',
      'src/features/follow-up/',
      'src/features/routing/',
    ],
  },
  {
    from: ['src/features/'],
    may: everyoneMay,
    typesOf: ['src/features/data-rights/rights-request.ts'],
  },
  { from: ['src/config/'], may: ['src/shared/'] },
  // The Bokmål files, for the typed keys of every text.
  { from: ['src/shared/'], may: [], typesOf: ['locales/nb/'] },
  { from: ['src/playground/page/'], may: ['src/shared/'], typesOf: ['locales/', 'src/playground/'] },
  { from: ['src/playground/'], may: ['src/playground/', 'src/shared/'] },
];

/** Folders whose files belong together: everything below is "its own folder". */
export const ownFolder = (path: string): string =>
  /^src\/(?:(?:features|platforms)\/[^/]+|playground\/page)\//.exec(path)?.[0] ??
  /^src\/[^/]+\//.exec(path)?.[0] ??
  path;

/** External packages and the only places that may import them. A package that is not here is refused. */
export const packagePlaces: Readonly<Record<string, readonly string[]>> = {
  '@slack/*': ['src/platforms/slack/'],
  '@microsoft/*': ['src/platforms/teams/'],
  'botbuilder*': ['src/platforms/teams/'],
  'botframework*': ['src/platforms/teams/'],
  '@prisma/*': ['src/infrastructure/database/'],
  '@electric-sql/pglite': ['src/infrastructure/database/'],
  'pglite-prisma-adapter': ['src/infrastructure/database/'],
  pg: ['src/infrastructure/database/'],
  'pg-boss': ['src/infrastructure/queue/'],
  'csv-parse': ['src/config/', 'src/infrastructure/customers/'],
  i18next: ['src/infrastructure/i18n/'],
  pino: ['src/infrastructure/logging/'],
  'prom-client': ['src/infrastructure/metrics/'],
  commander: ['src/cli.ts', 'src/cli/'],
  fflate: ['src/cli/'],
  yaml: ['src/config/', 'src/cli/'],
  jose: ['src/playground/'],
  adaptivecards: ['src/playground/'],
  zod: ['src/cli/', 'src/config/', 'src/platforms/', 'src/infrastructure/', 'src/playground/'],
  preact: ['src/playground/page/'],
  'temporal-polyfill': ['src/shared/', 'src/features/'],
};

/** The product and the shared words run anywhere: of Node they may use what computes, not what reaches out. */
export const nodeModulesForPureCode = ['node:assert', 'node:buffer', 'node:crypto', 'node:util'];
export const pureCode = ['src/features/', 'src/shared/'];
