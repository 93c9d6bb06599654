import ts from 'typescript';

export interface Source {
  /** From the project's root, with `/`. */
  path: string;
  text: string;
}

export interface Place {
  line: number;
  text: string;
}

/** Every module that a file names: imports, exports from, `import()` and types by `import('…')`. */
export function importsOf(source: Source): Place[] {
  return collect(source, (node) => {
    const named = moduleOf(node);
    return named && ts.isStringLiteralLike(named) ? named.text : undefined;
  });
}

/** What reads a clock, a die or the machine's locale. */
export function impurities(source: Source): Place[] {
  return collect(source, (node) => {
    if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && !node.arguments?.length) return 'new Date()';
    if (!ts.isCallExpression(node)) return undefined;
    const callee = node.expression.getText().replace('?.', '.');
    if (/^(globalThis\.)?(Date(\.now)?|Math\.random)$/.test(callee) || callee.startsWith('Temporal.Now.'))
      return `${callee}()`;
    return /\.toLocale\w+$/.exec(callee)?.[0].concat('()');
  });
}

/** Sorting and calculating, found in the script and in the template alike. */
export function calculations(source: Source): Place[] {
  return collect(source, (node) => {
    if (ts.isBinaryExpression(node) && isArithmetic(node.operatorToken.kind)) return node.getText();
    if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
      return [ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.MinusMinusToken].includes(node.operator)
        ? node.getText()
        : undefined;
    }
    if (!ts.isPropertyAccessExpression(node)) return undefined;
    if (isNamed(node.expression, 'Math')) return node.getText();
    return ['sort', 'toSorted'].includes(node.name.text) ? `.${node.name.text}()` : undefined;
  });
}

function collect(source: Source, find: (node: ts.Node) => string | undefined): Place[] {
  return parts(source).flatMap(({ text, tsx }) => {
    const file = ts.createSourceFile(
      source.path,
      text,
      ts.ScriptTarget.Latest,
      true,
      tsx ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
    );
    const places: Place[] = [];
    const visit = (node: ts.Node): void => {
      const found = find(node);
      if (found !== undefined)
        places.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: found });
      ts.forEachChild(node, visit);
    };
    visit(file);
    return places;
  });
}

/** A file as scripts that TypeScript can read; of a template, its frontmatter, its markup and its scripts, each in its lines. */
function parts({ path, text }: Source): { text: string; tsx: boolean }[] {
  if (!path.endsWith('.astro')) return [{ text, tsx: false }];
  const fence = /^\s*---\r?\n[\s\S]*?\n---(?=\r?\n|$)/.exec(text)?.[0] ?? '';
  const frontmatter = fence.replace(/---\r?\n/, '\n').replace(/---$/, '');
  const template = blank(fence) + text.slice(fence.length);
  const scripts = Array.from(template.matchAll(/(<script\b[^>]*>)([\s\S]*?)<\/script>/g), (match) => ({
    text: blank(template.slice(0, match.index)) + blank(match[1] ?? '') + (match[2] ?? ''),
    tsx: false,
  }));
  const markup = template.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<!doctype[^>]*>/gi, blank);
  return [{ text: frontmatter, tsx: false }, { text: `<>${markup}</>`, tsx: true }, ...scripts];
}

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

function moduleOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  return ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
}

const isNamed = (node: ts.Node, name: string): boolean => ts.isIdentifier(node) && node.text === name;

const isArithmetic = (kind: ts.SyntaxKind): boolean =>
  [
    ts.SyntaxKind.PlusToken,
    ts.SyntaxKind.MinusToken,
    ts.SyntaxKind.AsteriskToken,
    ts.SyntaxKind.AsteriskAsteriskToken,
    ts.SyntaxKind.SlashToken,
    ts.SyntaxKind.PercentToken,
    ts.SyntaxKind.PlusEqualsToken,
    ts.SyntaxKind.MinusEqualsToken,
    ts.SyntaxKind.AsteriskEqualsToken,
    ts.SyntaxKind.SlashEqualsToken,
  ].includes(kind);
