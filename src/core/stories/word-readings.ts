/** What a word of a text is to grouping, looked up once for each spelling: its stem as a hash, whether it means anything, which number, month or weekday it is. */
import type { Language } from '../language/language.ts';
import type { TermVocabulary } from '../language/terms.ts';
import { fnv1a } from '../text/hashes.ts';
import { normalForm } from '../text/normal.ts';

export interface WordReading {
  /** Of the stem. */
  readonly hash: number;
  /** Of the normal form, unstemmed: a name's own. */
  readonly ownHash: number;
  /** Carries grammar only. */
  readonly isFunction: boolean;
  /** Begins with a capital. */
  readonly isCapital: boolean;
  /** So short that a full stop after it is an abbreviation's: `St.`, `Mr.`. */
  readonly isShort: boolean;
  /** -1 where it is none. */
  readonly number: number;
  /** 1 to 12; 0 where it is none. */
  readonly month: number;
  /** 0 is Sunday; -1 where it is none. */
  readonly weekday: number;
  readonly makesAge: boolean;
  readonly opensAge: boolean;
}

/** Reads the word `[start, end)` of a text. */
export type WordReader = (text: string, start: number, end: number) => WordReading;

/** Spellings kept; more than a day's news has, and little memory. */
const SLOTS = 1 << 18;
const MASK = SLOTS - 1;
const MOST_KEPT = SLOTS >> 1;
/** Letters of the longest word before a full stop that is no sentence's end. */
const SHORT = 3;
const POSSESSIVE = /['’]s$/i;
/** Two hashes tell spellings apart: that two words have both alike is not to be expected in the lifetime of anybody. Multipliers of FNV-1a and MurmurHash3. */
const FIRST = { seed: 0x811c9dc5, by: 0x01000193 };
const SECOND = { seed: 0x9747b28c, by: 0x85ebca6b };

/** What of a language is asked: small enough to be handed about. */
export type StoryLanguage = Pick<Language, 'stories' | 'terms' | 'layout'>;

export function createWordReader(language: StoryLanguage): WordReader {
  const months = new Map(language.layout.months.flatMap((forms, i) => forms.map(form => [form, i + 1] as const)));
  const firsts = new Uint32Array(SLOTS);
  const seconds = new Uint32Array(SLOTS);
  const readings = new Array<WordReading | undefined>(SLOTS);
  let size = 0;
  // no string is made of a word that was read before: slices and their hashes were half of the time
  return (text, start, end) => {
    let first = FIRST.seed;
    let second = SECOND.seed;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      first = Math.imul(first ^ code, FIRST.by);
      second = Math.imul(second ^ code, SECOND.by);
    }
    first >>>= 0;
    second = (second ^ (second >>> 15)) >>> 0;
    let slot = second & MASK;
    for (;;) {
      const known = readings[slot];
      if (known === undefined) break;
      if (firsts[slot] === first && seconds[slot] === second) return known;
      slot = (slot + 1) & MASK;
    }
    const reading = readWord(text.slice(start, end), language, months);
    if (size === MOST_KEPT) {
      readings.fill(undefined);
      size = 0;
      slot = second & MASK;
    }
    size++;
    firsts[slot] = first;
    seconds[slot] = second;
    readings[slot] = reading;
    return reading;
  };
}

function readWord(
  surface: string,
  { stories, terms }: StoryLanguage,
  months: ReadonlyMap<string, number>,
): WordReading {
  const form = normalForm(surface.replace(POSSESSIVE, ''));
  const first = String.fromCodePoint(surface.codePointAt(0)!);
  const isCapital = first !== first.toLowerCase();
  return {
    hash: fnv1a(stemOf(form, terms)),
    ownHash: fnv1a(form),
    isFunction: terms.functionWords.has(form),
    isCapital,
    isShort: isCapital && surface.length <= SHORT,
    number: stories.numbers.get(form) ?? -1,
    month: isCapital ? (months.get(form) ?? 0) : 0,
    weekday: isCapital ? (stories.weekdays.get(form) ?? -1) : -1,
    makesAge: stories.agesAfter.has(form),
    opensAge: stories.agesBefore.has(form),
  };
}

/** Base form by table, else by the first suffix that fits. */
export function stemOf(form: string, { irregular, suffixes }: TermVocabulary): string {
  const listed = irregular.get(form);
  if (listed !== undefined) return listed;
  for (const { suffix, replacement, stem } of suffixes) {
    if (form.length - suffix.length >= stem && form.endsWith(suffix))
      return form.slice(0, form.length - suffix.length) + replacement;
  }
  return form;
}
