/**
 * Headlines: which of the lines that a page prints is its article's. In: what the page states, what it prints as headings, where the article begins. Out: the headline. What is printed goes before
 * what is stated: that is often another, for search engines, with the outlet's name behind it.
 */
import type { Passage } from './passages.ts';
import { wordsOf } from './shingles.ts';

/** Share of a headline's words that another has, for them to be one. */
export const SAME = 0.6;

export interface Headline {
  readonly headline: string | null;
  /** Whether the page prints it. */
  readonly isPrinted: boolean;
}

/** The heading that is most like what the page states, first headings before second; else what it states, without the outlet's name. */
export function headlineOf(
  stated: readonly (string | null)[],
  headings: readonly (readonly string[])[],
  outlet: string | null,
): Headline {
  const known = stated.flatMap(each => (each === null ? [] : [withoutOutlet(each, outlet)]));
  for (const printed of headings) {
    const like = mostLike(printed, known);
    if (like !== null) return { headline: like, isPrinted: true };
  }
  return { headline: known[0] ?? headings[0]?.[0] ?? null, isPrinted: false };
}

function mostLike(printed: readonly string[], known: readonly string[]): string | null {
  let [best, most] = [null as string | null, SAME];
  for (const text of printed) {
    if (wordsOf(text).length === 0) continue;
    const like = Math.max(...known.map(each => (begins(each, text) ? 1 : likeness(text, each))), 0);
    // the first of several that are alike
    if (like >= most && (best === null || like > most)) [best, most] = [text, like];
  }
  return best;
}

/** Fewest words of a heading that may be the whole headline before something else in a title. */
const FEWEST_WORDS = 2;

/** Whether a title is a heading with something behind it, parted from it. */
function begins(title: string, heading: string): boolean {
  return (
    wordsOf(heading).length >= FEWEST_WORDS &&
    title.startsWith(heading) &&
    /^\s*(?:$|[|•·»«–—:-])/.test(title.slice(heading.length))
  );
}

/** Share of the words of the longer that both have. */
export function likeness(a: string, b: string): number {
  const [own, other] = [wordsOf(a), new Set(wordsOf(b))];
  return own.filter(word => other.has(word)).length / Math.max(own.length, other.size, 1);
}

/** Passages before the article's first in which its headline stands. */
const REACH = 8;
/** Longest headline, in words. */
const LONGEST = 40;
/** Fewest words of a headline that nothing on the page states. */
const FEWEST = 3;

/**
 * The one first heading of a page that stands right above its article, in an element with it: a headline though the page states another. `first`: index of the article's first passage.
 */
export function headlineAbove(passages: readonly Passage[], first: number, outlet: string | null): string | null {
  const headings = passages.flatMap(({ path }, i) => (path.at(-1)?.localName === 'h1' ? [i] : []));
  const [at] = headings;
  const [heading, lead] = [passages[at ?? -1], passages[first]];
  if (headings.length !== 1 || at === undefined || heading === undefined || lead === undefined) return null;
  const count = wordsOf(heading.text).length;
  const isNear = at < first && first - at <= REACH;
  const isOutlet = outlet !== null && likeness(heading.text, outlet) >= SAME;
  return isNear && !isOutlet && count >= FEWEST && count <= LONGEST ? heading.text.replace(/\s+/g, ' ') : null;
}

/** What parts a headline from the outlet's name in titles. */
const PARTS = /\s+[|•·»«–—-]\s+|\s*[|»]\s*|\s+::\s+/;

/** Fewest letters that an address must have in common with a name. */
const ADDRESS_LETTERS = 4;
/** Most words of an outlet's name. */
const NAME_WORDS = 5;

/** `Ferry sinks | The Anvil` without the last part, where that is the outlet's name or a few words that are no part of the headline. */
function withoutOutlet(title: string, outlet: string | null): string {
  const parts = title.split(PARTS).filter(part => part.trim() !== '');
  if (parts.length < 2) return title;
  const name = outlet === null ? [] : wordsOf(outlet);
  const isOutlet = (part: string): boolean => {
    const [words, letters] = [wordsOf(part).join(''), name.join('')];
    // `Anvil` of `anvil.example`, where only the address is known
    const isInAddress = (outlet ?? '').includes('.') && words.length >= ADDRESS_LETTERS && letters.includes(words);
    return letters !== '' && (words.includes(letters) || isInAddress || likeness(part, outlet ?? '') >= SAME);
  };
  const [first, last] = [parts[0] ?? '', parts.at(-1) ?? ''];
  // a bar parts nothing else in titles; a dash does
  const isBarred =
    /[|»]\s*$/.test(title.slice(0, title.lastIndexOf(last))) &&
    wordsOf(last).length <= NAME_WORDS &&
    wordsOf(last).length < wordsOf(first).length;
  const kept =
    isOutlet(last) || isBarred
      ? title.slice(0, title.lastIndexOf(last))
      : isOutlet(first)
        ? title.slice(title.indexOf(first) + first.length)
        : title;
  const tidy = kept.replace(/^[\s|•·»«–—:-]+|[\s|•·»«–—:-]+$/g, '');
  return tidy === '' ? title : tidy;
}
