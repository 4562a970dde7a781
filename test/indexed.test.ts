/** The build's loops by index do what the loops they stand for do. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indexedIn } from '../scripts/indexed.ts';

const BODIES = {
  array: 'for (const boat of boats) out.push(boat);',
  block: 'for (const boat of boats) { if (boat === "Tarn") continue; out.push(boat); if (out.length > 1) break; }',
  typed: 'for (const n of Uint8Array.of(3, 300)) out.push(n);',
  pairs: 'for (const [boat, at] of berths) out.push(at, boat);',
  'second of a pair': 'for (const [, at] of berths) out.push(at);',
  'pairs of a map': 'for (const [boat, at] of new Map(berths)) out.push(boat, at);',
  'what a loop variable keeps':
    'const later: (() => string)[] = []; for (const boat of boats) later.push(() => boat); for (const say of later) out.push(say());',
  'an array that grows':
    'const some = [...boats]; for (const boat of some) { if (some.length < 6) some.push(boat + "!"); out.push(boat); }',
  'one loop in another':
    'outer: for (const a of boats) for (const b of boats) { if (b === "Orrin") continue outer; out.push(a + b); }',
  'a loop in what is looped over':
    'for (const x of boats.map(b => { let n = 0; for (const _ of b) n++; return n; })) out.push(x);',
  'a variable that changes': 'for (let boat of boats) { boat += "?"; out.push(boat); }',
  declared: 'const [first, , third] = boats; out.push(first, third);',
  'called once':
    'let calls = 0; const all = () => { calls++; return boats; }; for (const boat of all()) out.push(boat, calls);',
};
const KEPT = {
  'a set': 'for (const boat of new Set(boats)) out.push(boat);',
  'a string': 'for (const letter of "ferry") out.push(letter);',
  'the keys of a map': 'for (const boat of new Map(berths).keys()) out.push(boat);',
  'what may be an array': 'const some: Iterable<string> = boats; for (const boat of some) out.push(boat);',
  'a rest': 'const [first, ...rest] = boats; out.push(first, rest.length);',
  'a default': 'const [first = "none"] = boats; out.push(first);',
};

const HEAD = `
const boats: readonly string[] = ['Vesk', 'Tarn', 'Orrin'];
const berths: readonly (readonly [string, number])[] = [['Vesk', 4], ['Tarn', 7]];
const out: unknown[] = [];
`;

let folder = '';
let indexed: (id: string) => string | null = () => null;
const pathOf = (name: string): string => join(folder, `${name.replaceAll(' ', '-')}.ts`);
const run = (code: string): unknown => {
  const { outputText } = ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2023 } });
  return new Function(`${outputText}; return out;`)();
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'synoptic-loops-'));
  for (const [name, body] of Object.entries({ ...BODIES, ...KEPT })) writeFileSync(pathOf(name), `{${HEAD}${body}}`);
  const options = { target: 'es2023', lib: ['es2023'], types: [], strict: true };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['*.ts'] }));
  indexed = indexedIn(join(folder, 'tsconfig.json'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inner = (code: string): string => code.slice(1, -1);

describe('a loop over an array runs by index and does the same', () => {
  test.each(Object.entries(BODIES))('%s', (name, body) => {
    const rewritten = indexed(pathOf(name))!;
    expect(rewritten).toMatch(/\$[ae]\d+/);
    expect(run(inner(rewritten))).toEqual(run(HEAD + body));
  });
});

describe('left as it is', () => {
  test.each(Object.entries(KEPT))('%s', name => {
    expect(indexed(pathOf(name))).toBeNull();
  });
});
