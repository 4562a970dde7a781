/**
 * A draft's names, titles and ages of people against texts. In: the draft and the texts. Out: an item each: as a text has it, written
 * otherwise there, or nowhere. A name is checked once.
 */
import type { Evidence, StoryEntity } from '../../model/comparison.ts';
import type { Annotation, Mention } from '../../model/layers.ts';
import { fieldText } from '../../model/report.ts';
import { normalForm } from '../../text/normal.ts';
import { spanIndexAt } from '../../text/spans.ts';
import type { EntityLinks } from '../entities.ts';
import { compareEvidence, evidenceOf } from '../evidence.ts';
import { isContent } from '../passages.ts';
import { type CheckedItem, lineAndColumn } from './items.ts';
import { isSlip } from './slips.ts';

const PLACES = 5;

export function checkNames(
  draft: Annotation,
  texts: readonly Annotation[],
  { entities }: EntityLinks,
  ranks: ReadonlySet<string>,
): readonly CheckedItem[] {
  const known = namePlaces(texts);
  const words = new Set(texts.flatMap(({ terms }) => terms.forms));
  const seen = new Set<string>();
  const items: CheckedItem[] = [];
  for (const mention of draft.mentions) {
    if (!isChecked(draft, mention)) continue;
    const name = wordsOf(draft, mention);
    if (seen.has(name)) continue;
    seen.add(name);
    items.push(checkName(draft, mention, name, known, words));
  }
  return [...items, ...entities.flatMap(entity => titleItems(draft, texts, entity, ranks))];
}

/** Names of people, bodies and places that the text itself tells; where a text was filed is checked as a dateline. */
function isChecked(draft: Annotation, mention: Mention): boolean {
  if (mention.form !== 'name' || mention.field === 'headline' || !isContent(draft, mention)) return false;
  const { blocks } = draft.report;
  return blocks[spanIndexAt(blocks, mention.start)]?.kind !== 'dateline';
}

function wordsOf({ report }: Annotation, mention: Mention): string {
  return fieldText(report, mention).slice(mention.start, mention.end).replace(/\s+/g, ' ');
}

function namePlaces(texts: readonly Annotation[]): ReadonlyMap<string, readonly Evidence[]> {
  const places = new Map<string, Evidence[]>();
  for (const annotation of texts) {
    for (const mention of annotation.mentions) {
      if (mention.form !== 'name') continue;
      const key = wordsOf(annotation, mention);
      const list = places.get(key) ?? [];
      if (!list.some(e => e.report === annotation.report.id)) list.push(evidenceOf(annotation.report, mention));
      places.set(key, list);
    }
  }
  return places;
}

function checkName(
  draft: Annotation,
  mention: Mention,
  name: string,
  known: ReadonlyMap<string, readonly Evidence[]>,
  words: ReadonlySet<string>,
): CheckedItem {
  const base = {
    kind: 'name' as const,
    evidence: evidenceOf(draft.report, { start: mention.start, end: mention.end }),
    ...lineAndColumn(draft.report.text, mention.start),
    differs: [],
    speakers: null,
  };
  const exact = known.get(name) ?? partOfName(name, known);
  if (exact.length > 0) return { ...base, verdict: 'found', where: exact.slice(0, PLACES) };
  const otherwise = [...known].filter(([other]) => isSameName(name, other, mention.kind)).flatMap(([, e]) => e);
  if (otherwise.length > 0)
    return { ...base, verdict: 'in-other-words', where: [...otherwise].sort(compareEvidence).slice(0, PLACES) };
  const isPerson = mention.kind === 'person';
  const near = [...known]
    .filter(([other]) => isNearName(name, other) || (isPerson && isNamesake(name, other)))
    .flatMap(([, e]) => e);
  if (near.length > 0)
    return { ...base, verdict: 'not-as-in-texts', where: [...near].sort(compareEvidence).slice(0, PLACES) };
  // words that the texts have, though none takes them for a name
  const isPlain = normalForm(name)
    .split(/[^\p{L}\p{N}]+/u)
    .every(word => word === '' || words.has(word));
  return { ...base, verdict: isPlain ? 'in-other-words' : 'not-found', where: [] };
}

/** "Orr" is found where "Lena Orr" stands, "Maria L. Brandt" is not found where "Maria Brandt" does. */
function partOfName(words: string, known: ReadonlyMap<string, readonly Evidence[]>): readonly Evidence[] {
  const plain = ` ${normalForm(words)} `;
  return [...known.entries()]
    .filter(([other]) => ` ${normalForm(other)} `.includes(plain))
    .flatMap(([, places]) => places)
    .sort(compareEvidence);
}

/** The same name in another form: initials, a middle name left out, other joints between its words, a people for its land. */
function isSameName(name: string, other: string, kind: Mention['kind']): boolean {
  if (isInitialsOf(name, other) || isInitialsOf(other, name)) return true;
  const [a, b] = [lettersOf(name), lettersOf(other)];
  return a === b || isWithoutMiddle(name, other) || (kind !== 'person' && isDerived(a, b));
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

/** Letters that a word for a people, or several of a kind, has more than the name it comes from: Israel and Israeli. */
const ENDING = 3;
/** Letters of a name below which a longer one is likely another. */
const STEM = 5;

function isDerived(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= STEM && long.startsWith(short) && long.length - short.length <= ENDING;
}

function isNearName(a: string, b: string): boolean {
  const [x, y] = [normalForm(a), normalForm(b)];
  return [y, ...y.split(' ')].some(each => isSlip(x, each));
}

/** `RHB` of the Royal Harbour Board; small words have no letter in it. */
function isInitialsOf(short: string, long: string): boolean {
  const letters = short.replace(/[.\s]/g, '');
  if (!/^\p{Lu}{2,6}$/u.test(letters)) return false;
  const words = long.split(/[\s-]+/).filter(word => /^\p{Lu}/u.test(word));
  return words.length === letters.length && words.every((word, i) => word.startsWith(letters[i]!));
}

/** Another first name before the same last one. */
function isNamesake(a: string, b: string): boolean {
  const [x, y] = [normalForm(a).split(' '), normalForm(b).split(' ')];
  return x.length > 1 && y.length > 1 && x.at(-1) === y.at(-1) && x.at(-1)!.length > 2;
}

/** What the draft calls a person, against what the texts call that person. */
function titleItems(
  draft: Annotation,
  texts: readonly Annotation[],
  entity: StoryEntity,
  ranks: ReadonlySet<string>,
): readonly CheckedItem[] {
  const own = entity.facts.filter(fact => fact.kind === 'title' && fact.report === draft.report.id);
  const theirs = entity.facts.filter(fact => fact.kind === 'title' && fact.report !== draft.report.id);
  if (theirs.length === 0) return [];
  const evidence = theirs.flatMap(fact => {
    const annotation = texts.find(each => each.report.id === fact.report);
    return annotation === undefined ? [] : [evidenceOf(annotation.report, fact)];
  });
  return own.map(fact => {
    const isSame = theirs.some(other => isSameTitle(fact.value, other.value, ranks));
    const isOther = theirs.some(other => sharesWord(fact.value, other.value));
    return {
      kind: 'title' as const,
      evidence: evidenceOf(draft.report, fact),
      ...lineAndColumn(draft.report.text, fact.start),
      verdict: isSame ? ('found' as const) : isOther ? ('not-as-in-texts' as const) : ('in-other-words' as const),
      where: evidence.sort(compareEvidence).slice(0, PLACES),
      differs: [],
      speakers: null,
    };
  });
}

/** "Port chief" and "director" may be one post; "mayor" and "deputy mayor" are two. */
function sharesWord(a: string, b: string): boolean {
  const words = new Set(normalForm(a).split(' '));
  return normalForm(b)
    .split(' ')
    .some(word => words.has(word));
}

/** The same words, or the longer one only says of what: "captain" and "captain of the rowing club", not "mayor" and "deputy mayor". */
function isSameTitle(a: string, b: string, ranks: ReadonlySet<string>): boolean {
  const [short, long] = [titleForm(a), titleForm(b)].sort((x, y) => x.length - y.length) as [string, string];
  return short === long || long.startsWith(`${short} `) || isPartOfLong(short, long, ranks);
}

/** Without the stops of abbreviations: `N.C.A.A. president`. */
function titleForm(title: string): string {
  return normalForm(title).replaceAll('.', '');
}

/** "Superintendent" of "police superintendent", "fire chief" of "fire department chief": words for the body are no rank. */
function isPartOfLong(short: string, long: string, ranks: ReadonlySet<string>): boolean {
  const [own, all] = [short.split(' '), long.split(' ')];
  if (own.at(-1) !== all.at(-1) || !own.every(word => all.includes(word))) return false;
  return all.every(word => own.includes(word) || !ranks.has(word));
}
