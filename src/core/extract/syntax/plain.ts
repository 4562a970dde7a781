/**
 * The arithmetic in JavaScript, for engines that can't run the kernel: the same to the bit. What each operation does is said in
 * `arithmetic.ts`.
 */
import { type Arithmetic, MOST_STATE, type Operations } from './arithmetic.ts';
import { createMemory, type Memory } from './memory.ts';

export function createPlain(): Arithmetic {
  let held = new ArrayBuffer(0);
  const memory = createMemory(held, bytes => {
    const grown = new ArrayBuffer(Math.max(bytes, 2 * held.byteLength));
    new Int8Array(grown).set(new Int8Array(held));
    held = grown;
    return grown;
  });
  return { ...elementwise(memory), ...products(memory), ...networks(memory), memory };
}

/** A float's place in the array of floats. */
function place(address: number): number {
  return address >> 2;
}

function elementwise(
  memory: Memory,
): Pick<Operations, 'pack' | 'turn' | 'squash' | 'rectify' | 'round' | 'relate' | 'largest'> {
  return {
    pack: (values, scales, rows, depth, most, out, worths) => {
      const { shorts, floats, doubles } = memory;
      const row = new Float32Array(depth);
      for (let r = 0; r < rows; r++) {
        const scale = floats[place(scales) + r]!;
        const at = r * depth;
        let largest = 0;
        for (let k = 0; k < depth; k++) {
          row[k] = shorts[(values >> 1) + at + k]! * scale;
          largest = Math.max(largest, Math.abs(row[k]!));
        }
        const worth = largest / most || 1;
        for (let k = 0; k < depth; k++) shorts[(out >> 1) + at + k] = Math.round(row[k]! / worth);
        doubles[(worths >> 3) + r] = worth / MOST_STATE;
      }
    },
    turn: (rows, stride, n, depth, out, wide) => {
      const { floats, doubles } = memory;
      for (let i = 0; i < n; i++) {
        for (let k = 0; k < depth; k++) doubles[(out >> 3) + k * wide + i] = floats[place(rows) + i * stride + k]!;
      }
    },
    squash: (at, count) => {
      const { floats } = memory;
      for (let k = place(at); k < place(at) + count; k++) floats[k] = squash(floats[k]!);
    },
    rectify: (at, count) => {
      const { floats } = memory;
      for (let k = place(at); k < place(at) + count; k++) floats[k] = Math.max(0, floats[k]!);
    },
    round: (from, count, out) => {
      const { floats, shorts } = memory;
      for (let k = 0; k < count; k++) {
        shorts[(out >> 1) + k] = Math.floor(floats[place(from) + k]! * MOST_STATE + 0.5);
      }
    },
    relate: (a, b, c, count, out) => {
      const { floats } = memory;
      for (let k = 0; k < count; k++) {
        floats[place(out) + k] = Math.max(0, floats[place(a) + k]! + floats[place(b) + k]! + floats[place(c) + k]!);
      }
    },
    largest: (rows, stride, n, count, out) => {
      const { floats, ints } = memory;
      for (let i = 0; i < n; i++) {
        const from = place(rows) + i * stride;
        let most = 0;
        for (let j = 1; j < count; j++) if (floats[from + j]! > floats[from + most]!) most = j;
        ints[(out >> 2) + i] = most;
      }
    },
  };
}

/** A sigmoid without `exp`: odd around 0. */
export function squash(x: number): number {
  return x / Math.sqrt(1 + x * x);
}

function products(memory: Memory): Pick<Operations, 'multiply' | 'dot' | 'multiplyAdd'> {
  return {
    multiply: (states, n, weights, depth, width, worths, out, stride) => {
      const from = states >> 1;
      const pairs = new Float64Array(depth);
      for (let i = 0; i < n; i += 2) {
        const both = i + 1 < n;
        pairRows(memory.shorts, from + i * depth, both ? from + (i + 1) * depth : -1, pairs);
        const to = place(out) + i * stride;
        for (let j = 0; j < width; j += 4) {
          multiplyPairs(memory, pairs, (weights >> 1) + j * depth, (worths >> 3) + j, to + j, both ? stride : 0);
        }
      }
    },
    dot: (a, b, count) => {
      const { floats } = memory;
      let sum = 0;
      for (let k = 0; k < count; k++) sum += floats[place(a) + k]! * floats[place(b) + k]!;
      return sum;
    },
    multiplyAdd: (a, stride, n, b, depth, width, out, outStride) => {
      const { floats } = memory;
      for (let i = 0; i < n; i++) {
        const to = place(out) + i * outStride;
        for (let j = 0; j < width; j++) {
          floats[to + j] = floats[to + j]! + dotTurned(memory, place(a) + i * stride, depth, (b >> 3) + j, width);
        }
      }
    },
  };
}

/** Two whole numbers go into one double, which carries 53 bits exactly, so that one multiplication serves both. */
const LANE = 2 ** 26;

/** Rows of states at `low` and `high`, two by two; without the second if that is -1. */
function pairRows(shorts: Int16Array, low: number, high: number, pairs: Float64Array): void {
  for (let k = 0; k < pairs.length; k++) pairs[k] = shorts[low + k]! + (high < 0 ? 0 : LANE * shorts[high + k]!);
}

/** What two rows of states add to four results each; `gap`: from the first row's to the second's, 0 if there is none. */
function multiplyPairs(
  memory: Memory,
  pairs: Float64Array,
  weights: number,
  worth: number,
  to: number,
  gap: number,
): void {
  const { shorts } = memory;
  const depth = pairs.length;
  const b1 = weights + depth;
  const b2 = b1 + depth;
  const b3 = b2 + depth;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let k = 0; k < depth; k++) {
    const x = pairs[k]!;
    s0 += x * shorts[weights + k]!;
    s1 += x * shorts[b1 + k]!;
    s2 += x * shorts[b2 + k]!;
    s3 += x * shorts[b3 + k]!;
  }
  unpack(memory, s0, worth, to, gap);
  unpack(memory, s1, worth + 1, to + 1, gap);
  unpack(memory, s2, worth + 2, to + 2, gap);
  unpack(memory, s3, worth + 3, to + 3, gap);
}

/** Adds the two lanes of a sum. */
function unpack({ floats, doubles }: Memory, sum: number, worth: number, to: number, gap: number): void {
  const high = Math.floor(sum / LANE + 0.5);
  floats[to] = floats[to]! + (sum - high * LANE) * doubles[worth]!;
  if (gap > 0) floats[to + gap] = floats[to + gap]! + high * doubles[worth]!;
}

/** Inner product of the floats from `at` on with a column of doubles. */
function dotTurned({ floats, doubles }: Memory, at: number, depth: number, column: number, wide: number): number {
  let sum = 0;
  for (let k = 0; k < depth; k++) sum += floats[at + k]! * doubles[column + k * wide]!;
  return sum;
}

function networks(memory: Memory): Pick<Operations, 'sumRows' | 'addWords' | 'recur' | 'scoreArcs'> {
  return {
    sumRows: (rows, n, tables, groups, count, out) => {
      const { ints, floats } = memory;
      floats.fill(0, place(out), place(out) + n * count);
      for (let i = 0; i < n * groups; i++) {
        const row = ints[(rows >> 2) + i]!;
        if (row === 0) continue;
        const table = (tables >> 2) + 3 * (i % groups);
        const present = row < ints[table + 2]! ? row : 1;
        const scale = floats[place(ints[table + 1]!) + present]!;
        addScaled(memory, ints[table]! + present * count, scale, count, place(out) + Math.floor(i / groups) * count);
      }
    },
    addWords: (words, contexts, n, shift, part, count, out, stride) => {
      const { ints, floats } = memory;
      for (let i = Math.max(0, -shift); i < Math.min(n, n - shift); i++) {
        const word = place(ints[(words >> 2) + i + shift]! + part);
        const context = ints[(contexts >> 2) + i + shift]!;
        const to = place(out) + i * stride;
        if (context === 0) for (let k = 0; k < count; k++) floats[to + k] = floats[to + k]! + floats[word + k]!;
        else addBoth(floats, word, place(context + part), count, to);
      }
    },
    recur: (gates, gateStride, n, size, out, outStride) => {
      const { floats } = memory;
      for (let i = 0; i < n; i++) {
        step(floats, place(gates) + i * gateStride, size, place(out) + i * outStride, i === 0 ? 0 : -outStride);
      }
    },
    scoreArcs: (rows, stride, n, depth, heads, wide, byDependent, byHead, tableStride, byStep, bias, steps, out) => {
      const { ints, floats } = memory;
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          const step = ints[(steps >> 2) + i - j]! >> 2;
          floats[place(out) + i * (n + 1) + 1 + j] =
            dotTurned(memory, place(rows) + i * stride, depth, (heads >> 3) + j, wide) +
            floats[place(byDependent) + i * tableStride + step]! +
            floats[place(byHead) + j * tableStride + step]! +
            floats[place(byStep) + step]! +
            floats[place(bias) + j * stride]!;
        }
      }
    },
  };
}

function addScaled({ bytes, floats }: Memory, row: number, scale: number, count: number, to: number): void {
  for (let k = 0; k < count; k++) floats[to + k] = floats[to + k]! + bytes[row + k]! * scale;
}

function addBoth(floats: Float32Array, word: number, context: number, count: number, to: number): void {
  for (let k = 0; k < count; k++) floats[to + k] = floats[to + k]! + (floats[word + k]! + floats[context + k]!);
}

/** One row of the recurrence; `before`: how far back the last one is, 0 if there is none. */
function step(floats: Float32Array, at: number, size: number, to: number, before: number): void {
  for (let j = 0; j < size; j++) {
    const forget = 0.5 + halfSquash(floats[at + size + j]!);
    const last = before === 0 ? 0 : floats[to + before + j]!;
    floats[to + j] = forget * last + (1 - forget) * squash(floats[at + j]!);
  }
}

/** Not `0.5 * squash(x)`, which rounds elsewhere. */
function halfSquash(x: number): number {
  return (0.5 * x) / Math.sqrt(1 + x * x);
}
