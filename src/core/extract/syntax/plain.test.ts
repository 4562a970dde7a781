/** The two arithmetics, JavaScript's and WebAssembly's, side by side: each operation leaves the same bytes. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { paragraphs } from '../../../../test/support/passage.ts';
import { tokens as vocabulary } from '../../../languages/en/syntax.ts';
import type { Arithmetic } from './arithmetic.ts';
import { createKernel } from './kernels.ts';
import { createParser } from './parser.ts';
import { createPlain } from './plain.ts';

/** Room for each of an operation's operands, in bytes. */
const ROOM = 65_536;
/** Numbers from which operands are cut: of every size, but none without end. */
const numbers = fc.array(fc.float({ min: -64, max: 64, noNaN: true }), { minLength: 97, maxLength: 97 });
const fours = fc.integer({ min: 1, max: 10 }).map(n => 4 * n);
const shape = fc.record({ n: fc.integer({ min: 1, max: 21 }), count: fours, extra: fours, drawn: numbers });

interface Room {
  /** Floats, doubles, 16-bit and 8-bit numbers; addresses of rows; what is written. */
  readonly floats: number;
  readonly others: number;
  readonly doubles: number;
  readonly shorts: number;
  readonly bytes: number;
  readonly addresses: number;
  readonly out: number;
}

type Shape = { readonly n: number; readonly count: number; readonly extra: number; readonly drawn: readonly number[] };

function fillRoom({ memory }: Arithmetic, { drawn }: Shape): Room {
  const [floats, others, doubles, shorts, bytes, addresses, out] = Array.from({ length: 7 }, () =>
    memory.reserve(ROOM),
  ) as [number, number, number, number, number, number, number];
  const at = (i: number): number => drawn[i % drawn.length]!;
  for (let i = 0; i < ROOM / 4; i++) {
    memory.floats[floats / 4 + i] = at(i);
    memory.floats[others / 4 + i] = at(3 * i + 1);
    memory.floats[out / 4 + i] = at(5 * i + 2);
    if (i < ROOM / 8) memory.doubles[doubles / 8 + i] = at(7 * i);
    memory.shorts[shorts / 2 + i] = 7 * at(i);
    memory.bytes[bytes + i] = at(i + 1);
  }
  return { floats, others, doubles, shorts, bytes, addresses, out };
}

type Run = (arithmetic: Arithmetic, room: Room, shape: Shape) => unknown;

const OPERATIONS: readonly (readonly [string, Run])[] = [
  ['pack', (a, r, { n, count }) => a.pack(r.shorts, r.floats, n, 4 * count, 500, r.out, r.doubles)],
  ['turn', (a, r, { n, count, extra }) => a.turn(r.floats, count + extra, n, count, r.out, n + 3)],
  [
    'sumRows',
    (a, r, { n, count }) => {
      const { ints } = a.memory;
      const [rows, tables] = [r.addresses / 4, r.addresses / 4 + 3 * n];
      for (let i = 0; i < 3 * n; i++) ints[rows + i] = (i * 5) % 13;
      for (let g = 0; g < 3; g++) ints.set([r.bytes + 40 * g, r.floats + 4 * g, 4 + 3 * g], tables + 3 * g);
      a.sumRows(r.addresses, n, 4 * tables, 3, count, r.out);
    },
  ],
  ['squash', (a, r, { count }) => a.squash(r.out, count)],
  ['rectify', (a, r, { count }) => a.rectify(r.out, count)],
  [
    'round',
    (a, r, { count }) => {
      a.squash(r.floats, count);
      a.round(r.floats, count, r.out);
    },
  ],
  [
    'multiply',
    (a, r, { n, count, extra }) => {
      a.multiply(r.shorts, n, r.shorts + 64, 4 * count, extra, r.doubles, r.out, count + extra);
    },
  ],
  [
    'addWords',
    (a, r, { n, count, extra }) => {
      for (let i = 0; i < n; i++) {
        a.memory.ints[r.addresses / 4 + i] = r.floats + 4 * ((i * 7) % 32);
        a.memory.ints[r.addresses / 4 + n + i] = i % 3 === 0 ? 0 : r.others + 4 * ((i * 5) % 32);
      }
      for (const shift of [-3, -1, 0, 1, 2]) {
        a.addWords(r.addresses, r.addresses + 4 * n, n, shift, 16, count, r.out, count + extra);
      }
    },
  ],
  [
    'recur',
    (a, r, { n, count, extra }) => {
      const gates = 2 * count + extra;
      a.recur(r.floats, gates, n, count, r.out, 2 * count);
      const last = r.out + 4 * (2 * (n - 1) * count + count);
      a.recur(r.floats + 4 * (n - 1) * gates, -gates, n, count, last, -2 * count);
    },
  ],
  ['relate', (a, r, { count }) => a.relate(r.floats, r.others, r.floats + 400, count, r.out)],
  ['dot', (a, r, { count }) => a.dot(r.floats, r.others, count)],
  [
    'multiplyAdd',
    (a, r, { n, count, extra }) =>
      a.multiplyAdd(r.floats, count + extra, n, r.doubles, count, 2 * extra, r.out, 2 * extra + 1),
  ],
  [
    'scoreArcs',
    (a, r, { n, count, extra }) => {
      const steps = r.addresses + 4 * n;
      for (let d = -n; d < n; d++) a.memory.ints[steps / 4 + d] = 4 * (Math.abs(d) % 5);
      const [table, bias] = [r.others, r.others + 128];
      const tables = steps + 4 * n;
      a.memory.ints.set([table, table + 64, 8, r.floats + 32, steps], tables / 4);
      a.scoreArcs(r.floats, count + extra, n, count, r.doubles, 24, tables, bias, r.out);
    },
  ],
  ['largest', (a, r, { n, count, extra }) => a.largest(r.floats, count + extra, n, count - 1, r.out)],
];

test.each(OPERATIONS)('%s', (_, run) => {
  fc.assert(
    fc.property(shape, drawn => {
      const [kernel, plain] = [createKernel()!, createPlain()];
      const results = [kernel, plain].map(each => run(each, fillRoom(each, drawn), drawn));
      expect(results[0]).toBe(results[1]);
      // the first bytes are the kernel's own
      const [ours, theirs] = [kernel, plain].map(({ memory }) => Buffer.from(memory.bytes.buffer).subarray(64));
      const end = Math.min(ours!.length, theirs!.length);
      expect(ours!.subarray(0, end).equals(theirs!.subarray(0, end))).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test('where there is no WebAssembly, or none with vectors, the trees are the same', () => {
  const bytes = readFileSync(new URL('../../../languages/en/syntax.model', import.meta.url));
  const text = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');
  const parse = (): unknown => createParser(bytes, vocabulary).parse(text, paragraphs(text));
  const wanted = parse();
  class Refused {
    constructor() {
      throw new Error('no vectors');
    }
  }
  for (const wasm of [undefined, { Module: Refused }]) {
    vi.stubGlobal('WebAssembly', wasm);
    expect(createKernel()).toBeNull();
    expect(parse()).toEqual(wanted);
    vi.unstubAllGlobals();
  }
});
