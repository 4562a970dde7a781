/**
 * What the model knows of a word by its spelling alone, computed once per spelling and kept: the sum of its features' rows, squashed,
 * times every matrix that reads it. In: forms. Out: places in `rows`. Context is not known here.
 */
import { squash } from './matrices.ts';
import type { Model, Table } from './model.ts';
import { multiplyPacked, packMatrix, roundStates } from './packed.ts';
import { wordFeatures } from './words.ts';

export interface Lexicon {
  /** Length of a word's row. */
  readonly width: number;
  /** Place of the row of `form`; good until the next `refresh`, its values after the next `settle`. */
  place(form: string): number;
  /** Finishes the rows of words placed since. */
  settle(): void;
  readonly rows: Float32Array;
  /** Call between sentences: makes room for `mostNew` words, forgetting those not seen for long. */
  refresh(): void;
}

/** The most words that any reader places between two calls of `refresh`. */
export const MOST_NEW = 1024;
/** Words of a generation: a long article's vocabulary. Two generations are kept, a word seen again moves to the younger. */
const GENERATION = 2048;

/** Row of what no vocabulary has. */
const UNKNOWN = 1;

/** `name`: which of the model's nets; its tables are `<name>features.0` and so on. */
export function createLexicon(model: Model, name: string, mostNew: number): Lexicon {
  const { vocabularies } = model;
  const tables = model.head.groups.map((_, i) => model.table(`${name}features.${i}`));
  const bias = model.matrix(`${name}bias`);
  const size = tables[0]!.columns;
  const projection = packMatrix(model.matrix(`${name}words`), size, model.kernel);
  const width = bias.length;
  const sum = new Float32Array(size);
  const states = new Float64Array(2 * size);
  const half = GENERATION + mostNew;
  const rows = new Float32Array(2 * half * width);
  let young = new Map<string, number>();
  let old = new Map<string, number>();
  let base = 0;
  /** Place of a word whose row is not finished; -1 if all are. */
  let waiting = -1;

  const add = (form: string): number => {
    const place = base + young.size;
    const at = place * width;
    const before = old.get(form);
    young.set(form, place);
    if (before !== undefined) {
      // kept rows are settled: words wait only between `place` and `settle`
      rows.copyWithin(at, before * width, (before + 1) * width);
      return place;
    }
    if (waiting >= 0) states.copyWithin(size, 0, size);
    sumFeatures(form, vocabularies, tables, sum);
    roundStates(sum, size, states);
    rows.set(bias, at);
    if (waiting >= 0) {
      // two words at once cost little more than one
      multiplyPacked(states, 2, projection, rows, (waiting - place) * width, at);
      waiting = -1;
    } else waiting = place;
    return place;
  };
  const settle = (): void => {
    if (waiting >= 0) multiplyPacked(states, 1, projection, rows, width, waiting * width);
    waiting = -1;
  };
  const refresh = (): void => {
    if (young.size < GENERATION) return;
    old = young;
    young = new Map();
    base = half - base;
  };
  return { width, place: form => young.get(form) ?? add(form), settle, rows, refresh };
}

function sumFeatures(
  form: string,
  vocabularies: readonly ReadonlyMap<string, number>[],
  tables: readonly Table[],
  sum: Float32Array,
): void {
  sum.fill(0);
  wordFeatures(form).forEach((feature, group) => {
    if (feature !== '') addRow(tables[group]!, vocabularies[group]!.get(feature) ?? UNKNOWN, sum);
  });
  for (let i = 0; i < sum.length; i++) sum[i] = squash(sum[i]!);
}

function addRow(table: Table, row: number, sum: Float32Array): void {
  const { rows, columns, values, scales } = table;
  // words that only dictionaries have come last, and not every net has been told of them
  const present = row < rows ? row : UNKNOWN;
  const scale = scales ? scales[present]! : 1;
  const at = present * columns;
  for (let i = 0; i < columns; i++) sum[i] = sum[i]! + values[at + i]! * scale;
}
