/**
 * What the model's nets know of a word by its spelling alone, computed once per spelling and kept: for each net the sum of its features'
 * rows, squashed, times every matrix that reads it. In: forms. Out: addresses of rows. Context is not known here.
 */
import type { Model } from './model.ts';
import { multiplyPacked, type Packed, packTable } from './packed.ts';
import { FEATURE_GROUPS, wordFeatures } from './words.ts';

export interface Lexicon {
  /** Where each net's part of a row begins, in bytes, by its name. */
  readonly parts: Readonly<Record<string, number>>;
  /** Address of the row of `form`; good until the next `refresh`, its values after the next `settle`. */
  place(form: string): number;
  /** Finishes the rows of words placed since. */
  settle(): void;
  /** Call between sentences: forgets words not seen for long. */
  refresh(): void;
}

/** Words of a generation: a long article's vocabulary. Two generations are kept, a word seen again moves to the younger. */
const GENERATION = 2048;
/** Rows are reserved so many at a time. */
const SHELF = 64;
/** The most words that are multiplied at once: the weights pass by once for all of them. */
const MOST_WAITING = 32;

/** Rows of no feature, and of one that no vocabulary has. */
const NOTHING = 0;
const UNKNOWN = 1;

/** One net's reading of words; all but sizes are addresses. */
interface Net {
  /** Of each group's table, where its values and scales are and how many rows it has. */
  readonly tables: number;
  readonly projection: Packed;
  /** Where its part begins in a row, in bytes. */
  readonly part: number;
  /** Sums of the waiting words' features, and the same as rounded states. */
  readonly sums: number;
  readonly states: number;
}

/** `names`: which of the model's nets; the tables of each are `<name>features.0` and so on. */
export function createLexicon(model: Model, names: readonly string[]): Lexicon {
  const { arithmetic } = model;
  const { memory } = arithmetic;
  const nets: Net[] = [];
  let width = 0;
  for (const name of names) {
    nets.push(readNet(model, name, 4 * width));
    width += nets[nets.length - 1]!.projection.width;
  }
  const rowBytes = 4 * width;
  const bias = memory.reserve(rowBytes);
  names.forEach((name, i) => {
    const { columns, values } = model.table(`${name}bias`);
    memory.bytes.copyWithin(bias + nets[i]!.part, values, values + 4 * columns);
  });
  const features = memory.reserve(4 * FEATURE_GROUPS * MOST_WAITING);
  let young = createGeneration();
  let old = createGeneration();
  /** Words whose rows are not finished lie one after another, from here on. */
  let waiting = 0;
  let waitingFrom = 0;

  const settle = (): void => {
    if (waiting === 0) return;
    for (const { tables, sums, states, projection, part } of nets) {
      const count = projection.depth;
      arithmetic.sumRows(features, waiting, tables, FEATURE_GROUPS, count, sums);
      arithmetic.squash(sums, waiting * count);
      arithmetic.round(sums, waiting * count, states);
      multiplyPacked(arithmetic, states, waiting, projection, waitingFrom + part, width);
    }
    waiting = 0;
  };
  const add = (form: string): number => {
    const at = nextRow(young, rowBytes, bytes => memory.reserve(bytes));
    const before = old.rows.get(form);
    young.rows.set(form, at);
    // kept rows are settled: words wait only between `place` and `settle`
    memory.bytes.copyWithin(at, before ?? bias, (before ?? bias) + rowBytes);
    if (before !== undefined) return at;
    if (waiting === MOST_WAITING || waitingFrom + waiting * rowBytes !== at) {
      settle();
      waitingFrom = at;
    }
    findFeatures(model, form, features / 4 + FEATURE_GROUPS * waiting++);
    return at;
  };
  const refresh = (): void => {
    if (young.rows.size < GENERATION) return;
    const oldest = old;
    old = young;
    young = oldest;
    young.rows.clear();
  };
  const parts = Object.fromEntries(names.map((name, i) => [name, nets[i]!.part]));
  return { parts, place: form => young.rows.get(form) ?? add(form), settle, refresh };
}

function readNet(model: Model, name: string, part: number): Net {
  const { memory } = model.arithmetic;
  const projection = packTable(model.arithmetic, model.table(`${name}words`));
  const tables = memory.reserve(4 * 3 * FEATURE_GROUPS);
  for (let group = 0; group < FEATURE_GROUPS; group++) {
    // words that only dictionaries have come last, and not every net has been told of them
    const { values, scales, rows } = model.table(`${name}features.${group}`);
    memory.ints.set([values, scales, rows], tables / 4 + 3 * group);
  }
  const size = projection.depth * MOST_WAITING;
  return { tables, projection, part, sums: memory.reserve(4 * size), states: memory.reserve(2 * size) };
}

/** Words and the addresses of their rows, which lie on shelves. */
interface Generation {
  readonly rows: Map<string, number>;
  readonly shelves: number[];
}

function createGeneration(): Generation {
  return { rows: new Map(), shelves: [] };
}

/** Address for one row more. */
function nextRow({ rows, shelves }: Generation, rowBytes: number, reserve: (bytes: number) => number): number {
  const shelf = Math.floor(rows.size / SHELF);
  if (shelf === shelves.length) shelves.push(reserve(SHELF * rowBytes));
  return shelves[shelf]! + (rows.size % SHELF) * rowBytes;
}

/** Rows of a word's features, to place `at` of the memory's whole numbers. */
function findFeatures({ arithmetic, vocabularies }: Model, form: string, at: number): void {
  const { ints } = arithmetic.memory;
  const features = wordFeatures(form);
  for (let group = 0; group < FEATURE_GROUPS; group++) {
    const feature = features[group]!;
    ints[at + group] = feature === '' ? NOTHING : (vocabularies[group]!.get(feature) ?? UNKNOWN);
  }
}
