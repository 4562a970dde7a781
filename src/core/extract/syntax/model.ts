/**
 * The trained model's file: tables in the arithmetic's memory, and the words that name their rows.
 * In: bytes. Out: a `Model`, or a `RangeError` that says what is wrong with the bytes. How it is used: `encoder.ts`.
 *
 * Layout: 8 bytes `SYNOPTM1`, the length of the head (uint32, little-endian), the head as ASCII JSON, then the data, at multiples
 * of 16 from the start of the file.
 */
import type { Arithmetic } from './arithmetic.ts';
import { createKernel } from './kernels.ts';
import type { Memory } from './memory.ts';
import { createPlain } from './plain.ts';

const MAGIC = 'SYNOPTM1';

type Kind = 'i8' | 'i16' | 'f32';

interface Entry {
  readonly kind: Kind;
  readonly rows: number;
  readonly columns: number;
  readonly at: number;
  /** Where the rows' scales (float32) begin; absent for `f32`. */
  readonly scales?: number;
}

export interface Head {
  readonly xpos: readonly string[];
  readonly deprel: readonly string[];
  /** Words of each feature group; row 0 is "nothing", row 1 "unknown", the words follow. */
  readonly groups: readonly (readonly string[])[];
  /** Lemma rules by `word tag` and `-ending tag`. */
  readonly lemmas: readonly (readonly [string, string])[];
  /** Words that may be several written together, and where they are cut: `its` at 2. */
  readonly cuts: readonly (readonly [string, number])[];
  /** Words with the features that training gave them: a test holds `wordFeatures` against them. */
  readonly probes?: readonly (readonly string[])[];
  readonly sizes: Readonly<Record<string, number>>;
  readonly entries: Readonly<Record<string, Entry>>;
}

/** A table of the file in the arithmetic's memory: `values[r * columns + c] * scales[r]`. */
export interface Table {
  readonly kind: Kind;
  readonly rows: number;
  readonly columns: number;
  readonly values: number;
  /** Address of float32 numbers; 0 where the values need none. */
  readonly scales: number;
}

export interface Model {
  readonly head: Head;
  /** Rows of each feature group's words, the same in every net's tables. */
  readonly vocabularies: readonly ReadonlyMap<string, number>[];
  table(name: string): Table;
  /** Address of a table's values as floats, multiplied out, row after row. */
  matrix(name: string): number;
  readonly arithmetic: Arithmetic;
}

/** Reads a model's file into the arithmetic's memory. */
export function readModel(
  source: Uint8Array | ArrayBuffer,
  arithmetic: Arithmetic = createKernel() ?? createPlain(),
): Model {
  const bytes = source instanceof ArrayBuffer ? new Uint8Array(source) : source;
  if (bytes.length < 12 || ascii(bytes, 0, 8) !== MAGIC) throw new RangeError('these bytes are not a syntax model');
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(8, true);
  if (12 + length > bytes.length) throw new RangeError('the syntax model is cut off');
  const head = JSON.parse(ascii(bytes, 12, 12 + length)) as Head;
  const from = (12 + length) & -16;
  const { memory } = arithmetic;
  const base = memory.reserve(bytes.length - from) - from;
  memory.bytes.set(bytes.subarray(from), base + from);
  // the bytes themselves are not held on to
  const size = bytes.length;
  const table = (name: string): Table => findTable(head, name, base, size);
  return {
    head,
    vocabularies: head.groups.map(numberWords),
    table,
    matrix: name => multiplyOut(memory, table(name)),
    arithmetic,
  };
}

/** Rows 0 and 1 are "nothing" and "unknown". */
function numberWords(words: readonly string[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let i = 0; i < words.length; i++) rows.set(words[i]!, i + 2);
  return rows;
}

/** `String.fromCharCode` takes its units as arguments, and a call takes only so many. */
const MOST_ARGUMENTS = 8192;

/** The part of the Encoding Standard used here; `core/` is compiled without the DOM's types. */
interface Decoding {
  readonly TextDecoder?: new () => { decode(bytes: Uint8Array): string };
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  const { TextDecoder: Decoder } = globalThis as unknown as Decoding;
  if (Decoder !== undefined) return new Decoder().decode(bytes.subarray(from, to));
  let text = '';
  for (let at = from; at < to; at += MOST_ARGUMENTS) {
    const units = bytes.subarray(at, Math.min(to, at + MOST_ARGUMENTS));
    text += String.fromCharCode.apply(null, units as unknown as number[]);
  }
  return text;
}

const SIZES: Readonly<Record<Kind, number>> = { i8: 1, i16: 2, f32: 4 };

/** `base`: where the file's first byte would be in memory; `length`: the file's. */
function findTable(head: Head, name: string, base: number, length: number): Table {
  const entry = head.entries[name];
  if (!entry) throw new RangeError(`the syntax model has no table ${name}`);
  const { kind, rows, columns, at, scales } = entry;
  if (at + rows * columns * SIZES[kind] > length) throw new RangeError('the syntax model is cut off');
  return { kind, rows, columns, values: base + at, scales: scales === undefined ? 0 : base + scales };
}

function multiplyOut(memory: Memory, table: Table): number {
  const { kind, rows, columns, values, scales } = table;
  if (kind === 'f32') return values;
  const out = memory.reserve(rows * columns * SIZES.f32);
  const { bytes, shorts, floats } = memory;
  for (let r = 0; r < rows; r++) {
    for (let i = r * columns; i < (r + 1) * columns; i++) {
      const value = kind === 'i8' ? bytes[values + i]! : shorts[values / SIZES.i16 + i]!;
      floats[out / SIZES.f32 + i] = value * floats[scales / SIZES.f32 + r]!;
    }
  }
  return out;
}
