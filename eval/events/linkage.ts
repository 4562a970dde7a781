/**
 * Average linkage: what is alike put together, the likeliest two clusters first, as long as their members are alike on average (UPGMA, Sokal & Michener 1958).
 * In: items by number, how alike two are, and the least likeness. Out: clusters. Of equals the first are joined first.
 */

/** For each item the first item of its cluster. Time grows with the square of the items, in the worst case with the cube. */
export function averageLinkage(
  items: number,
  likeness: (a: number, b: number) => number,
  least: number,
): readonly number[] {
  const clusters = new Clusters(items, likeness);
  for (let pair = clusters.likeliest(least); pair !== null; pair = clusters.likeliest(least)) clusters.join(...pair);
  return clusters.firsts;
}

class Clusters {
  /** Mean likeness of the members of two clusters, each by its first item: row, then column. */
  readonly #likeness: Float64Array;
  readonly #items: number;
  readonly #size: Int32Array;
  /** For each cluster the one most like it; -1 where there is none. */
  readonly #nearest: Int32Array;
  readonly #alive: Set<number>;
  readonly #first: Int32Array;

  constructor(items: number, likeness: (a: number, b: number) => number) {
    this.#items = items;
    this.#likeness = new Float64Array(items * items);
    for (let b = 0; b < items; b++) for (let a = 0; a < b; a++) this.#set(a, b, likeness(a, b));
    this.#size = new Int32Array(items).fill(1);
    this.#first = Int32Array.from({ length: items }, (_, i) => i);
    this.#alive = new Set(this.#first);
    this.#nearest = Int32Array.from(this.#first, a => this.#nearestTo(a));
  }

  get firsts(): readonly number[] {
    return [...this.#first];
  }

  /** The two clusters most alike, if they are alike enough. */
  likeliest(least: number): readonly [number, number] | null {
    let best: readonly [number, number] | null = null;
    let most = least;
    for (const a of this.#alive) {
      const b = this.#nearest[a]!;
      if (b < 0 || this.#at(a, b) < most || (best !== null && this.#at(a, b) === most)) continue;
      most = this.#at(a, b);
      best = a < b ? [a, b] : [b, a];
    }
    return best;
  }

  join(a: number, b: number): void {
    const [own, other] = [this.#size[a]!, this.#size[b]!];
    this.#alive.delete(b);
    for (const c of this.#alive)
      if (c !== a) this.#set(a, c, (own * this.#at(a, c) + other * this.#at(b, c)) / (own + other));
    this.#size[a] = own + other;
    this.#first.forEach((first, item) => {
      if (first === b) this.#first[item] = a;
    });
    for (const c of this.#alive)
      if (c === a || this.#nearest[c] === a || this.#nearest[c] === b) this.#nearest[c] = this.#nearestTo(c);
      else if (this.#at(c, a) > this.#at(c, this.#nearest[c]!)) this.#nearest[c] = a;
  }

  #nearestTo(a: number): number {
    let nearest = -1;
    for (const b of this.#alive) if (b !== a && (nearest < 0 || this.#at(a, b) > this.#at(a, nearest))) nearest = b;
    return nearest;
  }

  #at(a: number, b: number): number {
    return this.#likeness[a * this.#items + b]!;
  }

  #set(a: number, b: number, likeness: number): void {
    this.#likeness[a * this.#items + b] = likeness;
    this.#likeness[b * this.#items + a] = likeness;
  }
}
