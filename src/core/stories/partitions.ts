/**
 * Which of a few reports belong together, all at once. In: how likely each two are of one event. Out: groups. The two groups that are most alike on average are
 * joined (average linkage, Sokal and Michener 1958) as long as they are alike enough, so the order in which reports are given makes no difference.
 */

/** Reports, or nodes that stand for several. */
export interface Nodes {
  /** Of how many reports each is. */
  readonly sizes: readonly number[];
  /** Sum of log-odds over all pairs of reports of nodes `i` < `k`; infinite where somebody has decided. */
  readonly between: (i: number, k: number) => number;
}

/**
 * What makes two groups one: more than `sum` in all, so more is asked of two reports alone than of many that all fit; and of two groups of which each holds together
 * without the other more than `mean` for each pair, for one wrong joining of those makes many wrong pairs.
 */
export interface Least {
  readonly sum: number;
  readonly mean: number;
}

/** Groups of nodes, each in ascending order, in order of their first. */
export function partition({ sizes, between }: Nodes, least: Least): readonly (readonly number[])[] {
  const weights = [...sizes];
  const sums = sizes.map((_, i) => sizes.map((__, k) => (i === k ? 0 : between(Math.min(i, k), Math.max(i, k)))));
  const groups: (number[] | null)[] = sizes.map((_, i) => [i]);
  for (;;) {
    const [first, second] = nearest(groups, weights, sums, least);
    if (first < 0) break;
    groups[first]!.push(...groups[second]!);
    groups[second] = null;
    weights[first]! += weights[second]!;
    for (let k = 0; k < groups.length; k++) {
      if (k === first || groups[k] === null) continue;
      sums[first]![k] = added(sums[first]![k]!, sums[second]![k]!);
      sums[k]![first] = sums[first]![k]!;
    }
  }
  return groups.filter(group => group !== null).map(group => group.sort((a, b) => a - b));
}

/** The two groups that go furthest beyond what is asked; -1 if none does. */
function nearest(
  groups: readonly (readonly number[] | null)[],
  weights: readonly number[],
  sums: readonly (readonly number[])[],
  least: Least,
): readonly [first: number, second: number] {
  let [best, first, second] = [0, -1, -1];
  for (let i = 0; i < groups.length; i++) {
    if (groups[i] === null) continue;
    for (let k = i + 1; k < groups.length; k++) {
      if (groups[k] === null) continue;
      const ofGroups = weights[i]! > 1 && weights[k]! > 1 ? least.mean : 0;
      const beyond = (sums[i]![k]! - least.sum) / (weights[i]! * weights[k]!) - ofGroups;
      if (beyond > best) [best, first, second] = [beyond, i, k];
    }
  }
  return [first, second];
}

/** What may never be together stays so, whatever else must be. */
function added(a: number, b: number): number {
  return a === -Infinity || b === -Infinity ? -Infinity : a + b;
}
