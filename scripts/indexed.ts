/**
 * Loops and destructurings of arrays by index. Written with an iterator they make an object for each element until V8 optimises them, which in
 * a run of a second it hardly does: a fifth of all that such a run allocates. In: source files. Out: the same program, `for … of` of what the
 * types say is an array as a loop over its indices. Maps, sets, strings and what only may be an array keep their iterators.
 */
import { dirname } from 'node:path';
import ts from 'typescript';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const TYPED = /^(?:Int|Uint|Float)\d+(?:Clamped)?Array$/;

/** A transformer of the sources that a configuration names; null for a file that needs no change or is none of them. */
export function indexedIn(config: string): (id: string) => string | null {
  const { config: read } = ts.readConfigFile(config, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(read, ts.sys, dirname(config));
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  return id => {
    const file = program.getSourceFile(id);
    return file === undefined || file.isDeclarationFile ? null : rewrite(file, checker);
  };
}

function rewrite(file: ts.SourceFile, checker: ts.TypeChecker): string | null {
  const edits: Edit[] = [];
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isForOfStatement(node)) editLoop(node, file, checker, count++, edits);
    else if (ts.isVariableDeclaration(node)) editDeclaration(node, file, checker, count++, edits);
    ts.forEachChild(node, visit);
  };
  visit(file);
  if (edits.length === 0) return null;
  let text = file.text;
  for (const { from, to, text: by } of edits.sort((a, b) => b.from - a.from || b.to - a.to))
    text = text.slice(0, from) + by + text.slice(to);
  return text;
}

/** `for (const x of xs) {` as `for (let i = 0, a = (xs); i < a.length; i++) { const x = a[i];`. */
function editLoop(
  loop: ts.ForOfStatement,
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  n: number,
  edits: Edit[],
): void {
  const { initializer, expression, statement } = loop;
  if (loop.awaitModifier !== undefined || !ts.isVariableDeclarationList(initializer)) return;
  const declaration = initializer.declarations[0]!;
  const names = namesOf(declaration.name, file);
  const isIndexed = isArray(checker.getTypeAtLocation(expression), checker);
  const isPair = names !== null && isArray(checker.getTypeAtLocation(declaration.name), checker);
  if (!isIndexed && !isPair) return;
  const keyword = initializer.flags & ts.NodeFlags.Const ? 'const' : 'let';
  const element = isIndexed ? `$a${n}[$i${n}]` : `$e${n}`;
  const start = loop.getStart(file);
  const own = isPair
    ? `${isIndexed ? `const $e${n} = ${element}; ` : ''}${keyword} ${names.map(([name, k]) => `${name} = $e${n}[${k}]`).join(', ')};`
    : `${initializer.getText(file)} = ${element};`;
  if (isIndexed) {
    edits.push({ from: start, to: expression.getStart(file), text: `for (let $i${n} = 0, $a${n} = (` });
    edits.push({ from: expression.end, to: statement.getStart(file), text: `); $i${n} < $a${n}.length; $i${n}++) ` });
  } else edits.push({ from: initializer.getStart(file), to: initializer.end, text: `const $e${n}` });
  const first = statement.getStart(file);
  if (ts.isBlock(statement)) edits.push({ from: first + 1, to: first + 1, text: ` ${own}` });
  else {
    edits.push({ from: first, to: first, text: `{ ${own} ` });
    edits.push({ from: statement.end, to: statement.end, text: ' }' });
  }
}

/** `const [a, b] = xs` as `const e = (xs), a = e[0], b = e[1]`. */
function editDeclaration(
  declaration: ts.VariableDeclaration,
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  n: number,
  edits: Edit[],
): void {
  const { name, initializer, parent } = declaration;
  const names = namesOf(name, file);
  if (names === null || initializer === undefined || !isArray(checker.getTypeAtLocation(initializer), checker)) return;
  if (!ts.isVariableDeclarationList(parent) || !ts.isVariableStatement(parent.parent)) return;
  edits.push({ from: name.getStart(file), to: initializer.getStart(file), text: `$e${n} = (` });
  edits.push({
    from: initializer.end,
    to: initializer.end,
    text: `)${names.map(([own, k]) => `, ${own} = $e${n}[${k}]`).join('')}`,
  });
}

/** The names that a pattern of plain names gives to elements, by index; null for any other pattern. */
function namesOf(name: ts.BindingName, file: ts.SourceFile): readonly (readonly [string, number])[] | null {
  if (!ts.isArrayBindingPattern(name)) return null;
  const names: (readonly [string, number])[] = [];
  for (const [k, element] of name.elements.entries()) {
    if (ts.isOmittedExpression(element)) continue;
    if (element.dotDotDotToken !== undefined || element.initializer !== undefined || !ts.isIdentifier(element.name))
      return null;
    names.push([element.name.getText(file), k]);
  }
  return names.length === 0 ? null : names;
}

function isArray(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (type.isUnion()) return type.types.every(each => isArray(each, checker));
  return checker.isArrayType(type) || checker.isTupleType(type) || TYPED.test(type.symbol?.name ?? '');
}
