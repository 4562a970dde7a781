/**
 * Two sequences set against each other. In: two lists of keys. Out: pairs of places with equal keys, as many as can stand in one order (the longest common
 * subsequence, Hirschberg 1975 without the saving of memory; equal ends are set aside first).
 */

export type Pair = readonly [number, number];

/** Cells of the table beyond which only a first fit in order is sought: sequences this long are no two states of one article. */
const MOST_CELLS = 25_000_000;

export function commonSubsequence(a: readonly string[], b: readonly string[]): readonly Pair[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const inner = middlePairs(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return [
    ...Array.from({ length: head }, (_, i): Pair => [i, i]),
    ...inner.map(([i, j]): Pair => [i + head, j + head]),
    ...Array.from({ length: tail }, (_, i): Pair => [a.length - tail + i, b.length - tail + i]),
  ];
}

function middlePairs(a: readonly string[], b: readonly string[]): readonly Pair[] {
  if (a.length === 0 || b.length === 0) return [];
  if (a.length * b.length > MOST_CELLS) return firstFit(a, b);
  const [x, y] = numbered(a, b);
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        x[i] === y[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (x[i] === y[j]) pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/** The keys as numbers, the same for the same, which are sooner compared. */
function numbered(a: readonly string[], b: readonly string[]): readonly [Uint32Array, Uint32Array] {
  const numbers = new Map<string, number>();
  const numbersOf = (keys: readonly string[]): Uint32Array =>
    Uint32Array.from(keys, key => {
      const known = numbers.get(key) ?? numbers.size;
      numbers.set(key, known);
      return known;
    });
  return [numbersOf(a), numbersOf(b)];
}

function firstFit(a: readonly string[], b: readonly string[]): readonly Pair[] {
  /** Places of each key, the last first: those that are passed are dropped. */
  const places = new Map<string, number[]>();
  for (let j = b.length - 1; j >= 0; j--) {
    const known = places.get(b[j]!);
    if (known === undefined) places.set(b[j]!, [j]);
    else known.push(j);
  }
  const pairs: Pair[] = [];
  let next = 0;
  a.forEach((key, i) => {
    const left = places.get(key);
    while (left !== undefined && left.length > 0 && left.at(-1)! < next) left.pop();
    const j = left?.pop();
    if (j === undefined) return;
    pairs.push([i, j]);
    next = j + 1;
  });
  return pairs;
}
