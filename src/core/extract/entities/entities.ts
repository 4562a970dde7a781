/**
 * Entities: the people, organisations and places of one passage, with every mention pointed at its own.
 * In: a passage and its mentions. Out: the same mentions with `entity` filled, and the entities with names and facts.
 * What other reports call them is for `compare/link`.
 */
import type { EntityVocabulary } from '../../language/entities.ts';
import type { EntityFact, FiledEntity, Mention } from '../../model/layers.ts';
import { canonicalForm, nameWords } from '../../text/names.ts';
import { wordIndexAt } from '../../text/words.ts';
import { HONORIFIC, lexiconOf, maskOf, splitList, TITLE } from '../mentions/lexicon.ts';
import { pointerWordsOf, type Sex } from '../mentions/points.ts';
import type { Passage } from '../passage.ts';
import { type Draft, gatherNames, type Named } from './drafts.ts';
import { findFacts } from './facts.ts';
import { placePointers } from './pointers.ts';

export interface ResolvedEntities {
  readonly mentions: readonly Mention[];
  readonly entities: readonly FiledEntity[];
}

/** Entities already known, such as those of the text when its headline is resolved. */
export interface EntityHints {
  readonly known: readonly FiledEntity[];
}

const NO_HINTS: EntityHints = { known: [] };

/** Points every name, and every description and pronoun it can, at an entity. With `known`, those come first in the result. */
export function resolveEntities(
  passage: Passage,
  mentions: readonly Mention[],
  vocabulary: EntityVocabulary,
  hints: EntityHints = NO_HINTS,
): ResolvedEntities {
  const lexicon = lexiconOf(vocabulary.mentions);
  const names = mentions.flatMap((mention, index) =>
    mention.form === 'name' ? [named(passage, mention, index, vocabulary)] : [],
  );
  const drafts = gatherNames(names, lexicon, vocabulary);
  const ids = new Ids(hints.known);
  const entityOf: (string | null)[] = mentions.map(() => null);
  const made: { readonly draft: Draft; readonly id: string; readonly known: FiledEntity | null }[] = [];
  for (const draft of drafts) {
    const known = knownFor(draft, hints.known, vocabulary);
    if (known === 'untold') continue;
    const id = known?.id ?? ids.make(nameOf(draft));
    made.push({ draft, id, known });
    for (const { index } of draft.names) entityOf[index] = id;
  }
  const facts = new Map<string, readonly EntityFact[]>();
  for (const { draft, id } of made) {
    if (draft.kind === 'person')
      facts.set(id, distinct(draft.names.flatMap(name => findFacts(passage, mentions, name, vocabulary))));
  }
  const people = made.flatMap(({ draft, id }) =>
    draft.kind === 'person' ? [{ id, sex: draft.sex, facts: facts.get(id) ?? [] }] : [],
  );
  const placed = placePointers(passage, mentions, entityOf, people, vocabulary, name => ids.make(name));
  const entities = [
    ...hints.known,
    ...made
      .filter(({ known }) => known === null)
      .map(({ draft, id }) => entity(draft, id, facts.get(id) ?? [], vocabulary)),
    ...placed.entities,
  ];
  return {
    mentions: mentions.map((mention, i) => ({ ...mention, entity: placed.entityOf[i] ?? null })),
    entities,
  };
}

/** Each fact once, where it is first told. */
function distinct(facts: readonly EntityFact[]): readonly EntityFact[] {
  const seen = new Set<string>();
  return facts.filter(({ kind, value }) => {
    const key = `${kind} ${value}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Ids from names: `yuri-ushakov`, `-2` on a clash. */
class Ids {
  readonly #used: Set<string>;
  constructor(known: readonly FiledEntity[]) {
    this.#used = new Set(known.map(({ id }) => id));
  }
  make(name: string): string {
    const base = nameWords(name).join('-').slice(0, LONGEST_ID) || 'unnamed';
    let id = base;
    for (let i = 2; this.#used.has(id); i++) id = `${base}-${i}`;
    this.#used.add(id);
    return id;
  }
}

const LONGEST_ID = 80;

function named(passage: Passage, mention: Mention, index: number, vocabulary: EntityVocabulary): Named {
  const surface = passage.text.slice(mention.start, mention.end);
  const units = surface.split(/\s+/).map(unit => nameWords(unit).join('-'));
  const base = { index, mention, surface, words: nameWords(surface), units };
  if (mention.kind !== 'person') return { ...base, sex: null, title: null };
  const sex = sexBefore(passage, mention, vocabulary);
  return { ...base, sex, title: sex === null ? titleBefore(passage, mention, vocabulary) : null };
}

/** Index of the word right before a mention, the stop of an abbreviation skipped. */
function wordBefore({ words }: Passage, { start }: Mention): number {
  const at = wordIndexAt(words, start) - 1;
  return words.forms[at] === '.' ? at - 1 : at;
}

/** Sex that the honorific before a person's name tells, or a noun of kin: `Mrs Brandt`, `his wife Marta Brandt`, `his wife, Marta Brandt,`. */
function sexBefore(passage: Passage, mention: Mention, { honorifics, mentions }: EntityVocabulary): Sex | null {
  const { forms } = passage.words;
  const at = wordBefore(passage, mention);
  const word = forms[at];
  if (word === undefined) return null;
  if (splitList(honorifics.female).includes(word)) return 'female';
  if (splitList(honorifics.male).includes(word)) return 'male';
  const isApposed = word === ',' && passage.text[mention.end] === ',';
  const sex = pointerWordsOf(mentions).kin.get(forms[isApposed ? at - 1 : at]!);
  return sex === undefined || sex === 'either' ? null : sex;
}

/** The title right before a person's name that tells no sex. */
function titleBefore(passage: Passage, mention: Mention, { mentions }: EntityVocabulary): string | null {
  const word = passage.words.forms[wordBefore(passage, mention)];
  if (word === undefined) return null;
  return (maskOf(lexiconOf(mentions), word) & (TITLE | HONORIFIC)) !== 0 ? word : null;
}

/** The fullest form; of equally full ones the most frequent, then the first. A place or people goes by its most frequent form. */
function nameOf(draft: Draft): string {
  const counts = new Map<string, number>();
  for (const { surface } of draft.names) counts.set(surface, (counts.get(surface) ?? 0) + 1);
  const isFullest = draft.kind === 'person' || draft.kind === 'organisation';
  let best = '';
  for (const { surface, words } of draft.names) {
    if (best === '' || isBetter(surface, words.length, best, counts, isFullest)) best = surface;
  }
  return best.replace(/\s+/g, ' ');
}

function isBetter(
  surface: string,
  words: number,
  best: string,
  counts: ReadonlyMap<string, number>,
  isFullest: boolean,
): boolean {
  const bestWords = nameWords(best).length;
  if (isFullest && words !== bestWords) return words > bestWords;
  return counts.get(surface)! > counts.get(best)!;
}

function entity(draft: Draft, id: string, facts: readonly EntityFact[], vocabulary: EntityVocabulary): FiledEntity {
  const name = nameOf(draft);
  const filed = filedUnder(draft, vocabulary);
  return { id, kind: draft.kind, name, aliases: aliasesOf(draft, name), facts, ...(filed.length > 0 ? { filed } : {}) };
}

/** Other forms in the passage: words of the text, nothing else. */
function aliasesOf(draft: Draft, name: string): readonly string[] {
  const aliases = new Set(draft.names.map(({ surface }) => surface.replace(/\s+/g, ' ')));
  aliases.delete(name);
  return [...aliases];
}

/** The forms its spelling is filed under, so that other reports' spellings meet it. */
function filedUnder({ kind, words }: Draft, { variants }: EntityVocabulary): readonly string[] {
  const filed = new Set<string>();
  const whole = canonicalForm(words.join(' '), variants);
  if (whole !== words.join(' ')) filed.add(whole);
  if (kind === 'person' && words.length > 1) {
    const given = canonicalForm(words[0]!, variants);
    if (given !== words[0]) filed.add([given, ...words.slice(1)].join(' '));
  }
  return [...filed];
}

/** The known entity that a draft is; null if it is none of them, `untold` if it bears the family name of several. */
function knownFor(
  draft: Draft,
  known: readonly FiledEntity[],
  { variants }: EntityVocabulary,
): FiledEntity | 'untold' | null {
  const forms = new Set(draft.names.map(({ surface }) => nameWords(surface).join(' ')));
  for (const entity of known) {
    if (entity.kind !== draft.kind) continue;
    for (const form of [entity.name, ...entity.aliases, ...(entity.filed ?? [])]) {
      const words = nameWords(form).join(' ');
      if (forms.has(words) || forms.has(canonicalForm(words, variants))) return entity;
    }
  }
  const last = draft.words.at(-1)!;
  if (draft.kind !== 'person' || draft.words.length > 1) return null;
  const fits = known.filter(({ kind, name }) => kind === 'person' && nameWords(name).at(-1) === last);
  return fits.length > 1 ? 'untold' : (fits[0] ?? null);
}
