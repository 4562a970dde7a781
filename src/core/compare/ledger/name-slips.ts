/**
 * Slips in names: one name in several spellings of which all but one are slips, "Hendrick" and "Hendirck". In: the names of a story. Out: conflicts; of an organisation's name, which nobody else has, a
 * difference of writing. Names that
 * are written in several ways by custom, a letter doubled or an accent more or less, are variants, not slips.
 */

import type { Evidence, Finding } from '../../model/comparison.ts';
import type { Annotation, Mention, MentionKind } from '../../model/layers.ts';
import { fieldText } from '../../model/report.ts';
import { normalForm } from '../../text/normal.ts';
import { isContent } from '../align/passages.ts';
import { firstTermAt, termsOf } from '../align/terms.ts';
import type { StoryContext } from '../context.ts';
import { compareEvidence, compareStrings, evidenceOf } from '../evidence/evidence.ts';
import { clashFinding } from './clashes.ts';

/** A word of a name, and where names with it stand. */
interface Spelling {
  readonly word: string;
  readonly places: readonly Place[];
}

interface Place {
  readonly evidence: Evidence;
  readonly kind: MentionKind;
  /** Its form in one spelling for all: a theatre is a theater. */
  readonly spelled: string;
  /** The words of the name before it, and those after it, as custom has them. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Peoples and places have words of their own that are a letter apart: Niger, Nigeria. */
const KINDS: ReadonlySet<MentionKind> = new Set<MentionKind>(['person', 'organisation']);

/** Shorter words are often a letter apart and two names. */
const LEAST_LETTERS = 6;
/** The same of a last name behind the very same first name, and of a first name before the very same last name: kin share that. */
const LEAST_LETTERS_LAST = 4;
const LEAST_LETTERS_FIRST = 5;

/** Mentions of one name in one report that show that its other spelling there, once, is a slip. */
const OFTEN = 3;

export function compareNameSlips(context: StoryContext): readonly Finding[] {
  const spellings = [...spellingsIn(context)].sort((a, b) => compareStrings(a.word, b.word));
  const slips = slipsAmong(spellings);
  return slips
    .filter((slip, i) => !slips.some((other, j) => j !== i && isToldBy(slip, other, j < i)))
    .map(slip => made(context, slip));
}

/** The spellings of one name, each with the places that can be it. */
type Slip = readonly Spelling[];

/** Spellings that are slips of one another, two by two or over a third. */
function slipsAmong(spellings: readonly Spelling[]): readonly Slip[] {
  const groupOf = spellings.map((_, i) => [i]);
  const placesOf = spellings.map(() => new Set<Place>());
  spellings.forEach((a, i) => {
    for (let j = i + 1; j < spellings.length; j++) {
      const b = spellings[j]!;
      if (!isSlip(a.word, b.word)) continue;
      const [x, y] = [fitting(a, b), fitting(b, a)];
      if (!isOneName({ all: [a, b], fit: [x, y] })) continue;
      for (const place of x.places) placesOf[i]!.add(place);
      for (const place of y.places) placesOf[j]!.add(place);
      const joined = [...new Set([...groupOf[i]!, ...groupOf[j]!])].sort((m, n) => m - n);
      for (const member of joined) groupOf[member] = joined;
    }
  });
  return [...new Set(groupOf)]
    .filter(group => group.length > 1)
    .map(group =>
      group.map(i => ({
        word: spellings[i]!.word,
        places: spellings[i]!.places.filter(each => placesOf[i]!.has(each)),
      })),
    );
}

/** Whether the names that a slip has in two spellings differ in another one's word too, and are told there: first name and last. */
function isToldBy(slip: Slip, other: Slip, isFirst: boolean): boolean {
  const sideOf = ({ evidence }: Place): number =>
    other.findIndex(({ places }) => places.some(each => compareEvidence(each.evidence, evidence) === 0));
  const sides = slip.map(({ places }) => places.map(sideOf));
  if (sides.flat().includes(-1)) return false;
  const areApart = sides.every((own, i) =>
    sides.every((others, j) => j <= i || own.every(side => !others.includes(side))),
  );
  return areApart && (other.length > slip.length || isFirst);
}

/** Without the ways of writing a name that are told as slips. */
export function withoutSlips(findings: readonly Finding[], slips: readonly Finding[]): readonly Finding[] {
  const places = slips.map(({ variants }) => variants.map(({ evidence }) => new Set(evidence.map(placeOf))));
  return findings.filter(({ kind, relation, variants }) => {
    if (kind !== 'name' || relation !== 'compatible') return true;
    const own = variants.flatMap(({ evidence }) => evidence.map(placeOf));
    return !places.some(sides => sides.filter(side => own.some(place => side.has(place))).length > 1);
  });
}

function placeOf({ report, field, start }: Evidence): string {
  return `${report} ${field ?? ''} ${start}`;
}

/** What goes on for more words than this is a list, or no name at all. */
const MOST_WORDS = 12;

function spellingsIn(context: StoryContext): readonly Spelling[] {
  const byWord = new Map<string, Place[]>();
  for (const annotation of context.annotations) {
    for (const mention of annotation.mentions) {
      if (mention.form !== 'name' || !KINDS.has(mention.kind) || !isContent(annotation, mention)) continue;
      if (isCorrected(annotation, mention)) continue;
      const words = wordsOf(annotation, mention);
      if (words.length > MOST_WORDS) continue;
      const evidence = evidenceOf(annotation.report, placed(mention));
      const plain = words.map(({ word }) => customary(normalForm(word)));
      words.forEach(({ word, spelled }, i) => {
        if (word.length < LEAST_LETTERS_LAST || !WORD.test(word)) return;
        const places = byWord.get(word) ?? [];
        places.push({ evidence, kind: mention.kind, spelled, before: plain.slice(0, i), after: plain.slice(i + 1) });
        byWord.set(word, places);
      });
    }
  }
  return [...byWord].map(([word, places]) => ({ word, places }));
}

/** The mark that editors of many languages set behind what they did not write themselves. */
const SIC = /^[\s"'”’]*[([]sic[)\]]/i;

/** Whether the text says itself that the name is not written so: "Hendrick, not Hendirck", "Hendirck (sic)". */
function isCorrected(annotation: Annotation, { start, end, field }: Mention): boolean {
  const terms = termsOf(annotation, field);
  if (terms.kind[firstTermAt(terms, start) - 1] === 'negator') return true;
  return SIC.test(fieldText(annotation.report, { start, end, ...(field === undefined ? {} : { field }) }).slice(end));
}

function placed({ start, end, field }: Mention): Pick<Mention, 'start' | 'end' | 'field'> {
  return field === undefined ? { start, end } : { start, end, field };
}

/** One capital, all else small: what a headline in capitals does to a name is no slip. */
const WORD = /^\p{Lu}\p{Ll}+$/u;

/** The words of a name, its initials too. */
function wordsOf(
  annotation: Annotation,
  mention: Mention,
): readonly { readonly word: string; readonly spelled: string }[] {
  const terms = termsOf(annotation, mention.field);
  const text = fieldText(annotation.report, mention).slice(mention.start, mention.end);
  return [...text.matchAll(/\S+/g)]
    .map(({ 0: written, index }) => ({
      word: written.replace(/['’]s?$/, '').replace(/[^\p{L}-]/gu, ''),
      spelled: terms.spelled[firstTermAt(terms, mention.start + index)] ?? '',
    }))
    .filter(({ word }) => word !== '');
}

/** One letter more, less or other, or two that changed places, not the first; what custom or a plural makes is none. */
function isSlip(a: string, b: string): boolean {
  const [x, y] = [normalForm(a), normalForm(b)];
  if (x[0] !== y[0] || customary(x) === customary(y) || `${x}s` === y || `${y}s` === x) return false;
  if (x.length === y.length) {
    const apart = [...x].flatMap((letter, i) => (letter === y[i] ? [] : [i]));
    const [first, second] = apart;
    return apart.length === 1 || (apart.length === 2 && x[first!] === y[second!] && x[second!] === y[first!]);
  }
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (long.length - short.length !== 1) return false;
  const at = [...short].findIndex((letter, i) => letter !== long[i]);
  return at < 0 || long.slice(at + 1) === short.slice(at);
}

/** What custom writes in several ways, one for all: letters doubled, and those that stand for one letter of another script. */
function customary(word: string): string {
  return word
    .replace(/ck|kh|c/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/ij|iy|yi|y|j/g, 'i')
    .replace(/w/g, 'v')
    .replace(/(.)\1+/g, '$1');
}

/** A spelling's places that can be names of the other's bearer: those that share another word with one of its names, or have none. */
function fitting({ word, places }: Spelling, other: Spelling): Spelling {
  const words = new Set(other.places.flatMap(othersOf));
  const own = customary(normalForm(other.word));
  return {
    word,
    places: places.filter(place => {
      const others = othersOf(place);
      if (others.includes(own)) return false;
      return words.size === 0 || others.length === 0 || others.some(each => words.has(each));
    }),
  };
}

/** The other words of the name there, without initials: those are anybody's. */
function othersOf({ before, after }: Place): readonly string[] {
  return [...before, ...after].filter(isWord);
}

function isWord(word: string): boolean {
  return word.length > 1;
}

/** Two spellings, each with those of its places that can be the other's. */
interface Pair {
  readonly all: readonly [Spelling, Spelling];
  readonly fit: readonly [Spelling, Spelling];
}

/** Whether two spellings can be of one name: where both stand in longer names, these share a word; in one report one of them is there by the way. */
function isOneName(pair: Pair): boolean {
  const { fit } = pair;
  const [a, b] = fit;
  if (a.places.length === 0 || b.places.length === 0 || areOneWord(a, b)) return false;
  const least = Math.min(a.word.length, b.word.length);
  if (!fit.every(isInLongerName)) return least >= LEAST_LETTERS && isLoneName(a, b) && isOnceInEach(pair);
  const arePeople = fit.every(({ places }) => places.some(({ kind }) => kind === 'person'));
  const isFirst = !sharesWord(a, b, 'before');
  // "Steve" and "Steven" are one, and so are a land and what is of it
  if (isShortened(a.word, b.word) && (isFirst || !arePeople)) return false;
  // the very same first name: not even in one report are they two people's
  if (!isFirst) return least >= LEAST_LETTERS_LAST;
  return sharesWord(a, b, 'after') && least >= (arePeople ? LEAST_LETTERS_FIRST : LEAST_LETTERS) && isOnceInEach(pair);
}

/** British and American spellings are one. */
function areOneWord(a: Spelling, b: Spelling): boolean {
  return a.places.some(({ spelled }) => b.places.every(other => other.spelled === spelled));
}

function isInLongerName({ places }: Spelling): boolean {
  return places.some(place => othersOf(place).length > 0);
}

/** Whether one goes on where the other ends. */
function isShortened(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** Whether what stands by itself in one can be the other's bearer: a person goes by one word of the name, others only where both spellings stand so. */
function isLoneName(a: Spelling, b: Spelling): boolean {
  // two words that never stand in a longer name, nor behind an initial, may be two names
  const long = isInLongerName(a) || (!isInLongerName(b) && isInitialled(a)) ? a : b;
  if (!isInLongerName(long) && !isInitialled(long)) return false;
  if (long.places.some(({ kind, before, after }) => kind === 'person' && before.length > 0 && after.length === 0))
    return true;
  if (long.places.some(({ kind, after }) => kind === 'person' && after.length > 0)) return !isShortened(a.word, b.word);
  return long.places.some(place => place.kind !== 'person' && othersOf(place).length === 0);
}

function isInitialled({ places }: Spelling): boolean {
  return places.some(({ before }) => before.length > 0);
}

/** Whether some name of each has the same word on one side of it: "Ada" before both. */
function sharesWord(a: Spelling, b: Spelling, side: 'before' | 'after'): boolean {
  const words = new Set(a.places.flatMap(place => place[side]));
  return b.places.some(place => place[side].some(word => isWord(word) && words.has(word)));
}

function isOnceInEach({ all, fit }: Pair): boolean {
  const count = ({ places }: Spelling, report: string): number =>
    places.filter(({ evidence }) => evidence.report === report).length;
  const reports = new Set(fit[0].places.map(({ evidence }) => evidence.report));
  return [...reports].every(
    report => count(fit[1], report) === 0 || Math.max(...all.map(spelling => count(spelling, report))) >= OFTEN,
  );
}

function made(context: StoryContext, slip: Slip): Finding {
  const sides = slip.map(({ places }) => places.map(({ evidence }) => evidence));
  const [first] = sides.flat().sort(compareEvidence);
  // a misprint of an organisation's name puts nobody in doubt
  const isOfPerson = slip.some(({ places }) => places.some(({ kind }) => kind === 'person'));
  const told = { kind: 'name', severity: 'wording', label: `${first!.exact}: spelling` } as const;
  const relation = isOfPerson ? 'conflict' : 'compatible';
  return clashFinding(context, { rule: 'name-slip', ...told, relation, sides, places: 1, isOrdered: false });
}
