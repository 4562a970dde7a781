/**
 * Words looked for in the texts themselves, whether or not a finding rests on them. In: a story and words. Out: for each text the places, exact, with what is around
 * them: the words as one phrase, and where a text has no such phrase, its paragraphs that have all of them.
 */
import type { Evidence } from '../../src/core/model/comparison.ts';
import { type Field, hasOwnHeadline } from '../../src/core/model/report.ts';
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
  /** The first of them: made when they are asked for. */
  readonly places: readonly FoundPlace[];
}

/** Letters of a search below which every text would have it everywhere. */
export const LEAST_LETTERS = 2;
/** Places made of one text; of the others there is the number. */
const MOST_PLACES = 50;
/** Characters shown on each side of what is found. */
const AROUND = 60;

interface Foldable {
  readonly field: Field;
  readonly source: string;
  /** Where each paragraph begins in the folded text; the last number is its end. */
  readonly paragraphs: readonly number[];
  readonly text: string;
  /** Where in the text each character of the folded one comes from, and behind the last the text's end. */
  readonly from: Uint32Array;
}

const FOLDED = new WeakMap<Story, Map<string, readonly Foldable[]>>();

/** Of every text that is not hidden, with places or without; empty where too little is looked for. */
export function foundIn(story: Story, words: string, hidden: readonly string[]): readonly FoundIn[] {
  const wanted = folded(words.trim()).replace(/\s+/g, ' ');
  if (wanted.length < LEAST_LETTERS) return [];
  const known = FOLDED.get(story) ?? new Map<string, readonly Foldable[]>();
  FOLDED.set(story, known);
  return story.comparison.reports.flatMap(report => {
    const { id, text, headline } = report;
    if (text === '' || hidden.includes(id)) return [];
    const strings = known.get(id) ?? [
      ...(headline !== null && hasOwnHeadline(report) ? [foldableOf('headline', headline)] : []),
      foldableOf('text', text),
    ];
    known.set(id, strings);
    const hits = hitsIn(strings, wanted);
    let made: readonly FoundPlace[] | null = null;
    return [
      {
        report: id,
        name: story.names.get(id) ?? id,
        count: hits.length,
        get places(): readonly FoundPlace[] {
          made ??= hits.slice(0, MOST_PLACES).map(hit => placeOf(id, hit));
          return made;
        },
      },
    ];
  });
}

interface Hit {
  readonly on: Foldable;
  readonly start: number;
  readonly length: number;
}

function hitsIn(strings: readonly Foldable[], wanted: string): readonly Hit[] {
  const phrases = strings.flatMap(on => startsIn(on.text, wanted).map(start => ({ on, start, length: wanted.length })));
  const words = wanted.split(' ');
  if (phrases.length > 0 || words.length === 1) return phrases;
  return strings.flatMap(on =>
    on.paragraphs.slice(0, -1).flatMap((from, p): readonly Hit[] => {
      const paragraph = on.text.slice(from, on.paragraphs[p + 1]);
      const at = words.map(word => paragraph.indexOf(word));
      return at.includes(-1) ? [] : [{ on, start: from + at[0]!, length: words[0]!.length }];
    }),
  );
}

function startsIn(text: string, wanted: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) starts.push(at);
  return starts;
}

function placeOf(report: string, { on: { field, source, from }, start, length }: Hit): FoundPlace {
  const [first, end] = [from[start]!, from[start + length]!];
  const place = { report, start: first, end, exact: source.slice(first, end), prefix: '', suffix: '' };
  return {
    place: field === 'headline' ? { ...place, field } : place,
    before: (first > AROUND
      ? line(source.slice(first - AROUND, first)).replace(/^\S*\s/, '')
      : line(source.slice(0, first))
    ).trimStart(),
    after: (end + AROUND < source.length
      ? line(source.slice(end, end + AROUND)).replace(/\s\S*$/, '')
      : line(source.slice(end))
    ).trimEnd(),
  };
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Folded character by character, white space as one blank, so that a place in it is one in the text. */
function foldableOf(field: Field, source: string): Foldable {
  const parts: string[] = [];
  const from: number[] = [];
  const paragraphs = [0];
  let at = 0;
  for (const character of source) {
    const one = foldedCharacter(character);
    if (one !== ' ' || parts.at(-1) !== ' ') {
      parts.push(one);
      for (let i = 0; i < one.length; i++) from.push(at);
    }
    at += character.length;
    if (character === '\n' && paragraphs.at(-1) !== from.length) paragraphs.push(from.length);
  }
  paragraphs.push(from.length);
  from.push(source.length);
  return { field, source, paragraphs, text: parts.join(''), from: Uint32Array.from(from) };
}

const CHARACTERS = new Map<string, string>();

function foldedCharacter(character: string): string {
  const known = CHARACTERS.get(character);
  if (known !== undefined) return known;
  const one = /\s/.test(character) ? ' ' : folded(character);
  CHARACTERS.set(character, one);
  return one;
}
