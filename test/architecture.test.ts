/**
 * Holds the import table of ARCHITECTURE.md against every import in `src/`, looks for circles of files and of rooms, and holds `core/` against
 * what would make it impure.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

interface Row {
  readonly room: string;
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

const HEADING = '## Who may import whom';
const CODE = /`([^`]+)`/g;

function codeWords(cell: string): readonly string[] {
  return [...cell.matchAll(CODE)].map(match => match[1]!);
}

/** The rows of the first table under the heading. */
function readTable(markdown: string): readonly Row[] {
  const section = markdown.slice(markdown.indexOf(HEADING) + HEADING.length).split('\n## ')[0]!;
  return section
    .split('\n')
    .filter(line => line.startsWith('| `'))
    .map(line => {
      const [, room, rooms, packages] = line.split('|');
      return { room: codeWords(room!)[0]!, rooms: codeWords(rooms!), packages: codeWords(packages!) };
    });
}

const TABLE = readTable(readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8'));

function isIn(room: string, path: string): boolean {
  return path === room || path.startsWith(`${room}/`);
}

function roomOf(path: string, table: readonly Row[]): Row | undefined {
  return table.filter(row => isIn(row.room, path)).sort((a, b) => b.room.length - a.room.length)[0];
}

/** `node:fs` as `node:*`, `@hono/zod-openapi/x` as `@hono/zod-openapi`. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:*';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** What a file imports, static and dynamic, values and types: as written. */
function importsOf(code: string): readonly string[] {
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** The file that a relative import means, from the root. */
function targetOf(path: string, specifier: string): string {
  return relative(ROOT, resolve(ROOT, path, '..', specifier));
}

/** What is wrong with the imports of one file, static and dynamic, of values and of types. */
function wrongImports(path: string, code: string, table: readonly Row[]): readonly string[] {
  const row = roomOf(path, table);
  if (row === undefined) return [`${path} is in no room of the table`];
  return importsOf(code).flatMap(specifier => {
    if (!specifier.startsWith('.')) {
      return row.packages.includes(packageOf(specifier)) ? [] : [`${path} imports the package ${specifier}`];
    }
    const target = targetOf(path, specifier);
    return [row.room, ...row.rooms].some(room => isIn(room, target)) ? [] : [`${path} imports ${target}`];
  });
}

type Graph = ReadonlyMap<string, readonly string[]>;

/** The files among `files`, by what each of them imports. */
function graphOf(files: readonly string[], codeOf: (path: string) => string): Graph {
  return new Map(
    files.map(path => [
      path,
      importsOf(codeOf(path))
        .filter(specifier => specifier.startsWith('.'))
        .map(specifier => targetOf(path, specifier)),
    ]),
  );
}

/** The shortest way from a place back to itself, `a > b > a`; null if there is none. */
function wayBack(start: string, graph: Graph): string | null {
  const before = new Map<string, string>();
  const reached = [start];
  for (const place of reached) {
    for (const next of graph.get(place) ?? []) {
      if (before.has(next)) continue;
      before.set(next, place);
      reached.push(next);
    }
  }
  if (!before.has(start)) return null;
  const way = [start];
  do way.unshift(before.get(way[0]!)!);
  while (way[0] !== start);
  return way.join(' > ');
}

function circlesIn(graph: Graph): readonly string[] {
  return [...graph.keys()].flatMap(place => wayBack(place, graph) ?? []);
}

const LOCALE_OR_CHANCE = /^(?:Intl|localeCompare|toLocale\w*)$/;
const CALLS = new Set(['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID']);

/** Clock, chance and locale in one file, by name. */
function impurities(path: string, code: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && LOCALE_OR_CHANCE.test(node.text)) found.push(`${path} uses ${node.text}`);
    if (ts.isPropertyAccessExpression(node) && CALLS.has(node.getText())) found.push(`${path} uses ${node.getText()}`);
    const isDate =
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      node.expression.getText() === 'Date' &&
      !node.arguments?.length;
    if (isDate) found.push(`${path} asks the clock: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.ES2023, true));
  return found;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map(path => `${folder}/${path}`)
    .filter(path => /\.(?:ts|svelte)$/.test(path) && !/\.(?:test|d)\.ts$/.test(path))
    .sort();
}

const FILES = filesIn('src');
const SCREEN = filesIn('web/src');

/** Of a component its script. */
function codeOf(path: string): string {
  const code = readFileSync(join(ROOT, path), 'utf8');
  return path.endsWith('.svelte') ? (/<script[^>]*>([\s\S]*?)<\/script>/.exec(code)?.[1] ?? '') : code;
}

describe('imports', () => {
  test('the table is there, and names only rooms it has a row for', () => {
    const rooms = TABLE.map(row => row.room);
    expect(rooms.length).toBeGreaterThan(5);
    const named = TABLE.flatMap(row => row.rooms).filter(room => room.startsWith('src/'));
    expect(named.filter(room => !rooms.includes(room))).toEqual([]);
  });

  test('every file in src/ and of the screen keeps to it', () => {
    expect(SCREEN.length).toBeGreaterThan(10);
    expect([...FILES, ...SCREEN].flatMap(path => wrongImports(path, codeOf(path), TABLE))).toEqual([]);
  });

  test('no file imports itself over others', () => {
    const files = [...FILES, ...SCREEN, ...filesIn('eval')];
    expect(files.some(path => path.startsWith('eval/'))).toBe(true);
    expect(circlesIn(graphOf(files, codeOf))).toEqual([]);
  });

  test('no room may import itself over others', () => {
    expect(circlesIn(new Map(TABLE.map(({ room, rooms }) => [room, rooms])))).toEqual([]);
  });

  test('the rooms of compare/ are told apart: none may import all of it', () => {
    expect(TABLE.flatMap(({ room, rooms }) => [room, ...rooms]).filter(room => room === 'src/core/compare')).toEqual(
      [],
    );
  });

  test('every package it allows is a dependency', () => {
    const { dependencies, devDependencies } = JSON.parse(codeOf('package.json')) as Record<
      string,
      Record<string, string>
    >;
    // the screen is built before it is shipped, with what it imports in it
    const known = (room: string): object => (room.startsWith('web') ? devDependencies! : dependencies!);
    const missing = TABLE.flatMap(({ room, packages }) =>
      packages.filter(name => name !== 'node:*' && !(name in known(room))),
    );
    expect(missing).toEqual([]);
  });
});

test('the rooms that touch files are those that ARCHITECTURE names', () => {
  const touching = FILES.filter(path => /from 'node:fs(?:\/promises)?'/.test(codeOf(path))).map(path =>
    path.split('/').slice(0, 2).join('/'),
  );
  const told = /only ([^;]*?) touch files/.exec(codeOf('ARCHITECTURE.md'))![1]!;
  expect(codeWords(told).slice().sort()).toEqual([...new Set(touching)].sort());
});

test('core and languages know no clock, chance or locale', () => {
  const pure = FILES.filter(path => isIn('src/core', path) || isIn('src/languages', path));
  expect(pure.length).toBeGreaterThan(10);
  expect(pure.flatMap(path => impurities(path, codeOf(path)))).toEqual([]);
});

describe('these checks see', () => {
  const table: readonly Row[] = [
    { room: 'src/a', rooms: ['src/b'], packages: ['zod'] },
    { room: 'src/b', rooms: [], packages: [] },
    { room: 'src/a/inner', rooms: [], packages: [] },
  ];

  test.each([
    ['a static import', "import { x } from '../c/x.ts';"],
    ['a type', "import type { X } from '../c/x.ts';"],
    ['a re-export', "export { x } from '../c/x.ts';"],
    ['a dynamic import', "const x = await import('../c/x.ts');"],
    ['an import for its effect', "import '../c/x.ts';"],
    ['a package', "import { x } from 'left-pad';"],
    ['Node', "import { join } from 'node:path';"],
    ['a room with a like name', "import { x } from '../bb/x.ts';"],
  ])('%s', (_, code) => {
    expect(wrongImports('src/a/x.ts', code, table)).toHaveLength(1);
  });

  test('what is allowed, and the innermost room', () => {
    expect(wrongImports('src/a/x.ts', "import './y.ts'; import '../b/x.ts'; import 'zod';", table)).toEqual([]);
    expect(wrongImports('src/a/inner/x.ts', "import '../../b/x.ts';", table)).toHaveLength(1);
    expect(wrongImports('src/z.ts', '', table)).toEqual(['src/z.ts is in no room of the table']);
  });

  test('a circle, of types too', () => {
    const codes: Readonly<Record<string, string>> = {
      'src/a.ts': "import { x } from './b.ts';",
      'src/b.ts': "import type { X } from './c/c.ts';",
      'src/c/c.ts': "export * from '../a.ts'; import 'zod';",
      'src/d.ts': "import './a.ts'; import './e.ts';",
      'src/e.ts': '',
    };
    expect(circlesIn(graphOf(Object.keys(codes), path => codes[path]!))).toEqual([
      'src/a.ts > src/b.ts > src/c/c.ts > src/a.ts',
      'src/b.ts > src/c/c.ts > src/a.ts > src/b.ts',
      'src/c/c.ts > src/a.ts > src/b.ts > src/c/c.ts',
    ]);
    expect(circlesIn(new Map([['src/a.ts', ['src/a.ts']]]))).toEqual(['src/a.ts > src/a.ts']);
  });

  test.each([
    'new Date()',
    'Date.now()',
    'Math.random()',
    "'a'.localeCompare('b')",
    'new Intl.Segmenter()',
    'x.toLocaleLowerCase()',
  ])('%s', code => {
    expect(impurities('x.ts', code)).toHaveLength(1);
  });

  test('no word in a comment or a string, and no date of a given moment', () => {
    expect(impurities('x.ts', "// Math.random\nconst x = 'Intl'; new Date(0); Date.UTC(2020, 1);")).toEqual([]);
  });
});
