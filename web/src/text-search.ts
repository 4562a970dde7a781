/** Words looked for in the texts themselves, whether or not a finding rests on them. In: a story and words. Out: the sentences' worth of text around each place, exact. */
import type { Evidence } from '../../src/core/model/comparison.ts';
import { folded } from './filters.ts';
import type { Story } from './story.ts';

export interface FoundPlace {
  readonly place: Evidence;
  /** The text around it, on one line. */
  readonly before: string;
  readonly after: string;
}

export interface FoundIn {
  readonly report: string;
  readonly name: string;
  /** How often the words stand there in all. */
  readonly count: number;
  /** The first of them. */
  readonly places: readonly FoundPlace[];
}

/** Letters of a search below which every text would have it everywhere. */
export const LEAST_LETTERS = 2;
/** Places made of one text; of the others there is the number. */
const MOST_PLACES = 50;
/** Characters shown on each side of what is found. */
const AROUND = 60;

interface Foldable {
  readonly text: string;
  /** Where in the text each character of the folded one comes from, and behind the last the text's end. */
  readonly from: Uint32Array;
}

const FOLDED = new WeakMap<Story, Map<string, Foldable>>();

/** The words as one phrase, first in the first text; hidden texts are passed over. */
export function foundIn(story: Story, words: string, hidden: readonly string[]): readonly FoundIn[] {
  const wanted = folded(words.trim()).replace(/\s+/g, ' ');
  if (wanted.length < LEAST_LETTERS) return [];
  const known = FOLDED.get(story) ?? new Map<string, Foldable>();
  FOLDED.set(story, known);
  return story.comparison.reports.flatMap(({ id, text }) => {
    if (text === '' || hidden.includes(id)) return [];
    const foldable = known.get(id) ?? foldableOf(text);
    known.set(id, foldable);
    const starts = startsIn(foldable.text, wanted);
    if (starts.length === 0) return [];
    const places = starts.slice(0, MOST_PLACES).map(start => placeOf(id, text, foldable, start, wanted.length));
    return [{ report: id, name: story.names.get(id) ?? id, count: starts.length, places }];
  });
}

function startsIn(text: string, wanted: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) starts.push(at);
  return starts;
}

function placeOf(report: string, text: string, { from }: Foldable, start: number, length: number): FoundPlace {
  const [first, end] = [from[start]!, from[start + length]!];
  return {
    place: { report, start: first, end, exact: text.slice(first, end), prefix: '', suffix: '' },
    before: line(text.slice(Math.max(0, first - AROUND), first))
      .replace(/^\S*\s/, '')
      .trimStart(),
    after: line(text.slice(end, end + AROUND))
      .replace(/\s\S*$/, '')
      .trimEnd(),
  };
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Folded character by character, white space as one blank, so that a place in it is one in the text. */
function foldableOf(text: string): Foldable {
  const parts: string[] = [];
  const from: number[] = [];
  let at = 0;
  for (const character of text) {
    const one = foldedCharacter(character);
    if (one !== ' ' || parts.at(-1) !== ' ') {
      parts.push(one);
      for (let i = 0; i < one.length; i++) from.push(at);
    }
    at += character.length;
  }
  from.push(text.length);
  return { text: parts.join(''), from: Uint32Array.from(from) };
}

const CHARACTERS = new Map<string, string>();

function foldedCharacter(character: string): string {
  const known = CHARACTERS.get(character);
  if (known !== undefined) return known;
  const one = /\s/.test(character) ? ' ' : folded(character);
  CHARACTERS.set(character, one);
  return one;
}
