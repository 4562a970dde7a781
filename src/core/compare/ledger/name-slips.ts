/**
 * Slips in names: one name in two spellings of which one is a slip, "Hendrick" and "Hendirck". In: the names of a story. Out: conflicts. Names that
 * are written in several ways by custom, a letter doubled or an accent more or less, are variants, not slips.
 */

import type { Evidence, Finding } from '../../model/comparison.ts';
import type { Mention, MentionKind } from '../../model/layers.ts';
import { fieldText } from '../../model/report.ts';
import { normalForm } from '../../text/normal.ts';
import { isContent } from '../align/passages.ts';
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
  /** The other words of the name there. */
  readonly others: readonly string[];
}

/** Peoples and places have words of their own that are a letter apart: Niger, Nigeria. */
const KINDS: ReadonlySet<MentionKind> = new Set<MentionKind>(['person', 'organisation']);

/** Shorter names are often a letter apart and two people's. */
const LEAST_LETTERS = 6;

/** Mentions of one name in one report that show that its other spelling there, once, is a slip. */
const OFTEN = 3;

export function compareNameSlips(context: StoryContext): readonly Finding[] {
  const spellings = spellingsIn(context);
  const byLength = [...spellings].sort((a, b) => compareStrings(a.word, b.word));
  return byLength.flatMap((a, i) =>
    byLength
      .slice(i + 1)
      .filter(b => isSlip(a.word, b.word) && isOneName(a, b))
      .map(b => made(context, a, b)),
  );
}

/** Without the ways of writing a name that are told as slips. */
export function withoutSlips(findings: readonly Finding[], slips: readonly Finding[]): readonly Finding[] {
  const places = slips.map(({ variants }) => variants.map(({ evidence }) => new Set(evidence.map(placeOf))));
  return findings.filter(({ kind, relation, variants }) => {
    if (kind !== 'name' || relation !== 'compatible') return true;
    const own = variants.flatMap(({ evidence }) => evidence.map(placeOf));
    return !places.some(sides => sides.every(side => own.some(place => side.has(place))));
  });
}

function placeOf({ report, field, start }: Evidence): string {
  return `${report} ${field ?? ''} ${start}`;
}

function spellingsIn(context: StoryContext): readonly Spelling[] {
  const byWord = new Map<string, Place[]>();
  for (const annotation of context.annotations) {
    for (const mention of annotation.mentions) {
      if (mention.form !== 'name' || !KINDS.has(mention.kind) || !isContent(annotation, mention)) continue;
      const words = wordsOf(fieldText(annotation.report, mention).slice(mention.start, mention.end));
      for (const word of words) {
        if (word.length < LEAST_LETTERS || !WORD.test(word)) continue;
        const places = byWord.get(word) ?? [];
        places.push({
          evidence: evidenceOf(annotation.report, placed(mention)),
          others: words.filter(w => w !== word),
        });
        byWord.set(word, places);
      }
    }
  }
  return [...byWord].map(([word, places]) => ({ word, places }));
}

function placed({ start, end, field }: Mention): Pick<Mention, 'start' | 'end' | 'field'> {
  return field === undefined ? { start, end } : { start, end, field };
}

/** One capital, all else small: what a headline in capitals does to a name is no slip. */
const WORD = /^\p{Lu}\p{Ll}+$/u;

function wordsOf(name: string): readonly string[] {
  return name.split(/\s+/).map(word => word.replace(/['’]s?$/, '').replace(/[^\p{L}-]/gu, ''));
}

/** One letter more, less or other, or two that changed places, not the first; what custom or a plural makes is none. */
function isSlip(a: string, b: string): boolean {
  const [x, y] = [normalForm(a), normalForm(b)];
  if (x[0] !== y[0] || customary(x) === customary(y) || `${x}s` === y || `${y}s` === x) return false;
  if (x.length === y.length) {
    const apart = [...x].flatMap((letter, i) => (letter === y[i] ? [] : [i]));
    const [first, second] = apart;
    return (
      apart.length === 1 ||
      (apart.length === 2 && second === first! + 1 && x[first!] === y[second!] && x[second!] === y[first!])
    );
  }
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (long.length - short.length !== 1) return false;
  const at = [...short].findIndex((letter, i) => letter !== long[i]);
  return at >= 0 ? long.slice(at + 1) === short.slice(at) : false;
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

/** Whether the names around two spellings can be one: where both have more words, they share one; in one report one of them is there by the way. */
function isOneName(a: Spelling, b: Spelling): boolean {
  const [reportsA, reportsB] = [a, b].map(({ places }) => new Set(places.map(({ evidence }) => evidence.report)));
  const shared = [...reportsA!].filter(report => reportsB!.has(report));
  const count = ({ places }: Spelling, report: string): number =>
    places.filter(({ evidence }) => evidence.report === report).length;
  if (shared.some(report => Math.max(count(a, report), count(b, report)) < OFTEN)) return false;
  const [othersA, othersB] = [a, b].map(({ places }) => new Set(places.flatMap(({ others }) => others)));
  // a word that never stands in a longer name may be a name of its own
  if (othersA!.size === 0 && othersB!.size === 0) return false;
  const fits = [...othersA!].some(word => othersB!.has(word));
  return fits || othersA!.size === 0 || othersB!.size === 0 || isTitled(a) || isTitled(b);
}

/** Whether it stands alone, or behind an initial, somewhere. */
function isTitled({ places }: Spelling): boolean {
  return places.some(({ others }) => others.every(word => word.length <= 1));
}

function made(context: StoryContext, a: Spelling, b: Spelling): Finding {
  const sides = [a, b].map(({ places }) => places.map(({ evidence }) => evidence));
  const [first] = sides.flat().sort(compareEvidence);
  const told = { kind: 'name', relation: 'conflict', severity: 'wording', label: `${first!.exact}: spelling` } as const;
  return clashFinding(context, { rule: 'name-slip', ...told, sides, places: 1, isOrdered: false });
}
