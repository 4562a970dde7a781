/**
 * The trained model's file: tables and matrices as typed-array views over one buffer, and the words that name their rows.
 * In: bytes. Out: a `Model`, or a `RangeError` that says what is wrong with the bytes. How it is used: `encoder.ts`.
 *
 * Layout: 8 bytes `SYNOPTM1`, the length of the head (uint32, little-endian), the head as ASCII JSON, then the data, at multiples
 * of 16 from the start of the file.
 */
import { createKernel, type Kernel } from './kernels.ts';

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

/** A table of the file as it lies there: `values[r * columns + c] * scales[r]`. */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly values: Int8Array | Int16Array | Float32Array;
  /** Null where the values need none. */
  readonly scales: Float32Array | null;
}

export interface Model {
  readonly head: Head;
  /** Rows of each feature group's words, the same in every net's tables. */
  readonly vocabularies: readonly ReadonlyMap<string, number>[];
  table(name: string): Table;
  /** A table multiplied out, row after row. */
  matrix(name: string): Float32Array;
  /** Multiplies for this model; null where the engine can't. */
  readonly kernel: Kernel | null;
}

/** Reads a model's file. The bytes are kept, not copied, unless they begin at an odd place. */
export function readModel(source: Uint8Array | ArrayBuffer, kernel: Kernel | null = createKernel()): Model {
  const bytes = aligned(source instanceof ArrayBuffer ? new Uint8Array(source) : source);
  if (bytes.length < 12 || ascii(bytes, 0, 8) !== MAGIC) throw new RangeError('these bytes are not a syntax model');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(8, true);
  if (12 + length > bytes.length) throw new RangeError('the syntax model is cut off');
  const head = JSON.parse(ascii(bytes, 12, 12 + length)) as Head;
  return {
    head,
    vocabularies: head.groups.map(numberWords),
    table: name => readTable(bytes, head, name),
    matrix: name => multiplyOut(readTable(bytes, head, name)),
    kernel,
  };
}

/** Rows 0 and 1 are "nothing" and "unknown". */
function numberWords(words: readonly string[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let i = 0; i < words.length; i++) rows.set(words[i]!, i + 2);
  return rows;
}

/** Typed arrays must begin at a multiple of their element's size. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 16 === 0 ? bytes : bytes.slice();
}

/** `String.fromCharCode` takes its units as arguments, and a call takes only so many. */
const MOST_ARGUMENTS = 8192;

function ascii(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += MOST_ARGUMENTS) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(to, at + MOST_ARGUMENTS)));
  }
  return text;
}

function readTable(bytes: Uint8Array, head: Head, name: string): Table {
  const entry = head.entries[name];
  if (!entry) throw new RangeError(`the syntax model has no table ${name}`);
  const { kind, rows, columns, at, scales } = entry;
  const from = bytes.byteOffset + at;
  const size = rows * columns;
  const last = at + size * (kind === 'i8' ? 1 : kind === 'i16' ? 2 : 4);
  if (last > bytes.length) throw new RangeError('the syntax model is cut off');
  const values =
    kind === 'i8'
      ? new Int8Array(bytes.buffer, from, size)
      : kind === 'i16'
        ? new Int16Array(bytes.buffer, from, size)
        : new Float32Array(bytes.buffer, from, size);
  return {
    rows,
    columns,
    values,
    scales: scales === undefined ? null : new Float32Array(bytes.buffer, bytes.byteOffset + scales, rows),
  };
}

function multiplyOut(table: Table): Float32Array {
  const { rows, columns, values, scales } = table;
  const out = new Float32Array(rows * columns);
  for (let r = 0; r < rows; r++) {
    const scale = scales ? scales[r]! : 1;
    for (let i = r * columns; i < (r + 1) * columns; i++) out[i] = values[i]! * scale;
  }
  return out;
}
