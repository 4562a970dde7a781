/**
 * Clusterings scored as coreference is: what one says is together held against what the other says (MUC, Vilain et al. 1995; B-cubed, Bagga & Baldwin
 * 1998; CEAF-e, Luo 2005; their mean, the CoNLL score, Pradhan et al. 2012). In: for each item its cluster in the gold and in ours. Out: precision, recall and F1
 * of each. Both are of the same items, so nothing has to be said of items that one of them lacks; an item alone is a cluster.
 */
import { matchOneToOne } from './matchings.ts';

export interface Parts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface ClusteringScores {
  readonly muc: Parts;
  readonly bCubed: Parts;
  readonly ceafE: Parts;
  /** The mean of the three F1. */
  readonly conll: number;
}

/** Cluster of each item, by index of item; any names. */
export type Clustering = readonly (string | number)[];

export function scoreClusterings(gold: Clustering, ours: Clustering): ClusteringScores {
  if (gold.length !== ours.length) throw new RangeError('two clusterings of different items');
  const table = contingency(gold, ours);
  const muc = parts(links(table.theirs), links(table.own));
  const bCubed = parts(together(table.theirs, gold.length), together(table.own, gold.length));
  const ceafE = ceafOf(table);
  return { muc, bCubed, ceafE, conll: (muc.f1 + bCubed.f1 + ceafE.f1) / 3 };
}

/** A cluster: how many items it has, and how many of them in each cluster of the other clustering that shares some. */
interface Cluster {
  readonly size: number;
  readonly shared: ReadonlyMap<number, number>;
}

interface Contingency {
  readonly theirs: readonly Cluster[];
  readonly own: readonly Cluster[];
}

function contingency(gold: Clustering, ours: Clustering): Contingency {
  const [a, b] = [numbered(gold), numbered(ours)];
  return { theirs: clustersOf(a, b), own: clustersOf(b, a) };
}

/** Clusters counted from 0 in order of their first items. */
function numbered(clustering: Clustering): readonly number[] {
  const numbers = new Map<string | number, number>();
  return clustering.map(name => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  });
}

function clustersOf(of: readonly number[], by: readonly number[]): readonly Cluster[] {
  const clusters: { size: number; readonly shared: Map<number, number> }[] = [];
  of.forEach((cluster, item) => {
    clusters[cluster] ??= { size: 0, shared: new Map() };
    const own = clusters[cluster];
    own.size++;
    own.shared.set(by[item]!, (own.shared.get(by[item]!) ?? 0) + 1);
  });
  return clusters;
}

/** What is right, and of how much. */
interface Share {
  readonly right: number;
  readonly of: number;
}

/** Links that hold a cluster together: those of one with `n` items in `k` clusters of the other are `n - k` of `n - 1`. */
function links(clusters: readonly Cluster[]): Share {
  return {
    right: sum(clusters, ({ size, shared }) => size - shared.size),
    of: sum(clusters, ({ size }) => size - 1),
  };
}

/** For each item the share of its cluster that is with it in the other clustering. */
function together(clusters: readonly Cluster[], items: number): Share {
  return {
    right: sum(clusters, ({ size, shared }) => sum([...shared.values()], n => (n * n) / size)),
    of: items,
  };
}

function parts(recall: Share, precision: Share): Parts {
  const [r, p] = [recall, precision].map(({ right, of }) => (of === 0 ? 0 : right / of));
  return { precision: p!, recall: r!, f1: p! + r! === 0 ? 0 : (2 * p! * r!) / (p! + r!) };
}

/** Clusters matched one to one so that they have the most in common: twice what two share, of what both hold. */
function ceafOf({ theirs, own }: Contingency): Parts {
  let right = 0;
  for (const { rows, columns } of components(theirs, own)) {
    const likeness = (row: number, column: number): number => {
      const [a, b] = [theirs[rows[row]!]!, own[columns[column]!]!];
      return (2 * (a.shared.get(columns[column]!) ?? 0)) / (a.size + b.size);
    };
    matchOneToOne(rows.length, columns.length, likeness).forEach((column, row) => {
      if (column >= 0) right += likeness(row, column);
    });
  }
  return parts({ right, of: theirs.length }, { right, of: own.length });
}

interface Component {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Clusters of both that hang together by shared items: matching needs to look no further. */
function components(theirs: readonly Cluster[], own: readonly Cluster[]): readonly Component[] {
  const seen = new Set<number>();
  return theirs.flatMap((_, first): readonly Component[] => {
    if (seen.has(first)) return [];
    seen.add(first);
    const rows = [first];
    const columns = new Set<number>();
    for (const row of rows) {
      for (const column of theirs[row]!.shared.keys()) {
        columns.add(column);
        for (const other of own[column]!.shared.keys()) if (!seen.has(other)) seen.add(other) && rows.push(other);
      }
    }
    return [{ rows, columns: [...columns] }];
  });
}

function sum<T>(list: readonly T[], of: (each: T) => number): number {
  return list.reduce((total, each) => total + of(each), 0);
}
