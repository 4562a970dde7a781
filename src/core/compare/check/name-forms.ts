/**
 * Forms of a name, as strings: whether what a draft writes is a form that the texts' name has, or a slip. In: names as written. Out: yes or no.
 * `endings` are a language's, of words for a people and of plurals, in normal form.
 */
import { editDistance } from '../../text/names.ts';
import { normalForm } from '../../text/normal.ts';

/** The same name in another form: initials, a middle name left out, other joints between its words, a people for its land. */
export function isSameName(name: string, other: string, endings: ReadonlySet<string>): boolean {
  if (isInitialsOf(name, other) || isInitialsOf(other, name)) return true;
  const [a, b] = [lettersOf(name), lettersOf(other)];
  return a === b || isWithoutMiddle(name, other) || isDerived(a, b, endings);
}

function lettersOf(name: string): string {
  return normalForm(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/** `Lena Orr` of `Lena M. Orr`; not the other way: what a draft adds must be in the texts. */
function isWithoutMiddle(name: string, other: string): boolean {
  const [own, theirs] = [name, other].map(each => normalForm(each).split(/\s+/)) as [string[], string[]];
  if (own.length < 2 || own.length >= theirs.length || own[0] !== theirs[0] || own.at(-1) !== theirs.at(-1))
    return false;
  let at = 0;
  for (const word of theirs) if (word === own[at]) at++;
  return at === own.length;
}

/** Letters of a name below which a longer one is likely another. */
const STEM = 5;

/** Israel and Israeli, Christian and Christians: one is the other with an ending that makes a people or several of it. */
function isDerived(a: string, b: string, endings: ReadonlySet<string>): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= STEM && long.startsWith(short) && endings.has(long.slice(short.length));
}

/** Spelt so nearly alike that one is likely the other with a slip. */
export function isNearName(a: string, b: string): boolean {
  if (haveOtherInitials(a, b)) return false;
  const [x, y] = [normalForm(a), normalForm(b)];
  return [y, ...y.split(' ')].some(each => isSlip(x, each));
}

/** `RHB News` and `RHC News` are two: every letter of initials stands for a word. */
function haveOtherInitials(a: string, b: string): boolean {
  const [own, theirs] = [a.split(' '), b.split(' ')];
  return own.some((word, i) => word !== theirs[i] && INITIALS.test(word) && INITIALS.test(theirs[i] ?? ''));
}

const INITIALS = /^\p{Lu}{2,6}$/u;

/** `RHB` of the Royal Harbour Board; small words have no letter in it. */
function isInitialsOf(short: string, long: string): boolean {
  const letters = short.replace(/[.\s]/g, '');
  if (!INITIALS.test(letters)) return false;
  const words = long.split(/[\s-]+/).filter(word => /^\p{Lu}/u.test(word));
  return words.length === letters.length && words.every((word, i) => word.startsWith(letters[i]!));
}

/** Another first name before the same last one. */
export function isNamesake(a: string, b: string): boolean {
  const [x, y] = [normalForm(a).split(' '), normalForm(b).split(' ')];
  return x.length > 1 && y.length > 1 && x.at(-1) === y.at(-1) && x.at(-1)!.length > 2;
}

/** Letters that may differ between two spellings of one name, for each five letters of it. */
const LETTERS_PER_SLIP = 5;

/** Whether two words in normal form are likely one name written wrongly. */
export function isSlip(a: string, b: string): boolean {
  const slips = Math.max(1, Math.floor(Math.min(a.length, b.length) / LETTERS_PER_SLIP));
  return a === b || (Math.min(a.length, b.length) > SHORTEST && editDistance(a, b, slips) <= slips);
}

/** Of three letters one is too much: Lee and Leo are two names. */
const SHORTEST = 3;
