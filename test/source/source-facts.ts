import { type Expression, parseSync, Visitor } from 'oxc-parser';

export interface Import {
  readonly from: string;
  /** Gone when the program runs: `import type`, or `type` before every name. */
  readonly typeOnly: boolean;
}

/** What one TypeScript file says about itself, read by a real parser: comments and texts cannot deceive it. */
export interface SourceFacts {
  readonly imports: readonly Import[];
  /** What it passes on from elsewhere: `export … from`. */
  readonly reExports: readonly string[];
  readonly hasDefaultExport: boolean;
  readonly readsEnvironment: boolean;
  /** `x as T`, `<T>x` and `x!`, in words that find them; `as const` is none. */
  readonly casts: readonly string[];
  /** Every text between quotes or backticks that has no variable in it. */
  readonly strings: readonly string[];
}

const isProcess = (node: { type: string; name?: unknown }): boolean =>
  node.type === 'Identifier' && node.name === 'process';

const literal = (node: Expression | { type: string } | null | undefined): string | null =>
  node?.type === 'Literal' && 'value' in node && typeof node.value === 'string' ? node.value : null;

/** @throws when the file does not parse */
export function sourceFacts(path: string, text: string): SourceFacts {
  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path} does not parse: ${error.message}`);

  const imports: Import[] = [];
  const reExports: string[] = [];
  const casts: string[] = [];
  const strings: string[] = [];
  let hasDefaultExport = false;
  let readsEnvironment = false;
  const cast = (node: { start: number; end: number }) => casts.push(text.slice(node.start, node.end));
  const passOn = (from: string, typeOnly: boolean) => {
    imports.push({ from, typeOnly });
    reExports.push(from);
  };

  new Visitor({
    ImportDeclaration(node) {
      const names = node.specifiers;
      const typeOnly =
        node.importKind === 'type' ||
        (names.length > 0 &&
          names.every((name) => name.type === 'ImportSpecifier' && name.importKind === 'type'));
      imports.push({ from: node.source.value, typeOnly });
      if (node.source.value === 'node:process' || node.source.value === 'process') {
        readsEnvironment ||= names.some(
          (name) =>
            name.type === 'ImportSpecifier' && 'name' in name.imported && name.imported.name === 'env',
        );
      }
    },
    ExportAllDeclaration(node) {
      passOn(node.source.value, node.exportKind === 'type');
    },
    ExportNamedDeclaration(node) {
      if (node.source !== null) passOn(node.source.value, node.exportKind === 'type');
      hasDefaultExport ||= node.specifiers.some(
        ({ exported }) => 'name' in exported && exported.name === 'default',
      );
    },
    ExportDefaultDeclaration() {
      hasDefaultExport = true;
    },
    ImportExpression(node) {
      const from = literal(node.source);
      if (from !== null) imports.push({ from, typeOnly: false });
    },
    TSImportType(node) {
      imports.push({ from: node.source.value, typeOnly: true });
    },
    CallExpression(node) {
      const { callee } = node;
      const loads =
        (callee.type === 'Identifier' && callee.name === 'require') ||
        (callee.type === 'MemberExpression' &&
          callee.object.type === 'MetaProperty' &&
          callee.property.type === 'Identifier' &&
          callee.property.name === 'resolve');
      const from = loads ? literal(node.arguments[0]) : null;
      if (from !== null) imports.push({ from, typeOnly: false });
    },
    MemberExpression(node) {
      const name = node.property.type === 'Identifier' ? node.property.name : literal(node.property);
      readsEnvironment ||= isProcess(node.object) && name === 'env';
    },
    VariableDeclarator(node) {
      readsEnvironment ||= node.init !== null && isProcess(node.init) && node.id.type === 'ObjectPattern';
    },
    TSAsExpression(node) {
      const type = node.typeAnnotation;
      const isConst =
        type.type === 'TSTypeReference' &&
        type.typeName.type === 'Identifier' &&
        type.typeName.name === 'const';
      if (!isConst) cast(node);
    },
    TSTypeAssertion: cast,
    TSNonNullExpression: cast,
    Literal(node) {
      if (typeof node.value === 'string') strings.push(node.value);
    },
    TemplateLiteral(node) {
      const [only] = node.quasis;
      if (node.expressions.length === 0 && only !== undefined) strings.push(only.value.cooked ?? '');
    },
  }).visit(program);

  return { imports, reExports, hasDefaultExport, readsEnvironment, casts, strings };
}
