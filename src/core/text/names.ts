/**
 * Names as strings: their words, and whether two spellings can be one name. Pure functions, no dictionary: what a language knows
 * (nicknames, exonyms) comes in as a table. Nothing here decides that two people are one; it only says what the letters allow.
 */
import { normalForm } from './normal.ts';

/** Groups of forms that stand for one name: `Kyiv` and `Kiev`, `Bill` and `William`. Normal forms. */
export interface NameVariants {
  readonly groups: readonly (readonly string[])[];
}

export const NO_VARIANTS: NameVariants = { groups: [] };

const SPLIT = /[\s\u2010-\u2015/()[\]"“”«»,]+|-/;
const TRIM = /^[.'’]+|[.'’]+$/g;
/** Articles and particles that spellings of one family name add or drop. */
const DROPPED = new Set(['al', 'el', 'the', 'ad', 'as', 'ash', 'an', 'ar', 'az']);
/** Written names are short; what is longer is compared by this much of it. */
const LONGEST = 400;

/** The words of a name in normal form, hyphens opened, stops gone: `Al-Sabah` is `al`, `sabah`; `J.` is `j`. */
export function nameWords(name: string): readonly string[] {
  return normalForm(name.slice(0, LONGEST))
    .split(SPLIT)
    .map(word => word.replace(TRIM, ''))
    .filter(word => word !== '');
}

/** Consonants of a word with the letters that transliterations swap made one: `gadhafi` and `qaddafi` are `kdf`. */
export function soundKey(word: string): string {
  const folded = word
    .replace(/ph/g, 'f')
    .replace(/ck|kh|gh|ch|q|g|c/g, 'k')
    .replace(/dh|th/g, 'd')
    .replace(/sch|sh|sz|z/g, 's')
    .replace(/w/g, 'v')
    .replace(/[aeiouyjh]/g, '');
  return folded.replace(/(.)\1+/g, '$1');
}

/** Edits between `a` and `b` (insert, delete, replace, swap of neighbours), or `most + 1` if there are more than `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length]!, most + 1);
}

/** Whether a word is long enough for a slip of the pen to leave no doubt: one edit from six letters, two from ten. */
const ONE_EDIT_LETTERS = 6;
const TWO_EDITS_LETTERS = 10;

/** How like two words of a name are. `sound`: another transliteration. `typo`: within the edits its length allows. */
export type WordLikeness = 'same' | 'variant' | 'initial' | 'sound' | 'typo' | 'other';

export function compareNameWords(a: string, b: string, variants: NameVariants): WordLikeness {
  if (a === b) return 'same';
  if (areVariants(a, b, variants)) return 'variant';
  if (a[0] === b[0] && (a.length === 1 || b.length === 1)) return 'initial';
  const shorter = Math.min(a.length, b.length);
  const most = shorter >= TWO_EDITS_LETTERS ? 2 : shorter >= ONE_EDIT_LETTERS ? 1 : 0;
  const key = soundKey(a);
  if (key.length >= 2 && shorter >= 4 && key === soundKey(b) && editDistance(a, b, 3) <= 3) return 'sound';
  return most > 0 && a[0] === b[0] && editDistance(a, b, most) <= most ? 'typo' : 'other';
}

const DIGIT = /\p{N}/u;

/** Whether two names are one but for a letter, long enough for that to be a slip; a number is another number by a digit. */
export function isSlipOfLetter(a: string, b: string): boolean {
  if (a === b || DIGIT.test(a) || DIGIT.test(b)) return false;
  return Math.min(a.length, b.length) >= ONE_EDIT_LETTERS && editDistance(a, b, 1) <= 1;
}

const groupsOf = new WeakMap<NameVariants, ReadonlyMap<string, readonly number[]>>();

function indexOf(variants: NameVariants): ReadonlyMap<string, readonly number[]> {
  let index = groupsOf.get(variants);
  if (index === undefined) {
    const made = new Map<string, number[]>();
    variants.groups.forEach((group, i) => {
      for (const form of group) {
        const at = made.get(form);
        if (at === undefined) made.set(form, [i]);
        else at.push(i);
      }
    });
    index = made;
    groupsOf.set(variants, index);
  }
  return index;
}

/** Whether the table puts two forms in one group. */
function areVariants(a: string, b: string, variants: NameVariants): boolean {
  const index = indexOf(variants);
  const groups = index.get(a);
  return groups !== undefined && (index.get(b)?.some(group => groups.includes(group)) ?? false);
}

/** The first form of the first group that holds `form`; `form` itself if none does. */
export function canonicalForm(form: string, variants: NameVariants): string {
  const group = indexOf(variants).get(form)?.[0];
  return group === undefined ? form : variants.groups[group]![0]!;
}

/** Why two personal names can be one; `null` if they can't. `part`: one is a part of the other. */
export type NameRelation = 'same' | 'part' | 'initial' | 'variant' | 'sound' | 'typo';

const RANKS: readonly NameRelation[] = ['same', 'part', 'initial', 'variant', 'sound', 'typo'];
/** How the words of the shorter name may lie in the longer one. */
const LIKENESS_RELATION: Readonly<Record<Exclude<WordLikeness, 'other'>, NameRelation>> = {
  same: 'same',
  initial: 'initial',
  variant: 'variant',
  sound: 'sound',
  typo: 'typo',
};

/**
 * Whether two names of people, as words, can be one name: every word of the shorter is met, in order, by a word of the longer.
 * A bare word must be a family or given name of the other, spelled alike. Full names must agree in their first word and share
 * a later one: `Luis Guillermo Solis` is a part of `Luis Guillermo Solis Rivera`, `Ana Solis` is not.
 */
export function relateNames(a: readonly string[], b: readonly string[], variants: NameVariants): NameRelation | null {
  const [short, long] = a.length <= b.length ? [strip(a), strip(b)] : [strip(b), strip(a)];
  if (short.length === 0 || long.length === 0 || short.length > long.length) return sameWords(a, b) ? 'same' : null;
  let worst: NameRelation = short.length === long.length ? 'same' : 'part';
  let at = 0;
  for (const [i, word] of short.entries()) {
    const met = findWord(word, long, at, variants, i);
    if (met === null) return null;
    if (short.length > 1 && i === 0 && met.at !== 0) return null;
    at = met.at + 1;
    const relation = LIKENESS_RELATION[met.likeness];
    if (RANKS.indexOf(relation) > RANKS.indexOf(worst)) worst = relation;
  }
  if (short.length === 1 && short[0]!.length === 1) return null;
  return worst;
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}

function strip(words: readonly string[]): readonly string[] {
  const kept = words.filter(word => !DROPPED.has(word));
  return kept.length === 0 ? words : kept;
}

function findWord(
  word: string,
  words: readonly string[],
  from: number,
  variants: NameVariants,
  order: number,
): { readonly at: number; readonly likeness: Exclude<WordLikeness, 'other'> } | null {
  for (let at = from; at < words.length; at++) {
    const likeness = compareNameWords(word, words[at]!, variants);
    if (likeness === 'other') continue;
    // a family name is never an initial of another, nor a nickname
    if (order > 0 && at === words.length - 1 && (likeness === 'initial' || likeness === 'variant')) continue;
    // Mario and Maria, Ellen and Helen sound alike and are two
    if (
      order === 0 &&
      words.length > 1 &&
      (likeness === 'sound' || likeness === 'typo') &&
      !isOneGivenName(word, words[at]!)
    )
      continue;
    return { at, likeness };
  }
  return null;
}

/** Whether two given names that sound or look alike are one: they begin and end alike and differ in one letter between. */
function isOneGivenName(a: string, b: string): boolean {
  return a[0] === b[0] && a.at(-1) === b.at(-1) && editDistance(a, b, 1) <= 1;
}
