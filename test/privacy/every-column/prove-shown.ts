import { expect, test } from 'vitest';
import { accessContext } from '../../../src/features/data-rights/access-context.ts';
import type { HeldData } from '../../../src/features/data-rights/data-rights-store.ts';
import { readReference } from '../../../src/platforms/conversation-reference.ts';
import type { Drawing } from '../../../src/platforms/drawing/drawing.ts';
import {
  accessColumns,
  accessTables,
  type Shown,
} from '../../../src/platforms/drawing/rights/access-columns.ts';
import { type AccessColumns, accessRest } from '../../../src/platforms/drawing/rights/access-rest.ts';
import { accessSheet } from '../../../src/platforms/drawing/rights/access-sheet.ts';
import { drawingFor } from '../../platforms/drawing/drawn/drawings.ts';
import { type Cell, nameOf } from '../support/held-cells.ts';
import type { Lives, Subject } from '../support/two-lives.ts';

const d: Drawing = { ...drawingFor('nb', 'slack'), now: new Date() };

type Table = keyof typeof accessColumns;
const isTable = (name: string): name is Table => Object.hasOwn(accessColumns, name);

/** Keys of texts are checked where they are used; here they are put together. */
const say = (key: string, values: Record<string, string> = {}): string => {
  const t: (key: never, values: never) => string = d.t;
  return Reflect.apply(t, undefined, [key, values]);
};

const day = (value: unknown): readonly string[] => {
  const date = new Date(String(value));
  const zone = { timeZone: d.timeZone } as const;
  return [
    new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', ...zone }).format(date),
    new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeStyle: 'short', ...zone }).format(date),
  ];
};

const country = (value: unknown): string => {
  const code = String(value);
  const names = new Intl.DisplayNames('nb-NO', { type: 'region' });
  return /^[A-Za-z]{2}$/.test(code) ? (names.of(code.toUpperCase()) ?? code) : code;
};

const camel = (code: unknown): string =>
  String(code).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Times are shown to the minute, so each is looked for beside its label; the account may be on either platform. */
const beside: { readonly [Column in string]: (long: string, minute: string) => string | readonly string[] } =
  {
    'Person.profileReadAt': (_, at) =>
      ['Slack', 'Microsoft Teams'].map((platform) => `"Profilen lest fra ${platform}","${at}"`),
    'Person.createdAt': (_, at) => `"Lagret fra","${at}"`,
    'NoticeReceipt.pressedAt': (_, at) => `"${at}","Du trykket Fortsett`,
    'Feedback.writtenAt': (_, at) => `"Skrevet","${at}"`,
    'Feedback.createdAt': (_, at) => `"Lagret","${at}"`,
    'Feedback.deleteAfter': (long) => `"Slettes senest","${long}"`,
    'Disclosure.at': (_, at) => `"${at}: `,
    'RightsRequest.receivedAt': (_, at) => `"Mottatt","${at}"`,
    'RightsRequest.decidedAt': (_, at) => `"Avgjort","${at}"`,
    'RightsRequest.identityUntil': (long) => `"Lagres med navnet ditt til","${long}"`,
  };

/** What people read in place of a code in the layout. */
const words: { readonly [Column in string]: (value: unknown) => string } = {
  'Person.platform': (value) => (value === 'slack' ? 'Slack' : 'Microsoft Teams'),
  'Person.conversation': (value) => readReference(String(value))?.conversationId ?? '',
  'Person.language': (value) => say(`common:language.${value}`),
  'Person.restriction': (value) =>
    say(value === 'freeze' ? 'rights:requests.freeze' : 'rights:requests.outOfUse'),
  'Person.statedCountry': String,
  'NoticeReceipt.surface': (value) => say(`rights:surface.${camel(value)}`),
  'Feedback.status': (value) => say(`common:status.${value}`),
  'Feedback.kind': (value) => say(`common:kind.${value}`),
  'Feedback.surface': (value) => say(`rights:surface.${camel(value)}`),
  'Feedback.country': country,
  'Feedback.restriction': (value) =>
    say(value === 'freeze' ? 'rights:requests.freeze' : 'rights:requests.outOfUse'),
  'Feedback.matchedBy': (value) =>
    ({
      workspace: 'funnet ved arbeidsplassen din i Slack',
      'email-domain': 'funnet ved domenet i e-postadressen din',
      person: '(fra deg)',
    })[String(value)] ?? 'unknown',
  'Feedback.stated': () => '(fra deg)',
  'FollowUpMessage.kind': (value) => say(`rights:message.${value}`),
  'FollowUpMessage.state': (value) => say(`rights:messageState.${value}`),
  'Disclosure.recipientCountry': country,
  'Disclosure.fields': () => 'referanse',
  'RightsRequest.kind': (value) => say(`rights:requestKind.${value}`),
  'RightsRequest.state': (value) => say(`rights:requestState.${value}`),
  'RightsRequest.ground': (value) => say(`rights:ground.${camel(value)}`),
  'RightsRequest.restriction': (value) =>
    say(value === 'freeze' ? 'rights:requests.freeze' : 'rights:requests.outOfUse'),
};

/** And among the rest. */
const restWords: { readonly [Code in string]: string } = {
  waiting: say('rights:messageState.waiting'),
  sent: say('rights:messageState.sent'),
  posted: say('rights:rest.value.posted'),
  undeliverable: say('rights:messageState.undeliverable'),
  suppressed: say('rights:messageState.suppressed'),
  notified: say('rights:rest.value.notified'),
  chat: say('rights:rest.value.chat'),
  agent: say('rights:rest.value.agent'),
  operator: say('rights:rest.value.operator'),
  erase: say('rights:rest.value.erase'),
  keep: say('rights:rest.value.keep'),
  nb: say('common:language.nb'),
  bug: say('common:kind.bug'),
  other: say('common:kind.other'),
};

const isTime = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);

/** The ways in which a value may be read in the layout. */
const inLayout = (cell: Cell, applications: ReadonlyMap<string, string>): readonly string[] => {
  const word = words[nameOf(cell)];
  if (word !== undefined) return [word(cell.value)];
  if (nameOf(cell) === 'Feedback.applicationId') return [applications.get(String(cell.value)) ?? ''];
  const label = beside[nameOf(cell)];
  const [long = '', minute = ''] = isTime(cell.value) ? day(cell.value) : [];
  if (label !== undefined) return [label(long, minute)].flat();
  if (isTime(cell.value)) return [long, minute];
  return [String(cell.value)];
};

/** The values of one cell as they are read among the rest. */
const inRest = ({ column, value }: Cell): readonly string[] => {
  if (column === 'platform') return [value === 'slack' ? 'Slack' : 'Microsoft Teams'];
  if (typeof value === 'boolean') return [value ? 'ja' : 'nei'];
  // A date that stands for a whole day has no time of the day.
  if (isTime(value)) return [(day(value)[1] ?? '').replace(/ kl\. 00:00$/, '')];
  if (typeof value === 'object' && value !== null) return Object.values(value).map(String);
  return [restWords[String(value)] ?? String(value)];
};

const textOf = (groups: unknown): string => JSON.stringify(groups);
const inText = (value: string): string => JSON.stringify(value).slice(1, -1);

/** Tests that the access answer has every cell that A is given, as A reads it, and that they would notice when it has not. */
export const proveShown = (lives: () => Lives, mutants: boolean): void => {
  /** Account by account. */
  const heldOf = async ({ people }: Subject): Promise<readonly HeldData[]> => {
    const { dataRights } = lives().whole.storage.stores;
    const held = await Promise.all(people.map((person) => dataRights.held(person)));
    return held.map((one) => {
      if (one === null) throw new Error('nobody is held');
      return one;
    });
  };

  /** The layout without the rest, and the rest row by row under the names of their tables. */
  const answerOf = (accounts: readonly HeldData[]) => {
    const access = accessContext(lives().whole.config.settings);
    const [held, ...linked] = accounts.map((one) => ({ ...one, copy: {} }));
    if (held === undefined) throw new Error('nobody is held');
    const { groups } = accessSheet({ kind: 'access', held, linked, access }, d);
    return { layout: textOf(groups), ...restOf(accounts) };
  };
  const restOf = (accounts: readonly HeldData[], shown: AccessColumns = accessColumns) => {
    const unnamed = accounts.map(({ copy }) => ({ copy, name: null }));
    const lines = accessRest(unnamed, d, shown).map(textOf);
    const rowsOf = (table: Table) =>
      lines.filter((line) => line.startsWith(`[{"kind":"context","text":"${say(accessTables[table])}`));
    return { rowsOf };
  };

  /** Columns with a cell of A's that the answer has not. */
  const missingIn = (cells: readonly Cell[], { layout, rowsOf }: ReturnType<typeof answerOf>) => {
    const { applications } = lives().whole.config.settings;
    const names = new Map(applications.map(({ id, name }) => [id, name]));
    const missing = cells.flatMap((cell) => {
      const { table, column, entry, value } = cell;
      if (!('as' in entry.given) || value === null || !isTable(table)) return [];
      const decided = new Map(Object.entries<Shown>(accessColumns[table])).get(column);
      if (decided === undefined) return [nameOf(cell)];
      // No correction and no wrong try is said by saying nothing.
      if (decided === 'drawn' && (value === 0 || (Array.isArray(value) && value.length === 0))) return [];
      const isThere =
        decided === 'drawn'
          ? inLayout(cell, names).some((text) => layout.includes(isTime(value) ? text : inText(text)))
          : rowsOf(table).some((row) => {
              const at = row.indexOf(inText(`${say(decided)}: `));
              return at >= 0 && inRest(cell).every((text) => row.includes(inText(text), at));
            });
      return isThere ? [] : [nameOf(cell)];
    });
    return [...new Set(missing)].sort();
  };

  test('the access answer has every given cell of A, as A reads it, and so has B’s of B', async () => {
    const { a, b, cells } = lives();
    expect(missingIn(cells.a, answerOf(await heldOf(a)))).toEqual([]);
    expect(missingIn(cells.b, answerOf(await heldOf(b)))).toEqual([]);
  });

  if (mutants)
    test('an answer without any one column of the rest is found out', async () => {
      const { a, cells } = lives();
      const held = await heldOf(a);
      const { layout } = answerOf(held);
      const filled = new Set(cells.a.flatMap((cell) => (cell.value === null ? [] : [nameOf(cell)])));
      const survived: string[] = [];
      let tried = 0;
      for (const table of Object.keys(accessColumns).filter(isTable)) {
        for (const [column, decided] of Object.entries<Shown>(accessColumns[table])) {
          if (decided === 'drawn' || !filled.has(`${table}.${column}`)) continue;
          tried += 1;
          const shown: AccessColumns = {
            ...accessColumns,
            [table]: { ...accessColumns[table], [column]: 'drawn' },
          };
          const theirs = cells.a.filter((cell) => cell.table === table && cell.column === column);
          if (missingIn(theirs, { layout, ...restOf(held, shown) }).length === 0)
            survived.push(`${table}.${column}`);
        }
      }
      expect(tried).toBeGreaterThan(50);
      expect(survived).toEqual([]);
    });

  if (mutants)
    test('so is a layout that does not draw any one column', async () => {
      const { a, cells } = lives();
      const now = await heldOf(a);
      // Without requests that were made after the cells were read: they have the same minutes.
      const known = new Set(cells.a.map(({ value }) => value));
      const held = now.map((account) => ({
        ...account,
        requests: account.requests.filter(({ reference }) => known.has(reference)),
      }));
      const survived: string[] = [];
      let tried = 0;
      for (const [name, theirs] of Map.groupBy(cells.a, nameOf)) {
        const [{ table, column } = { table: '', column: '' }] = theirs;
        const values = theirs.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
        if (!isTable(table) || values.length === 0) continue;
        const decided = new Map(Object.entries<Shown>(accessColumns[table])).get(column);
        if (decided !== 'drawn' || words[name] !== undefined || column === 'applicationId') continue;
        if (values.some(isTime) && beside[name] === undefined) continue;
        tried += 1;
        if (missingIn(theirs, answerOf(held.map((account) => without(account, values)))).length === 0)
          survived.push(name);
      }
      expect(tried).toBeGreaterThan(20);
      expect(survived).toEqual([]);
    });
};

/** The same data where these values are others, wherever they stand. */
const without = (held: HeldData, values: readonly string[]): HeldData => {
  const times = new Set(values.filter(isTime).map((value) => Date.parse(value)));
  const other = (leaf: unknown): unknown => {
    if (leaf instanceof Date) return times.has(leaf.getTime()) ? new Date(0) : leaf;
    if (typeof leaf === 'string') return values.some((value) => leaf.includes(value)) ? '?' : leaf;
    if (Array.isArray(leaf)) return leaf.map(other);
    if (typeof leaf !== 'object' || leaf === null) return leaf;
    return Object.fromEntries(Object.entries(leaf).map(([name, part]) => [name, other(part)]));
  };
  return { ...held, ...Object(other({ ...held, copy: {} })), copy: held.copy };
};
