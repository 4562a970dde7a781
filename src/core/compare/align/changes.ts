/**
 * Changes: what differs between two renderings of one utterance, word for word, and of what type it is.
 * In: two readings set side by side. Out: typed segments. Neutral by design: words are "in A, not in B", never dropped by anybody.
 */
import type { ChangeType } from '../../model/comparison.ts';
import { editDistance } from '../../text/names.ts';
import type { Columns } from './collate.ts';
import type { Reading } from './terms.ts';

/** A run of columns where the readings differ; token indices, half-open, in each. */
export interface Segment {
  readonly type: ChangeType;
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** How many tokens of each stand before it. */
  readonly before: readonly [number, number];
  /** Whether words both have stand on both sides: only then is it a change inside the utterance, not a shorter excerpt. */
  readonly inside: boolean;
}

/** All differences of `b` against `a`, in order. Renderings with the same words give none. */
export function findChanges(a: Reading, b: Reading, columns: Columns): readonly Segment[] {
  const same = columns.map(([i, j]) => i! >= 0 && j! >= 0 && a.forms[i!] === b.forms[j!]);
  const first = same.indexOf(true);
  const last = same.lastIndexOf(true);
  const shared = columns.slice(Math.max(0, first), last + 1);
  const turns =
    negations(
      a,
      shared.map(([i]) => i!).filter(i => i >= 0),
    ) !==
    negations(
      b,
      shared.map(([, j]) => j!).filter(j => j >= 0),
    );
  const segments: Segment[] = [];
  let at = 0;
  const passed: [number, number] = [0, 0];
  while (at < columns.length) {
    if (same[at]) {
      at++;
      passed[0]++;
      passed[1]++;
      continue;
    }
    const from = at;
    while (at < columns.length && !same[at]) at++;
    const run = columns.slice(from, at);
    const left = run.map(([i]) => i!).filter(i => i >= 0);
    const right = run.map(([, j]) => j!).filter(j => j >= 0);
    const inside = from > first && at - 1 < last;
    const before = [...passed] as const;
    segments.push({ type: typeOf(a, left, b, right, inside && turns), a: left, b: right, before, inside });
    passed[0] += left.length;
    passed[1] += right.length;
  }
  return markReordered(a, b, segments);
}

/** A "not" counts where both have the words around it, and only if the stretch that both have holds more of them in one. */
function typeOf(a: Reading, left: readonly number[], b: Reading, right: readonly number[], turns: boolean): ChangeType {
  if (isWrittenOut(a, left, b, right)) return 'spelling';
  if (turns && negations(a, left) !== negations(b, right) && isNegation(a, left, b, right)) return 'negation';
  if (left.length > 0 && right.length > 0 && lettersOf(a, left) === lettersOf(b, right)) return 'punctuation';
  if (right.length === 0) return 'cut';
  if (left.length === 0) return 'added';
  if (isBracketed(a, left) || isBracketed(b, right)) return 'bracket';
  if (isSpelling(a, left, b, right)) return 'spelling';
  return isTenseOrPerson(a, left, b, right) ? 'tense-or-person' : 'swapped';
}

/** "Work force" and "workforce" are the same letters, "it ’s" and "it's" too. */
function lettersOf(reading: Reading, tokens: readonly number[]): string {
  return tokens
    .map(t => reading.forms[t]!)
    .join('')
    .replace(/[-‐‑\s'’]/g, '');
}

/** Ways to write out short forms that are tried of one stretch: two or three stand in it at most. */
const MOST_WRITINGS = 16;

/** "It's" and "it is", "don't" and "do not": a short form for what it stands for. */
function isWrittenOut(a: Reading, left: readonly number[], b: Reading, right: readonly number[]): boolean {
  const hasShort = left.some(t => a.written[t]!.length > 0) || right.some(t => b.written[t]!.length > 0);
  if (!hasShort || left.length === 0 || right.length === 0) return false;
  const others = new Set(writings(b, right));
  return writings(a, left).some(words => others.has(words));
}

function writings({ forms, written }: Reading, tokens: readonly number[]): readonly string[] {
  let ways: readonly string[] = [''];
  for (const t of tokens) {
    const words = [forms[t]!, ...written[t]!];
    ways = ways.flatMap(way => words.map(word => `${way} ${word}`)).slice(0, MOST_WRITINGS);
  }
  return ways;
}

/** Letters of a word long enough for two of them to differ and it still to be the same word. */
const LONG_WORD = 6;

/** "Paedophiles" and "pedophiles", two ways to write a name: long words that differ in a letter or two inside, not in their ending. */
function isSpelling(a: Reading, left: readonly number[], b: Reading, right: readonly number[]): boolean {
  if (left.length !== right.length || left.length === 0) return false;
  return left.every((t, n) => {
    const [x, y] = [a.forms[t]!, b.forms[right[n]!]!];
    if (x === y) return true;
    const isLong = Math.min(x.length, y.length) >= LONG_WORD;
    return isLong && x.slice(-2) === y.slice(-2) && editDistance(x, y, 2) <= 2;
  });
}

/** A whole sentence that one repeats or leaves out may hold a "not": that turns nothing. */
function isNegation(a: Reading, left: readonly number[], b: Reading, right: readonly number[]): boolean {
  if (left.length > 0 && right.length > 0) return true;
  const [reading, tokens] = left.length > 0 ? [a, left] : [b, right];
  return tokens.every(t => reading.kinds[t] === 'negator' || reading.kinds[t] === 'function');
}

function negations(reading: Reading, tokens: readonly number[]): number {
  return tokens.filter(t => reading.kinds[t] === 'negator').length;
}

function isBracketed(reading: Reading, tokens: readonly number[]): boolean {
  return tokens.some(t => reading.bracketed[t]);
}

/** Same word in another form, an auxiliary for another, a pronoun for another: `is`/`was`, `I`/`he`, `make`/`makes`. */
function isTenseOrPerson(a: Reading, left: readonly number[], b: Reading, right: readonly number[]): boolean {
  if (left.length !== right.length) return false;
  return left.every((t, n) => {
    const u = right[n]!;
    if (a.kinds[t] !== b.kinds[u]) return false;
    if (a.concepts[t] === '' || a.concepts[t] !== b.concepts[u]) return false;
    return a.kinds[t] === 'function' || a.kinds[t] === 'pronoun' || isOneWord(a.forms[t]!, b.forms[u]!);
  });
}

/** Whether two forms of one concept are of one word too: `aide` and `adviser` share no stem. */
export function isOneWord(a: string, b: string): boolean {
  const length = Math.min(3, a.length, b.length);
  return a.slice(0, length) === b.slice(0, length);
}

function tells({ kinds }: Reading, t: number): boolean {
  return kinds[t] === 'content' || kinds[t] === 'number';
}

/** Words that must have changed their place. */
const LEAST_MOVED = 2;

/** Words missing in one place that stand in another were moved: both segments become `reordered`. */
function markReordered(a: Reading, b: Reading, segments: readonly Segment[]): readonly Segment[] {
  const cut = new Set<string>();
  const added = new Set<string>();
  for (const segment of segments) {
    if (segment.type === 'bracket') continue;
    for (const t of segment.a) if (tells(a, t) && !segment.b.some(u => b.forms[u] === a.forms[t])) cut.add(a.forms[t]!);
    for (const t of segment.b)
      if (tells(b, t) && !segment.a.some(u => a.forms[u] === b.forms[t])) added.add(b.forms[t]!);
  }
  // a word or two may stand twice: an order is another only if more is moved
  if ([...cut].filter(form => added.has(form)).length < LEAST_MOVED) return segments;
  const isMoved = (form: string, kind: Reading['kinds'][number]): boolean =>
    cut.has(form) && added.has(form) && kind !== 'function';
  return segments.map(segment => {
    if (segment.type === 'negation' || segment.type === 'bracket') return segment;
    const moved =
      segment.a.some(t => isMoved(a.forms[t]!, a.kinds[t]!)) || segment.b.some(t => isMoved(b.forms[t]!, b.kinds[t]!));
    return moved ? { ...segment, type: 'reordered' } : segment;
  });
}
