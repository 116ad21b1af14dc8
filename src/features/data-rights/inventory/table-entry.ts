import type { NoticePhrase } from './notice-phrases.ts';

/** Kinds of personal data, as the record of processing (GDPR art. 30(1)(c)) groups them. */
export const categories = [
  'identity',
  'contact',
  'answer',
  'application',
  'customer',
  'follow-up',
  'evidence',
  'disclosure',
  'rights',
  'work',
] as const;
export type Category = (typeof categories)[number];

/** What a column is kept for; each is a purpose that the notice names, or a duty. */
export const purposes = ['follow-up', 'understand', 'inform', 'evidence', 'rights', 'operation'] as const;
export type Purpose = (typeof purposes)[number];

/** Where a value comes from (GDPR art. 14(2)(f)). */
export const sources = ['person', 'platform', 'customer-list', 'agent', 'lytt'] as const;
export type Source = (typeof sources)[number];

/** What covers a column: words of the notice itself, or a part of the supplement by its key in `notice.json`. */
export type Coverage = { readonly notice: NoticePhrase } | { readonly supplement: SupplementPart };
export type SupplementPart = 'alsoKept' | 'source' | 'period' | 'recipients' | 'erasure' | 'objection';

/** Why something is not in the copy that a person is given (GDPR art. 15(3)). */
export const withheld = {
  key: 'a random number of ours that leads to the person; it is the same in everything that is given',
  'keyed-hash': 'a keyed hash that nobody can read; what it was made of is given',
  'somebody-else': 'names somebody else: an agent (GDPR art. 15(4))',
  'support-place': 'where in a recipient’s own channel a copy stands; the recipient is named instead',
  'fleeting-work': 'work under way, by random numbers only; gone when it is done',
} as const;
export type Withheld = keyof typeof withheld;

export type Given =
  /** Its name in the section of its table. */
  { readonly as: string } | { readonly not: Withheld };

/** Every decision about a column that holds data about a person. */
export interface PersonalColumn {
  readonly category: Category;
  readonly coveredBy: Coverage;
  readonly source: Source;
  readonly purpose: Purpose;
  readonly given: Given;
  /** How it lies on the disk; plain unless said. */
  readonly stored?: 'encrypted' | 'keyed-hash';
  /** Emptied by an erasure, in a row that stays as proof. */
  readonly forgotten?: true;
  /** What is encrypted is the JSON of something, not a text. */
  readonly json?: true;
}

/** A column that says nothing about a person, and why. */
export interface OtherColumn {
  readonly notPersonal: string;
  readonly stored?: 'encrypted';
}

export type ColumnEntry = PersonalColumn | OtherColumn;

/** Whose a row is: the column that leads to the person, directly or through another table. */
export type Subject =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'person'; readonly column: string }
  | { readonly kind: 'through'; readonly column: string; readonly table: string }
  /** A job: one of the ids in `data` is a row's. */
  | { readonly kind: 'job' };

/**
 * Until when a row is kept. `trail`: as long as requests are, from the moment it tells of. `dated`: it carries `deleteAfter`, and goes by itself. `with-parent`: it carries the date
 * of the row that it hangs on, and goes with it. `standing`: kept while Lytt runs, and about nobody.
 */
export type RetentionRule = 'dated' | 'with-parent' | 'job' | 'trail' | 'until-uninstalled' | 'standing';

/**
 * What an erasure does to a row. `delete`: it goes, in the same transaction. `keep`: it stays, and names nobody.
 * `forget`: it stays as proof, without what leads to the person and what was written (GDPR art. 5(2)).
 */
export type EraseAction = 'delete' | 'keep' | 'forget';

export interface TableEntry {
  readonly subject: Subject;
  /** The name of its part of the copy that a person is given; null: nothing of it is given. */
  readonly section: string | null;
  readonly retention: RetentionRule;
  readonly erase: EraseAction;
  readonly columns: { readonly [Column in string]: ColumnEntry };
}

export const isPersonal = (entry: ColumnEntry): entry is PersonalColumn => 'category' in entry;
