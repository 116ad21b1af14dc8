import {
  type Alias,
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { openedAt, syntaxSentence } from './yaml-syntax.ts';

/** Where something stands in the file: keys and positions in lists, from the top. */
export type Path = readonly (string | number)[];

/** One mistake in a file; `line` is null when it has no one place. */
export interface Problem {
  readonly line: number | null;
  readonly sentence: string;
}

/** A YAML file that could be read, with its line numbers. */
export interface YamlSource {
  readonly data: unknown;
  /** The line of a value, or of the nearest thing around it that is there; null for the whole file. */
  lineOf(path: Path): number | null;
  /** The line of the key itself (of an unknown one, say). */
  lineOfKey(path: Path): number | null;
}

/** @returns the source, or what is wrong with it as YAML */
export const readYaml = (
  text: string,
): { readonly source: YamlSource | null; readonly problems: readonly Problem[] } => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const problems = document.errors.map((error) => {
    const { line, col } = counter.linePos(openedAt(document, error) ?? error.pos[0]);
    const repairable = error.code === 'DUPLICATE_KEY';
    return { line, repairable, sentence: syntaxSentence(error, text.split(/\r?\n/)[line - 1] ?? '', col) };
  });
  // What follows the first real fault is mostly its echo.
  const fault = problems.find((problem) => !problem.repairable);
  if (fault !== undefined) return { source: null, problems: [fault] };
  const aliases = unknownAliases(document).map((node) => ({
    line: counter.linePos(node.range?.[0] ?? 0).line,
    sentence: `*${node.source} refers to nothing; put a value that begins with * in quotation marks`,
  }));
  if (aliases.length > 0) return { source: null, problems: aliases };

  const lineAt = (node: unknown): number | null => {
    const range = isRanged(node) ? node.range : null;
    return range ? counter.linePos(range[0]).line : null;
  };
  const lineOf = (path: Path): number | null => {
    if (path.length === 0) return null;
    const node = document.getIn(path, true);
    // A group or list begins on the line of its key, as people see it.
    const line = isCollection(node) ? (keyLine(path) ?? lineAt(node)) : (lineAt(node) ?? keyLine(path));
    return line ?? lineOf(path.slice(0, -1));
  };
  const keyLine = (path: Path): number | null => {
    const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    if (!isMap(parent)) return null;
    const pair = parent.items.find(
      (item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1),
    );
    return lineAt(pair?.key);
  };
  try {
    return {
      source: { data: document.toJS(), lineOf, lineOfKey: (path) => keyLine(path) ?? lineOf(path) },
      problems,
    };
  } catch {
    return {
      source: null,
      problems: [
        { line: null, sentence: 'it repeats itself through too many aliases (*name); write the values out' },
      ],
    };
  }
};

const isRanged = (node: unknown): node is Node =>
  typeof node === 'object' && node !== null && 'range' in node;

const unknownAliases = (document: Document.Parsed): Alias[] => {
  const unknown: Alias[] = [];
  visit(document, {
    Alias: (_key, node) => {
      if (node.resolve(document) === undefined) unknown.push(node);
    },
  });
  return unknown;
};
