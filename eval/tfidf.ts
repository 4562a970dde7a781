/** The baseline for alignments: cosine of TF-IDF vectors over words. It knows nothing of meaning. */
import { NUMBER, splitWords, WORD } from '../src/core/text/words.ts';
import type { AlignmentCase, Pair } from './alignment-corpora.ts';
import { matchOneToOne } from './matchings.ts';

type Vector = ReadonlyMap<string, number>;

function termsOf(text: string): readonly string[] {
  const words = splitWords(text);
  return words.forms.filter((_, i) => words.kind[i] === WORD || words.kind[i] === NUMBER);
}

/** Inverse document frequency over all items of a corpus, smoothed: `ln((1 + n) / (1 + df)) + 1`. */
function inverseFrequencies(texts: readonly string[]): (term: string) => number {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const term of new Set(termsOf(text))) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return term => Math.log((1 + texts.length) / (1 + (counts.get(term) ?? 0))) + 1;
}

/** Of length 1, so that a dot product is a cosine. */
function vectorOf(text: string, weigh: (term: string) => number): Vector {
  const vector = new Map<string, number>();
  for (const term of termsOf(text)) vector.set(term, (vector.get(term) ?? 0) + weigh(term));
  const length = Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return new Map([...vector].map(([term, weight]) => [term, weight / length]));
}

function cosine(a: Vector, b: Vector): number {
  let dot = 0;
  for (const [term, weight] of a) dot += weight * (b.get(term) ?? 0);
  return dot;
}

/** Rows are left items, columns right ones; less alike than `least` is 0. */
type Similarities = readonly (readonly number[])[];

function similarities(cases: readonly AlignmentCase[], least: number): readonly Similarities[] {
  const weigh = inverseFrequencies(cases.flatMap(each => [...each.left, ...each.right].map(item => item.text)));
  return cases.map(({ left, right }) => {
    const theirs = right.map(item => vectorOf(item.text, weigh));
    return left.map(item => {
      const ours = vectorOf(item.text, weigh);
      return theirs.map(other => {
        const similarity = cosine(ours, other);
        return similarity >= least ? similarity : 0;
      });
    });
  });
}

/** Pairs each left item with at most one right one, for the greatest sum of similarities. */
export function alignOneToOne(cases: readonly AlignmentCase[], least: number): readonly (readonly Pair[])[] {
  return similarities(cases, least).map((table, i) => {
    const given = matchOneToOne(table.length, cases[i]!.right.length, (row, column) => table[row]![column]!);
    return given.flatMap((column, row): readonly Pair[] => (column < 0 ? [] : [[row, column]]));
  });
}

/** Pairs each right item with the left one it is most like: several may go to one. */
export function alignEachToBest(cases: readonly AlignmentCase[], least: number): readonly (readonly Pair[])[] {
  return similarities(cases, least).map((table, i) =>
    cases[i]!.right.flatMap((_, column): readonly Pair[] => {
      const best = table.reduce((top, row, left) => (row[column]! > (table[top]?.[column] ?? 0) ? left : top), -1);
      return best < 0 ? [] : [[best, column]];
    }),
  );
}

/** Each sentence with the one of each other report that it is most like, where that is so both ways. `at` is its report. */
export function alignSentencePairs(
  sentences: readonly { readonly at: number; readonly text: string }[],
  least: number,
): readonly Pair[] {
  const weigh = inverseFrequencies(sentences.map(sentence => sentence.text));
  const vectors = sentences.map(sentence => vectorOf(sentence.text, weigh));
  const best = sentences.map((sentence, i) => mostAlike(sentences, vectors, i, sentence.at, least));
  return best.flatMap((others, i) =>
    [...others].flatMap(([, j]): readonly Pair[] => (i < j && best[j]!.get(sentences[i]!.at) === i ? [[i, j]] : [])),
  );
}

/** Index of the most like sentence by report. */
function mostAlike(
  sentences: readonly { readonly at: number }[],
  vectors: readonly Vector[],
  i: number,
  own: number,
  least: number,
): ReadonlyMap<number, number> {
  const top = new Map<number, { readonly j: number; readonly similarity: number }>();
  sentences.forEach(({ at }, j) => {
    if (at === own) return;
    const similarity = cosine(vectors[i]!, vectors[j]!);
    if (similarity >= least && similarity > (top.get(at)?.similarity ?? 0)) top.set(at, { j, similarity });
  });
  return new Map([...top].map(([at, { j }]) => [at, j]));
}
