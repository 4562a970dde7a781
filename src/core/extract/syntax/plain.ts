/**
 * The arithmetic in JavaScript, for engines that can't run the kernel: the same to the bit. What each operation does is said in
 * `arithmetic.ts`.
 */
import { type Arithmetic, MOST_STATE, type Operations } from './arithmetic.ts';
import { createMemory, type Memory, upTo } from './memory.ts';

/** The memory grows by whole pages of this, and by a quarter at least: growing copies it. */
const PAGE = 65_536;

export function createPlain(): Arithmetic {
  let held = new ArrayBuffer(0);
  const memory = createMemory(held, bytes => {
    const grown = new ArrayBuffer(upTo(PAGE, Math.max(bytes, 1.25 * held.byteLength)));
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
      const pairs = new Float64Array(2 * depth);
      for (let i = 0; i < n; i += 4) {
        const rows = Math.min(4, n - i);
        pairRows(memory.shorts, (states >> 1) + i * depth, rows, pairs);
        const to = place(out) + i * stride;
        for (let j = 0; j < width; j += 4) {
          multiplyPairs(memory, pairs, (weights >> 1) + j * depth, (worths >> 3) + j, to + j, stride, rows);
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

/** Up to four rows of states, the first two and the last two paired; rows that are not there are 0. */
function pairRows(shorts: Int16Array, from: number, rows: number, pairs: Float64Array): void {
  const depth = pairs.length / 2;
  for (let k = 0; k < depth; k++) {
    const at = from + k;
    pairs[2 * k] = shorts[at]! + (rows > 1 ? LANE * shorts[at + depth]! : 0);
    pairs[2 * k + 1] = rows > 2 ? shorts[at + 2 * depth]! + (rows > 3 ? LANE * shorts[at + 3 * depth]! : 0) : 0;
  }
}

/** What up to four rows of states add to four results each, in rows of `stride`. */
function multiplyPairs(
  memory: Memory,
  pairs: Float64Array,
  weights: number,
  worth: number,
  to: number,
  stride: number,
  rows: number,
): void {
  const { shorts } = memory;
  const depth = pairs.length / 2;
  const b1 = weights + depth;
  const b2 = b1 + depth;
  const b3 = b2 + depth;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let t0 = 0;
  let t1 = 0;
  let t2 = 0;
  let t3 = 0;
  for (let k = 0; k < depth; k++) {
    const x = pairs[2 * k]!;
    const y = pairs[2 * k + 1]!;
    const w0 = shorts[weights + k]!;
    const w1 = shorts[b1 + k]!;
    const w2 = shorts[b2 + k]!;
    const w3 = shorts[b3 + k]!;
    s0 += x * w0;
    s1 += x * w1;
    s2 += x * w2;
    s3 += x * w3;
    t0 += y * w0;
    t1 += y * w1;
    t2 += y * w2;
    t3 += y * w3;
  }
  const second = rows > 1 ? stride : 0;
  unpack(memory, s0, worth, to, second);
  unpack(memory, s1, worth + 1, to + 1, second);
  unpack(memory, s2, worth + 2, to + 2, second);
  unpack(memory, s3, worth + 3, to + 3, second);
  if (rows < 3) return;
  const third = to + 2 * stride;
  const fourth = rows > 3 ? stride : 0;
  unpack(memory, t0, worth, third, fourth);
  unpack(memory, t1, worth + 1, third + 1, fourth);
  unpack(memory, t2, worth + 2, third + 2, fourth);
  unpack(memory, t3, worth + 3, third + 3, fourth);
}

/** Adds the two lanes of a sum; `gap`: from the first one's place to the second's, 0 if there is none. */
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

type Five = readonly [number, number, number, number, number];

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
    scoreArcs: (rows, stride, n, depth, heads, wide, tables, bias, out) => {
      const { ints, floats } = memory;
      const [byDependent, byHead, tableStride, byStep, steps] = ints.subarray(
        tables >> 2,
        (tables >> 2) + 5,
      ) as unknown as Five;
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
