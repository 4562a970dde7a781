/**
 * The best tree of a table of scores. In: for each of `n` tokens a score for the root and for every token as its head.
 * Out: heads, one token on the root, no cycle. Greedy, then each cycle is opened where that costs least: all but the optimum
 * (Chu & Liu 1965, Edmonds 1967), in time n * n however often it must.
 */

/** `scores[d * (n + 1)]` is the root's, `scores[d * (n + 1) + 1 + h]` that of token `h`. Returns heads; -1 is the root. */
export function findHeads(scores: Float32Array, n: number): Int32Array {
  const heads = new Int32Array(n);
  for (let d = 0; d < n; d++) heads[d] = bestHead(scores, n, d, null, -1);
  keepOneRoot(scores, n, heads);
  openCycles(scores, n, heads);
  if (!heads.includes(-1)) heads[0] = -1;
  return heads;
}

/** The head of `d` with the highest score that is not `barred`; `lowest` is -1 to allow the root, 0 not to. */
function bestHead(scores: Float32Array, n: number, d: number, barred: Uint8Array | null, lowest: number): number {
  const at = d * (n + 1) + 1;
  let best = lowest;
  let bestScore = lowest < 0 ? scores[at - 1]! : Number.NEGATIVE_INFINITY;
  if (lowest >= 0) best = -1;
  for (let h = 0; h < n; h++) {
    if (h === d || barred?.[h]) continue;
    if (scores[at + h]! > bestScore || best === -2) {
      best = h;
      bestScore = scores[at + h]!;
    }
  }
  return best;
}

/** Tokens below `d`, `d` among them. */
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
    if (heads[d] === -1 && d !== kept) heads[d] = bestHead(scores, n, d, null, 0);
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
  for (const d of cycle) barred[d] = 1;
  const lowest = heads.includes(-1) ? 0 : -1;
  let opened = cycle[0]!;
  let head = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const d of cycle) {
    const other = bestHead(scores, n, d, barred, lowest);
    const at = d * (n + 1) + 1;
    const loss = scores[at + heads[d]!]! - scores[at + other]!;
    if (other >= lowest && loss < least) {
      least = loss;
      opened = d;
      head = other;
    }
  }
  heads[opened] = head;
}
