/**
 * Labels for learning: which passages of a page make up the article that somebody has marked. In: passages, the article's text. Out: yes or no for each. Passages of some length are
 * laid along the text in their order (the heaviest chain of places, as in diffing); short ones are the article's only where the text has them between those beside them.
 */
import type { Passage } from '../src/input/page/passages.ts';

const SHINGLE = 4;
/** Fewest words of a passage that is looked up anywhere in the text. */
const LONG = 6;
/** Share of its shingles that the text must have. */
const MATCHED = 0.5;
/** Places of one passage that are tried. */
const MOST_PLACES = 4;
/** Words by which places may be off. */
const SLACK = 3;

interface Place {
  readonly passage: number;
  readonly start: number;
  readonly words: number;
  readonly hits: number;
}

export function labelsOf(passages: readonly Passage[], article: string): readonly boolean[] {
  const text = wordsOf(article);
  const index = new Map<string, number[]>();
  for (let i = 0; i + SHINGLE <= text.length; i++) {
    const key = text.slice(i, i + SHINGLE).join(' ');
    index.set(key, [...(index.get(key) ?? []), i]);
  }
  const words = passages.map(passage => wordsOf(passage.text));
  const chain = heaviest(words.flatMap((own, passage) => placesOf(own, passage, index)));
  const placed = [...chain.values()];
  return words.map((own, passage) => {
    if (chain.has(passage)) return true;
    if (own.length === 0 || own.length >= LONG) return false;
    const before = placed.filter(place => place.passage < passage).at(-1);
    const after = placed.find(place => place.passage > passage);
    const to = after === undefined ? text.length : after.start + SLACK;
    const near = after === undefined ? 0 : to - SLACK * own.length - LONG * 2 - SLACK;
    const from = Math.max(0, before === undefined ? near : before.start + before.words - SLACK);
    return holds(text.slice(from, to), own);
  });
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
}

/** Where in the text a passage may stand. */
function placesOf(
  own: readonly string[],
  passage: number,
  index: ReadonlyMap<string, readonly number[]>,
): readonly Place[] {
  if (own.length < LONG) return [];
  const votes = new Map<number, number>();
  let hits = 0;
  const count = own.length - SHINGLE + 1;
  for (let i = 0; i < count; i++) {
    const at = index.get(own.slice(i, i + SHINGLE).join(' ')) ?? [];
    if (at.length > 0) hits++;
    for (const place of at.slice(0, 20)) votes.set(place - i, (votes.get(place - i) ?? 0) + 1);
  }
  if (hits / count <= MATCHED) return [];
  return [...votes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_PLACES)
    .map(([start, score]) => ({ passage, start, words: own.length, hits: score }));
}

/** The places, in order on the page and in the text, that cover most. */
function heaviest(places: readonly Place[]): ReadonlyMap<number, Place> {
  const sorted = [...places].sort((a, b) => a.passage - b.passage || b.start - a.start);
  const best: number[] = [];
  const from: number[] = [];
  sorted.forEach((place, i) => {
    best[i] = place.hits;
    from[i] = -1;
    for (let j = Math.max(0, i - 400); j < i; j++) {
      const other = sorted[j]!;
      if (other.passage >= place.passage || other.start + other.words * 0.6 > place.start + 2) continue;
      if (best[j]! + place.hits > best[i]!) {
        best[i] = best[j]! + place.hits;
        from[i] = j;
      }
    }
  });
  const chain: [number, Place][] = [];
  for (let i = best.indexOf(Math.max(...best)); i >= 0; i = from[i]!) chain.push([sorted[i]!.passage, sorted[i]!]);
  return new Map(chain.reverse());
}

function holds(text: readonly string[], own: readonly string[]): boolean {
  for (let i = 0; i + own.length <= text.length; i++) if (own.every((word, k) => text[i + k] === word)) return true;
  return false;
}
