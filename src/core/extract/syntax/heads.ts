/**
 * The best tree of a table of scores. In: for each of `n` tokens a score for the root and for every token as its head, and which of them
 * scores most. Out: heads, one token on the root, no cycle. Each cycle is opened where that costs least: all but the optimum
 * (Chu & Liu 1965, Edmonds 1967), in time n * n however often it must.
 */

/**
 * `scores[d * (n + 1)]` is the root's, `scores[d * (n + 1) + 1 + h]` that of token `h`; -1 is the root. `heads`: of each token the head that
 * scores most; becomes a tree.
 */
export function mendHeads(scores: Float32Array, heads: Int32Array): void {
  keepOneRoot(scores, heads.length, heads);
  openCycles(scores, heads.length, heads);
}

/** No token, not even the root. */
const NONE = -2;

/** The token that scores highest as the head of `d` and is not `barred`; `NONE` if all are. */
function bestToken(scores: Float32Array, n: number, d: number, barred: Uint8Array | null): number {
  const at = d * (n + 1) + 1;
  let best = NONE;
  for (let h = 0; h < n; h++) {
    if (h === d || barred?.[h]) continue;
    if (best === NONE || scores[at + h]! > scores[at + best]!) best = h;
  }
  return best;
}

/** As `bestToken`, or the root, -1, if that scores more. */
function bestHead(scores: Float32Array, n: number, d: number, barred: Uint8Array | null): number {
  const best = bestToken(scores, n, d, barred);
  const at = d * (n + 1);
  return best === NONE || scores[at]! >= scores[at + 1 + best]! ? -1 : best;
}

/** Tokens below `d`, `d` among them; of a token on a cycle, the cycle and all that hangs on it. */
function markBelow(heads: Int32Array, n: number, d: number): Uint8Array {
  const below = new Uint8Array(n);
  const seen = new Uint8Array(n);
  below[d] = 1;
  seen[d] = 1;
  const path: number[] = [];
  for (let t = 0; t < n; t++) {
    let at = t;
    path.length = 0;
    while (at >= 0 && !seen[at]) {
      seen[at] = 1;
      path.push(at);
      at = heads[at]!;
    }
    if (at >= 0 && below[at]) for (const p of path) below[p] = 1;
  }
  return below;
}

/** Of several tokens on the root, the one that would lose most elsewhere stays; the others get their next best head. */
function keepOneRoot(scores: Float32Array, n: number, heads: Int32Array): void {
  let kept = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let d = 0; d < n; d++) {
    if (heads[d] !== -1) continue;
    const score = scores[d * (n + 1)]!;
    if (score > most) {
      most = score;
      kept = d;
    }
  }
  for (let d = 0; d < n; d++) {
    if (heads[d] === -1 && d !== kept) heads[d] = bestToken(scores, n, d, null);
  }
}

function openCycles(scores: Float32Array, n: number, heads: Int32Array): void {
  for (let round = 0; round <= n; round++) {
    const cycle = findCycle(heads, n);
    if (cycle.length === 0) return;
    openCycle(scores, n, heads, cycle);
  }
}

/** The tokens of one cycle; empty if there is none. */
function findCycle(heads: Int32Array, n: number): readonly number[] {
  const visit = new Int32Array(n);
  for (let t = 0; t < n; t++) {
    let at = t;
    while (at >= 0 && visit[at] === 0) {
      visit[at] = t + 1;
      at = heads[at]!;
    }
    if (at < 0 || visit[at] !== t + 1) continue;
    const cycle = [at];
    for (let next = heads[at]!; next !== at; next = heads[next]!) cycle.push(next);
    return cycle;
  }
  return [];
}

/** Gives one token of the cycle a head outside it and all that hangs on it; the root only if nothing else is on the root. */
function openCycle(scores: Float32Array, n: number, heads: Int32Array, cycle: readonly number[]): void {
  const barred = markBelow(heads, n, cycle[0]!);
  const best = heads.includes(-1) ? bestToken : bestHead;
  let opened = cycle[0]!;
  let head = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const d of cycle) {
    const other = best(scores, n, d, barred);
    if (other === NONE) continue;
    const at = d * (n + 1) + 1;
    const loss = scores[at + heads[d]!]! - scores[at + other]!;
    if (loss < least) {
      least = loss;
      opened = d;
      head = other;
    }
  }
  heads[opened] = head;
}
