/**
 * A draft's names, titles and ages of people against texts. In: the draft and the texts. Out: an item each: as a text has it, written
 * otherwise there, or nowhere. A name is checked once.
 */

import type { DraftVocabulary } from '../../language/drafts.ts';
import type { Evidence, StoryEntity } from '../../model/comparison.ts';
import type { Annotation, Mention } from '../../model/layers.ts';
import { fieldText } from '../../model/report.ts';
import { normalForm } from '../../text/normal.ts';
import { spanIndexAt } from '../../text/spans.ts';
import { isContent } from '../align/passages.ts';
import { compareEvidence, evidenceOf } from '../evidence/evidence.ts';
import type { EntityLinks } from '../link/entities.ts';
import { exchangedNames } from './exchanged-names.ts';
import { type CheckedItem, lineAndColumn } from './items.ts';
import { isNamesake, isNearName, isSameName } from './name-forms.ts';
import type { Surroundings } from './surroundings.ts';
import { isOtherPost, isSameTitle } from './titles.ts';

const PLACES = 5;
const WORD_BREAK = /[^\p{L}\p{N}]+/u;
const NO_WORDS: ReadonlySet<string> = new Set();

export function checkNames(
  draft: Annotation,
  texts: readonly Annotation[],
  links: EntityLinks,
  surroundings: Surroundings,
  words: DraftVocabulary,
): readonly CheckedItem[] {
  const known = namePlaces(texts);
  const exchanged = exchangedNames([draft, ...texts], links, surroundings, words.articles);
  const forms = new Set([
    ...texts.flatMap(({ terms }) => terms.forms),
    // a paper is seldom named in its own pages
    ...texts.flatMap(({ report }) => normalForm(report.outlet ?? '').split(WORD_BREAK)),
  ]);
  const seen = new Set<string>();
  const items: CheckedItem[] = [];
  for (const mention of draft.mentions) {
    if (!isChecked(draft, mention)) continue;
    const name = wordsOf(draft, mention);
    const instead = exchanged(mention);
    if (seen.has(name) && instead.length === 0) continue;
    seen.add(name);
    const item = checkName(draft, mention, name, known, forms, words.endings);
    const isFault = item.verdict === 'not-found' || item.verdict === 'not-as-in-texts';
    const where = instead.map(({ annotation, span }) => evidenceOf(annotation.report, span));
    items.push(where.length === 0 || isFault ? item : { ...item, verdict: 'not-as-in-texts', where });
  }
  const titles = links.entities
    .flatMap(({ facts }) => facts.filter(({ kind, report }) => kind === 'title' && report !== draft.report.id))
    .map(({ value }) => value);
  return [...items, ...links.entities.flatMap(entity => titleItems(draft, texts, entity, titles, words))];
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
  endings: ReadonlySet<string>,
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
  const isPerson = mention.kind === 'person';
  const otherwise = [...known]
    .filter(([other]) => isSameName(name, other, isPerson ? NO_WORDS : endings))
    .flatMap(([, e]) => e);
  if (otherwise.length > 0)
    return { ...base, verdict: 'in-other-words', where: [...otherwise].sort(compareEvidence).slice(0, PLACES) };
  if (isPerson && isOfTwo(name, known)) return { ...base, verdict: 'in-other-words', where: [] };
  const near = [...known]
    .filter(([other]) => isNearName(name, other) || (isPerson && isNamesake(name, other)))
    .flatMap(([, e]) => e);
  if (near.length > 0)
    return { ...base, verdict: 'not-as-in-texts', where: [...near].sort(compareEvidence).slice(0, PLACES) };
  // words that the texts have, though none takes them for a name
  const isPlain = normalForm(name)
    .split(WORD_BREAK)
    .every(word => word === '' || words.has(word));
  return { ...base, verdict: isPlain ? 'in-other-words' : 'not-found', where: [] };
}

/** "Rhys Orr" where the texts have "Rhys" and his mother, "Sian Orr". */
function isOfTwo(name: string, known: ReadonlyMap<string, readonly Evidence[]>): boolean {
  const words = name.split(' ');
  const [first, last] = [words[0]!, words.at(-1)!];
  return words.length === 2 && known.has(first) && [...known.keys()].some(other => other.split(' ').at(-1) === last);
}

/** "Orr" is found where "Lena Orr" stands, "Maria L. Brandt" is not found where "Maria Brandt" does. */
function partOfName(words: string, known: ReadonlyMap<string, readonly Evidence[]>): readonly Evidence[] {
  const plain = ` ${normalForm(words)} `;
  return [...known.entries()]
    .filter(([other]) => ` ${normalForm(other)} `.includes(plain))
    .flatMap(([, places]) => places)
    .sort(compareEvidence);
}

/** What the draft calls a person, against what the texts call that person. */
function titleItems(
  draft: Annotation,
  texts: readonly Annotation[],
  entity: StoryEntity,
  heldBySomebody: readonly string[],
  words: DraftVocabulary,
): readonly CheckedItem[] {
  const own = entity.facts.filter(fact => fact.kind === 'title' && fact.report === draft.report.id);
  const theirs = entity.facts.filter(fact => fact.kind === 'title' && fact.report !== draft.report.id);
  if (theirs.length === 0) return [];
  const evidence = theirs.flatMap(fact => {
    const annotation = texts.find(each => each.report.id === fact.report);
    return annotation === undefined ? [] : [evidenceOf(annotation.report, fact)];
  });
  return own.map(fact => {
    const isSame = theirs.some(other => isSameTitle(fact.value, other.value, words));
    const isOther = isOtherPost(
      fact.value,
      theirs.map(({ value }) => value),
      heldBySomebody,
      words,
    );
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
