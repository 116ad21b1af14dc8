import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { CustomerRow } from '../shared/customer-row.ts';
import { customerRow } from './customer-row.ts';
import { allOf, didYouMean, shown } from './say.ts';
import { utf8 } from './utf8.ts';
import type { Problem } from './yaml-source.ts';

const columns = ['platform', 'workspace', 'domain', 'company', 'country', 'pricePlan', 'url'];
/** One column may also hold either of the two. */
const either = 'workspace|domain';
const record = z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) });

/**
 * Reads `customers.csv` (comma, or semicolon as Excel writes it in Norway; UTF-8). One bad row does not hide
 * another: every mistake is reported with its line. Lines that begin with # are comments.
 */
export const parseCustomersCsv = (
  bytes: Uint8Array,
): { readonly rows: readonly CustomerRow[]; readonly problems: readonly Problem[] } => {
  const text = utf8(bytes);
  if (text === null) return failed(null, 'it is not UTF-8 text; save it as "CSV UTF-8"');
  const lines = readLines(text);
  if (!Array.isArray(lines)) return { rows: [], problems: [lines] };
  const [header, ...body] = lines;
  if (header === undefined)
    return failed(null, `it is empty; its first line must name the columns, such as ${columns.join(',')}`);
  const names = header.fields.map((name) => name.trim());
  const problems = headerProblems(names, header.line);
  if (problems.length > 0) return { rows: [], problems };

  const rows: { readonly row: CustomerRow; readonly line: number }[] = [];
  const found: Problem[] = [];
  for (const { fields, line } of body) {
    if (fields.length !== names.length) {
      found.push({
        line,
        sentence: `it has ${fields.length} columns, and the first line has ${names.length}; put a value with a comma in it in quotation marks`,
      });
      continue;
    }
    const result = customerRow(new Map(names.map((name, index) => [name, (fields[index] ?? '').trim()])));
    if (result.kind === 'row') rows.push({ row: result.row, line });
    else found.push(...result.sentences.map((sentence) => ({ line, sentence })));
  }
  return {
    rows: rows.map(({ row }) => row),
    problems: [...found, ...twice(rows)].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
};

const failed = (line: number | null, sentence: string) => ({ rows: [], problems: [{ line, sentence }] });

const readLines = (text: string): Problem | { fields: string[]; line: number }[] => {
  const firstLine = text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  try {
    const parsed = parse(text, {
      delimiter: firstLine.includes(';') && !firstLine.includes(',') ? ';' : ',',
      comment: '#',
      comment_no_infix: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return z
      .array(record)
      .parse(parsed)
      .map((entry) => ({ fields: entry.record, line: entry.info.lines }));
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : null;
    return {
      line,
      sentence: 'a quotation mark is not closed, or stands inside a value; double it ("") or take it away',
    };
  }
};

const headerProblems = (names: readonly string[], line: number): Problem[] => {
  const problem = (sentence: string): Problem => ({ line, sentence });
  const unknown = names
    .filter((name) => name !== either && !columns.includes(name))
    .map((name) =>
      problem(
        `${shown(name)} is not a column; ${didYouMean(name, columns, `the columns are ${allOf(columns)}`)}`,
      ),
    );
  const again = names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => problem(`the column ${name} is there twice; keep one of them`));
  if (unknown.length > 0 || again.length > 0) return [...unknown, ...again];
  if (!names.includes('company')) return [problem('the column company is missing; each row names a company')];
  const found = names.some((name) => name === 'workspace' || name === 'domain' || name === either);
  return found
    ? []
    : [problem('a column workspace or domain is missing; a customer is found by one of them')];
};

const twice = (rows: readonly { readonly row: CustomerRow; readonly line: number }[]): Problem[] => {
  const first = new Map<string, number>();
  return rows.flatMap(({ row, line }) => {
    const keys = [
      ...(row.workspace === null ? [] : [`workspace ${row.workspace}`]),
      ...(row.domain === null ? [] : [`domain ${row.domain}`]),
    ];
    return keys.flatMap((key) => {
      const before = first.get(key);
      first.set(key, before ?? line);
      return before === undefined
        ? []
        : [{ line, sentence: `the ${key} is already in line ${before}; keep one of the two rows` }];
    });
  });
};
