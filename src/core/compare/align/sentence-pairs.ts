/**
 * Sentences that candidates stand in, and pairs of them: two statements are the likelier about one thing the more their sentences share, and those
 * around them. In: units and candidates. Out: sentences with what they speak of, and for each pair how alike the two are.
 */
import { type Lazy, lazily } from '../../text/lazy.ts';
import { lowerBound } from '../../text/spans.ts';
import { type Bag, bagsOf, inCommon, squaresOf, unionOf, type Vocabulary } from './bags.ts';
import type { Candidate } from './candidates.ts';
import type { PointUnit } from './units.ts';

export interface Sentence {
  /** Units in it, in order. */
  readonly units: readonly number[];
  readonly bag: Bag;
  /** Sum of the squares of the weights of what it speaks of. */
  readonly squares: number;
  /** From its first statement to the end of its last. */
  readonly letters: number;
  /** Its words as numbers, marks left out. */
  readonly words: Lazy<Int32Array>;
  /** The sentence before and after it that has units, -1 at an end of the text. */
  readonly before: number;
  readonly after: number;
}

export interface SentencePair {
  /** Indices of the two. */
  readonly s: number;
  readonly t: number;
  /** Whether they share a word: names alone are no claim. */
  readonly haveWord: boolean;
  /** Best score of a statement of one with one of the other, and the mean over all. */
  readonly best: number;
  readonly mean: number;
  /** Cosine of what both speak of. */
  readonly words: number;
  /** Most words in a row that both have; -1 before it was asked for (`Sentences.run`). */
  run: number;
  /** The best of the pair before and the pair after. */
  readonly around: number;
  /** The best of one with the sentence before or after the other. */
  readonly beside: number;
}

export interface Sentences {
  /** The sentence of a unit. */
  readonly of: (unit: number) => Sentence;
  /** What each unit speaks of. */
  readonly bags: readonly Bag[];
  readonly vocabulary: Vocabulary;
  readonly pairs: readonly SentencePair[];
  /** Most words in a row that both sentences of a pair have. */
  readonly run: (pair: SentencePair) => number;
  /** Index of each candidate's pair. */
  readonly pairOf: Int32Array;
  /** The greatest rarity a key can have. */
  readonly rarest: number;
}

export function sentencesOf(units: readonly PointUnit[], candidates: readonly Candidate[]): Sentences {
  const { bags, vocabulary } = bagsOf(units.map(({ bag }) => bag));
  const { members, sentenceOf } = membersOf(units);
  const numbers = new Map<string, number>();
  const all = members.map((own, s): Sentence => {
    const at = units[own[0]!]!.at;
    const statements = own.map(i => units[i]!.statement);
    const bag = unionOf(own.map(i => bags[i]!));
    return {
      units: own,
      bag,
      squares: squaresOf(bag, vocabulary),
      letters: Math.max(...statements.map(({ end }) => end)) - Math.min(...statements.map(({ start }) => start)),
      words: lazily(() => wordsOf(units[own[0]!]!, numbers)),
      before: s > 0 && units[members[s - 1]![0]!]!.at === at ? s - 1 : -1,
      after: s + 1 < members.length && units[members[s + 1]![0]!]!.at === at ? s + 1 : -1,
    };
  });
  const run = (pair: SentencePair): number => {
    if (pair.run < 0) pair.run = longestRun(all[pair.s]!.words(), all[pair.t]!.words());
    return pair.run;
  };
  return {
    of: unit => all[sentenceOf[unit]!]!,
    bags,
    vocabulary,
    run,
    rarest: Math.log2(1 + units.length),
    ...pairsOf(all, sentenceOf, candidates, vocabulary),
  };
}

/** Units by the sentence they stand in, sentences in order of report and text. A unit whose sentence is not known is taken for a sentence by itself. */
function membersOf(units: readonly PointUnit[]): {
  readonly members: readonly (readonly number[])[];
  readonly sentenceOf: Int32Array;
} {
  const members: number[][] = [];
  const known = new Map<string, number>();
  const sentenceOf = Int32Array.from(units, (unit, i) => {
    const key = unit.sentence < 0 ? `unit ${i}` : `${unit.at} ${unit.sentence}`;
    const at = known.get(key) ?? members.push([]) - 1;
    known.set(key, at);
    members[at]!.push(i);
    return at;
  });
  return { members, sentenceOf };
}

function wordsOf({ annotation: { terms }, statement, sentence }: PointUnit, numbers: Map<string, number>): Int32Array {
  const words: number[] = [];
  let i = lowerBound(terms.start, statement.start);
  while (i > 0 && sentence >= 0 && terms.sentence[i - 1] === sentence) i--;
  for (; i < terms.start.length && terms.sentence[i] === sentence; i++) {
    if (terms.kind[i] === 'mark') continue;
    const form = terms.forms[i]!;
    const number = numbers.get(form) ?? numbers.size;
    numbers.set(form, number);
    words.push(number);
  }
  return Int32Array.from(words);
}

/** What is summed up of a pair while candidates are gone through. */
interface Found {
  readonly s: number;
  readonly t: number;
  best: number;
  sum: number;
}

function pairsOf(
  all: readonly Sentence[],
  sentenceOf: Int32Array,
  candidates: readonly Candidate[],
  vocabulary: Vocabulary,
): Pick<Sentences, 'pairs' | 'pairOf'> {
  const found: Found[] = [];
  const known = new Map<number, number>();
  const pairOf = Int32Array.from(candidates, ({ a, b, score }) => {
    const [s, t] = [sentenceOf[a]!, sentenceOf[b]!];
    const key = s * all.length + t;
    const at = known.get(key) ?? found.push({ s, t, best: 0, sum: 0 }) - 1;
    known.set(key, at);
    const pair = found[at]!;
    if (score > pair.best) pair.best = score;
    pair.sum += score;
    return at;
  });
  const bestOf = (s: number, t: number): number => {
    const at = s < 0 || t < 0 ? undefined : known.get(s * all.length + t);
    return at === undefined ? 0 : found[at]!.best;
  };
  const pairs = found.map(({ s, t, best, sum }): SentencePair => {
    const [x, y] = [all[s]!, all[t]!];
    const shared = inCommon(x.bag, y.bag, vocabulary);
    return {
      haveWord: shared.hasWord,
      best,
      mean: sum / (x.units.length * y.units.length),
      words: shared.weight / Math.sqrt(x.squares * y.squares),
      run: -1,
      s,
      t,
      around: Math.max(bestOf(x.before, y.before), bestOf(x.after, y.after)),
      beside: Math.max(bestOf(x.before, t), bestOf(x.after, t), bestOf(s, y.before), bestOf(s, y.after)),
    };
  });
  return { pairs, pairOf };
}

/** Most words in a row that stand in both. */
function longestRun(a: Int32Array, b: Int32Array): number {
  let best = 0;
  for (let i = 0; i < a.length - best; i++) {
    for (let k = 0; k < b.length - best; k++) {
      if (a[i] !== b[k]) continue;
      let length = 1;
      while (i + length < a.length && k + length < b.length && a[i + length] === b[k + length]) length++;
      if (length > best) best = length;
    }
  }
  return best;
}
