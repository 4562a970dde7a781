/**
 * Drafts: names of one passage gathered into the things they name.
 * In: name mentions in text order. Out: drafts, each with its mentions; no description or pronoun is placed here. A bare name that
 * several bear, and nothing tells whose it is, is in no draft.
 */
import type { EntityVocabulary } from '../../language/entities.ts';
import type { Mention, MentionKind } from '../../model/layers.ts';
import { canonicalForm, relateNames, soundKey } from '../../text/names.ts';
import {
  COMPANY_SUFFIX,
  FEMALE,
  GIVEN,
  type Lexicon,
  MALE,
  maskOf,
  NAME_SUFFIX,
  ORGANISATION_HEAD,
  PARTICLE,
  PLACE,
  SURNAME,
  TOWN,
} from '../mentions/lexicon.ts';
import type { Sex } from '../mentions/points.ts';

/** A name as it stands in the passage. */
export interface Named {
  /** Index among all mentions. */
  readonly index: number;
  readonly mention: Mention;
  readonly surface: string;
  readonly words: readonly string[];
  /** Its words as they are parted by spaces, hyphens kept: `voss-lund` is one. */
  readonly units: readonly string[];
  /** Sex that an honorific or a noun of kin before the name tells. */
  readonly sex: Sex | null;
  /** The title right before it: `mayor`. */
  readonly title: string | null;
}

export interface Draft {
  readonly kind: MentionKind;
  /** Place in the order of making. */
  readonly order: number;
  /** Words of the fullest name so far. */
  words: readonly string[];
  readonly names: Named[];
  /** Bare forms it goes by: `brandt`. */
  readonly called: Set<string>;
  sex: Sex | null;
}

/** Drafts by what a name that could be theirs must share with them: a word, or the sound of the family name. */
class DraftIndex {
  readonly #byKey = new Map<string, Draft[]>();

  add(draft: Draft): void {
    for (const key of keysOf(draft.words)) this.#put(key, draft);
  }

  #put(key: string, draft: Draft): void {
    const drafts = this.#byKey.get(key);
    if (drafts === undefined) this.#byKey.set(key, [draft]);
    else if (drafts.at(-1) !== draft && drafts.length < MOST_ALIKE) drafts.push(draft);
  }

  /** Drafts in the order they were made. */
  near(words: readonly string[]): readonly Draft[] {
    const found = new Set<Draft>();
    for (const key of keysOf(words)) for (const draft of this.#byKey.get(key) ?? []) found.add(draft);
    return [...found].sort((a, b) => a.order - b.order);
  }
}

/** More who share one word are not told apart by looking at each. */
const MOST_ALIKE = 100;

function keysOf(words: readonly string[]): readonly string[] {
  const last = words.at(-1)!;
  return [...words, `sound ${soundKey(last)}`];
}

export function gatherNames(names: readonly Named[], lexicon: Lexicon, vocabulary: EntityVocabulary): readonly Draft[] {
  const drafts: Draft[] = [];
  const people = names.filter(name => name.mention.kind === 'person');
  const index = new DraftIndex();
  const ends = endsOf(people);
  const isFull = (name: Named): boolean => isFullName(name, ends, lexicon);
  for (const name of people) if (isFull(name)) placeFull(name, drafts, index, lexicon, vocabulary);
  const bare = new DraftIndex();
  for (const name of people) if (!isFull(name)) placeBare(name, index, bare, drafts, lexicon, vocabulary);
  const others = names.filter(name => name.mention.kind !== 'person');
  const byKey = new Map<string, Draft>();
  for (const name of longestFirst(others)) placeOther(name, drafts, byKey, lexicon, vocabulary);
  for (const draft of drafts) draft.names.sort((a, b) => a.mention.start - b.mention.start);
  return drafts.sort((a, b) => a.names[0]!.mention.start - b.names[0]!.mention.start);
}

/** Ends of two words and more that people's names have: `voss lund` of `Henrik Voss-Lund`, `der meer` and `van der meer`. */
function endsOf(people: readonly Named[]): ReadonlySet<string> {
  const ends = new Set<string>();
  for (const { words } of people) for (let i = 1; i < words.length - 1; i++) ends.add(words.slice(i).join(' '));
  return ends;
}

/**
 * A given name and a family name. A double name with its hyphen (`Voss-Lund`) and a family name with its particle (`al-Assad`, and
 * `Van der Meer` where the text has the longer name) are bare, and so is the end of a longer name that begins with no given name.
 */
function isFullName({ words, units, surface }: Named, ends: ReadonlySet<string>, lexicon: Lexicon): boolean {
  if (units.length < 2 || surface[0] === surface[0]!.toLowerCase()) return false;
  if (!ends.has(words.join(' '))) return true;
  const mask = maskOf(lexicon, words[0]!);
  return (mask & PARTICLE) === 0 && (mask & GIVEN) !== 0 && (mask & SURNAME) === 0;
}

function longestFirst(names: readonly Named[]): readonly Named[] {
  return [...names].sort((a, b) => b.words.length - a.words.length || a.mention.start - b.mention.start);
}

function placeFull(
  name: Named,
  drafts: Draft[],
  index: DraftIndex,
  lexicon: Lexicon,
  vocabulary: EntityVocabulary,
): void {
  for (const draft of index.near(name.words)) {
    if (clashes(draft, name) || suffixesClash(draft, name, lexicon)) continue;
    if (relateNames(name.words, draft.words, vocabulary.variants) === null) continue;
    add(draft, name);
    index.add(draft);
    return;
  }
  index.add(begin(name, drafts, lexicon));
}

/** `Sam Ortiz` and `Sam Ortiz Jr` are two. */
function suffixesClash(draft: Draft, name: Named, lexicon: Lexicon): boolean {
  return suffixOf(name.words, lexicon) !== suffixOf(draft.words, lexicon) && draft.words.length === name.words.length;
}

function begin(name: Named, drafts: Draft[], lexicon: Lexicon): Draft {
  const draft = newDraft(name, lexicon, drafts.length);
  drafts.push(draft);
  return draft;
}

function suffixOf(words: readonly string[], lexicon: Lexicon): string {
  const last = words.at(-1)!;
  return (maskOf(lexicon, last) & NAME_SUFFIX) !== 0 ? last : '';
}

function newDraft(name: Named, lexicon: Lexicon, order: number): Draft {
  const { kind } = name.mention;
  return {
    kind,
    order,
    words: name.words,
    names: [name],
    called: new Set(),
    sex: name.sex ?? sexOfGiven(name, lexicon),
  };
}

/** Sex that the given name of a full name tells, if only one sex bears it. */
function sexOfGiven({ mention, words }: Named, lexicon: Lexicon): Sex | null {
  if (mention.kind !== 'person' || words.length < 2) return null;
  const mask = maskOf(lexicon, words[0]!);
  const sex = (mask & GIVEN) === 0 ? 0 : mask & (FEMALE | MALE);
  return sex === FEMALE ? 'female' : sex === MALE ? 'male' : null;
}

function add(draft: Draft, name: Named): void {
  draft.names.push(name);
  if (name.words.length > draft.words.length) draft.words = name.words;
  draft.sex ??= name.sex;
}

/** `sen` is the title `senator`, `capt` is `captain`. */
function isOneTitle(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && (a.startsWith(b) || b.startsWith(a));
}

/** A bare name goes to whom it is a part of; of several, to the one the text tells it is, or to none. */
function placeBare(
  name: Named,
  index: DraftIndex,
  bare: DraftIndex,
  drafts: Draft[],
  lexicon: Lexicon,
  vocabulary: EntityVocabulary,
): void {
  const full = index.near(name.words).filter(draft => !clashes(draft, name));
  const bearers = wholeBearers(
    full.filter(draft => isPartOf(name, draft.words, lexicon)),
    name,
  );
  const bearer = bearers.length > 0 ? bearerOf(bearers, name) : undefined;
  if (bearer === null) return;
  const same =
    bearer ?? [...full, ...bare.near(name.words)].find(draft => isSameBare(name, draft, lexicon, vocabulary));
  if (same === undefined) bare.add(begin(name, drafts, lexicon));
  else {
    add(same, name);
    same.called.add(name.words.join(' '));
  }
}

/** Those who bear the name as a word of its own, if any do: `Lund` is Per Lund before it is Henrik Voss-Lund. */
function wholeBearers(bearers: readonly Draft[], name: Named): readonly Draft[] {
  if (bearers.length < 2) return bearers;
  const unit = name.units.join(' ');
  const whole = bearers.filter(({ names }) => names.some(({ units }) => units.includes(unit) || name.units.length > 1));
  return whole.length > 0 ? whole : bearers;
}

/**
 * Whose bare name it is: of the sex that its honorific tells, of the title before it, the one named so far, the one it has named
 * before. The brother named last is no answer: a writer who has two of one name says which by other means, or leaves it untold.
 */
function bearerOf(bearers: readonly Draft[], name: Named): Draft | null {
  if (bearers.length === 1) return bearers[0]!;
  const form = name.words.join(' ');
  const ways: readonly ((draft: Draft) => boolean)[] = [
    ({ sex }) => name.sex !== null && sex === name.sex,
    ({ names }) => names.some(({ title }) => isOneTitle(title, name.title)),
    ({ names }) => names[0]!.mention.start < name.mention.start,
    ({ called }) => called.has(form),
  ];
  for (const fits of ways) {
    const found = bearers.filter(fits);
    if (found.length === 1) return found[0]!;
  }
  return null;
}

function isSameBare(name: Named, draft: Draft, lexicon: Lexicon, vocabulary: EntityVocabulary): boolean {
  return !clashes(draft, name) && relateBare(name, draft, lexicon, vocabulary);
}

function clashes(draft: Draft, name: Named): boolean {
  return draft.sex !== null && name.sex !== null && draft.sex !== name.sex;
}

/** The end of a name, or its first word (`Jean-Paul`); suffixes do not count. */
function isPartOf({ words: part, units }: Named, whole: readonly string[], lexicon: Lexicon): boolean {
  const words = suffixOf(whole, lexicon) === '' ? whole : whole.slice(0, -1);
  if (part.length === 1) return words.includes(part[0]!);
  if (part.length >= words.length) return false;
  const isAt = (from: number): boolean => part.every((word, i) => word === words[from + i]);
  return isAt(words.length - part.length) || (units.length === 1 && isAt(0));
}

/** Another spelling of a bare family name, or of a full name's last word. */
function relateBare(name: Named, draft: Draft, lexicon: Lexicon, vocabulary: EntityVocabulary): boolean {
  const words = suffixOf(draft.words, lexicon) === '' ? draft.words : draft.words.slice(0, -1);
  const relation = relateNames(name.words, words.slice(-name.words.length), vocabulary.variants);
  return relation === 'same' || relation === 'sound' || relation === 'typo';
}

/** Organisations, places, peoples, works: by key, by acronym, by a shorter form that begins or ends the longer. */
function placeOther(
  name: Named,
  drafts: Draft[],
  byKey: Map<string, Draft>,
  lexicon: Lexicon,
  vocabulary: EntityVocabulary,
): void {
  const key = keyOf(name, lexicon, vocabulary);
  let draft = byKey.get(key);
  if (draft === undefined && name.mention.kind === 'organisation') {
    draft = drafts.slice(0, MOST_ALIKE).find(other => other.kind === 'organisation' && isShortOf(name, other, lexicon));
  }
  if (draft === undefined) {
    draft = begin(name, drafts, lexicon);
  } else add(draft, name);
  byKey.set(key, draft);
}

/** What all spellings of a name share: no article, no company suffix, the words of an organisation sorted. */
function keyOf(name: Named, lexicon: Lexicon, { variants }: EntityVocabulary): string {
  const { kind } = name.mention;
  const plain = canonicalForm(name.words.join(' '), variants);
  if (kind === 'group') return `group ${plain.length > 4 && plain.endsWith('s') ? plain.slice(0, -1) : plain}`;
  if (kind !== 'organisation') return `${kind} ${plain}`;
  const words = contentWords(name.words, lexicon);
  return `organisation ${words.length > 1 ? [...words].sort().join(' ') : words.length < name.words.length ? words[0] : plain}`;
}

/** Words without linking words and company suffixes. */
export function contentWords(words: readonly string[], lexicon: Lexicon): readonly string[] {
  const kept = words.filter(word => {
    const { links } = lexicon;
    if (links.of.has(word) || links.for.has(word) || word === links.and || word === links.the || word === '&')
      return false;
    return (maskOf(lexicon, word) & COMPANY_SUFFIX) === 0;
  });
  return kept.length === 0 ? words : kept;
}

/** `ACLU` of `American Civil Liberties Union`, `Avago` of `Avago Technologies`, `Tax Authority` of `Israel Tax Authority`. */
function isShortOf(name: Named, other: Draft, lexicon: Lexicon): boolean {
  const short = contentWords(name.words, lexicon);
  const long = contentWords(other.words, lexicon);
  if (short.length === 1 && isAcronymOf(short[0]!, name.surface, long)) return true;
  if (short.length >= long.length) return false;
  if (short.length === 1 && (maskOf(lexicon, short[0]!) & (PLACE | TOWN | GIVEN)) !== 0) return false;
  if (short.every((word, i) => word === long[i])) {
    return long.slice(short.length).every(word => (maskOf(lexicon, word) & ORGANISATION_HEAD) !== 0);
  }
  return short.length > 1 && short.every((word, i) => word === long[long.length - short.length + i]);
}

function isAcronymOf(word: string, surface: string, long: readonly string[]): boolean {
  const letters = word.replace(/\./g, '');
  if (letters.length < 2 || surface !== surface.toUpperCase() || long.length < 2) return false;
  return letters === long.map(each => each[0]).join('');
}
