import { type Document, isCollection, isScalar, visit, type YAMLParseError } from 'yaml';

/**
 * A YAML error as the rest of a sentence that says what to do. The line itself is never quoted but for a key:
 * somebody may have put a secret there.
 */
export const syntaxSentence = (error: YAMLParseError, line: string, column: number): string => {
  if (/^\s*\t/.test(line) || error.code === 'TAB_AS_INDENT')
    return 'it is indented with a tab; YAML wants spaces';
  switch (error.code) {
    case 'DUPLICATE_KEY': {
      const key = /^["']?([\w-]+)["']?\s*:/.exec(line.slice(column - 1))?.[1];
      return `${key === undefined ? 'a key' : `"${key}"`} is there twice in the same group; keep one of them`;
    }
    case 'MISSING_CHAR':
      return error.message.includes('quote')
        ? 'a quotation mark is opened here and never closed'
        : `a comma or a closing bracket is missing before column ${column}`;
    case 'BAD_INDENT':
      return error.message.startsWith('Flow')
        ? 'a bracket is opened here and not closed'
        : `the indentation does not fit (column ${column}); keys of one group must begin in the same column`;
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return `this is not a key with one value (column ${column}); put a value with ": " in it in quotation marks, and check the indentation of the next line`;
    case 'BAD_SCALAR_START':
      return `a value cannot begin with ${line.charAt(column - 1)} (column ${column}); put it in quotation marks`;
    case 'MULTIPLE_DOCS':
      return '"---" begins a second document; keep everything in one';
    default:
      return `this is not valid YAML (column ${column}); compare it with lytt.example.yaml`;
  }
};

/**
 * Where the quotation mark or bracket stands that is never closed; the parser notices only further down, where
 * nobody would look. Null for other errors.
 */
export const openedAt = (document: Document.Parsed, error: YAMLParseError): number | null => {
  const quote = error.code === 'MISSING_CHAR' && error.message.includes('quote');
  const bracket = error.code === 'BAD_INDENT' && error.message.startsWith('Flow');
  let start: number | null = null;
  visit(document, {
    Node: (_key, node) => {
      const opens = quote
        ? isScalar(node) && /^QUOTE/.test(node.type ?? '')
        : isCollection(node) && node.flow === true;
      const from = node.range?.[0];
      if ((quote || bracket) && opens && from !== undefined && from < error.pos[0]) start = from;
    },
  });
  return start;
};
