/**
 * Speakers: who a source's words point at. A name is led to the fullest name the text gives, a pronoun to an earlier source where that is safe.
 * In: sources in text order. Out: a speaker each, `unresolved` with a reason where the text does not tell.
 */
import type { PronounKind } from '../../language/quotations.ts';
import type { Entity, Mention, Speaker } from '../../model/layers.ts';
import type { Span } from '../../text/spans.ts';
import { wordIndexAt } from '../../text/words.ts';
import { barredNames } from '../entities/bars.ts';
import { isNameWord, lastNameRun } from './names.ts';
import { type Source, sentenceSubject } from './sources.ts';
import { has, TRAIT, type Traits } from './traits.ts';
import { cannotSpeak } from './unspeaking.ts';

/** A name as it stands somewhere in the text: words `[from, to)`. */
interface Name {
  readonly from: number;
  readonly to: number;
  readonly last: string;
  /** Name words in it, joints not counted. */
  readonly size: number;
}

export interface People {
  /** Names of two words and more by their last one, in text order. */
  readonly byLast: ReadonlyMap<string, readonly Name[]>;
  /** What titles tell of a last name. */
  readonly genders: Map<string, PronounKind>;
  readonly mentions: readonly Mention[];
  /** Names of people among them. */
  readonly named: readonly Mention[];
  readonly entities: ReadonlyMap<string, Entity>;
  /** By entity, the pronoun that mostly points at it. */
  readonly sexes: ReadonlyMap<string, PronounKind>;
  /** By entity, the mention that gives its fullest name. */
  readonly fullest: ReadonlyMap<string, Mention>;
  /** Entities that are animals with a name. */
  readonly animals: ReadonlySet<string>;
}

/** A speaker told once, where, and what the next pronoun may need of it. */
export interface Voice {
  readonly speaker: Speaker;
  /** Word index of its source. */
  readonly at: number;
  readonly last: string | null;
  readonly isPerson: boolean;
  /** It has asked a question, and whoever comes next may answer. */
  readonly isAsking?: boolean;
}

/** How many words back a pronoun may look for its speaker. */
const PRONOUN_REACH = 220;

export function readPeople(traits: Traits, mentions: readonly Mention[], entities: readonly Entity[]): People {
  const names = readNames(traits);
  const byLast = new Map<string, Name[]>();
  const genders = new Map<string, PronounKind>();
  for (const name of names) {
    if (name.size > 1) {
      const same = byLast.get(name.last);
      if (same) same.push(name);
      else byLast.set(name.last, [name]);
    }
    const gender = titleGender(traits, name);
    if (gender) genders.set(name.last, gender);
  }
  const sorted = [...mentions].filter(mention => mention.field !== 'headline').sort((a, b) => a.start - b.start);
  return {
    byLast,
    genders,
    mentions: sorted,
    named: sorted.filter(({ form, kind }) => form === 'name' && kind === 'person'),
    entities: new Map(entities.map(entity => [entity.id, entity])),
    sexes: readSexes(traits, sorted),
    fullest: readFullest(sorted),
    animals: readAnimals(traits, sorted),
  };
}

/** `the gorilla |Orvo|`, `a gorilla named |Orvo|`, `the gorilla (|Orvo|)`, `a third gorilla, |Orvo|,`. */
function readAnimals(traits: Traits, mentions: readonly Mention[]): ReadonlySet<string> {
  const { words, vocabulary, sentence } = traits;
  const animals = mentions.filter(({ form, entity, start }) => {
    if (form !== 'name' || entity === null) return false;
    const at = wordIndexAt(words, start);
    const isLed = vocabulary.termCues.has(words.forms[at - 1] ?? '') || has(traits, at - 1, TRAIT.comma | TRAIT.opens);
    const noun = isLed ? at - 2 : at - 1;
    return sentence[noun] === sentence[at] && vocabulary.creatures.has(words.forms[noun] ?? '');
  });
  return new Set(animals.flatMap(({ entity }) => entity ?? []));
}

function readSexes(
  { passage: { text }, vocabulary }: Traits,
  mentions: readonly Mention[],
): ReadonlyMap<string, PronounKind> {
  const balance = new Map<string, number>();
  for (const { form, entity, start, end } of mentions) {
    if (form !== 'pronoun' || entity === null) continue;
    const word = text.slice(start, end).toLowerCase();
    const kind = vocabulary.pronouns.get(word) ?? vocabulary.possessors.get(word);
    const step = kind === 'he' ? 1 : kind === 'she' ? -1 : 0;
    balance.set(entity, (balance.get(entity) ?? 0) + step);
  }
  const told = [...balance].filter(([, sum]) => sum !== 0);
  return new Map(told.map(([entity, sum]) => [entity, sum > 0 ? 'he' : 'she'] as const));
}

function readFullest(mentions: readonly Mention[]): ReadonlyMap<string, Mention> {
  const fullest = new Map<string, Mention>();
  for (const mention of mentions) {
    if (mention.form !== 'name' || mention.entity === null) continue;
    const known = fullest.get(mention.entity);
    if (!known || mention.end - mention.start > known.end - known.start) fullest.set(mention.entity, mention);
  }
  return fullest;
}

function readNames(traits: Traits): readonly Name[] {
  const names: Name[] = [];
  const { words } = traits;
  for (let i = 0; i < words.length; i++) {
    if (!isNameWord(traits, i)) continue;
    let end = i + 1;
    while (end < words.length && isInName(traits, end)) end++;
    const run = lastNameRun(traits, i, end);
    if (run)
      names.push({ from: run[0], to: run[1], last: words.forms[run[1] - 1]!, size: countNameWords(traits, run) });
    i = end - 1;
  }
  return names;
}

function isInName(traits: Traits, i: number): boolean {
  if (traits.sentence[i] !== traits.sentence[i - 1] || traits.within[i] !== traits.within[i - 1]) return false;
  if (isNameWord(traits, i)) return true;
  const form = traits.words.forms[i]!;
  const isJoint = has(traits, i, TRAIT.stop)
    ? traits.words.start[i] === traits.words.end[i - 1]
    : form === '-' || isParticle(traits, i);
  return (
    isJoint && isNameWord(traits, i + 1) && isNameWord(traits, i - 1) && traits.sentence[i + 1] === traits.sentence[i]
  );
}

/** `de`, `van`, `al`. */
function isParticle(traits: Traits, i: number): boolean {
  return traits.words.forms[i]!.length <= 3 && has(traits, i, TRAIT.plain);
}

function countNameWords(traits: Traits, run: readonly [number, number]): number {
  let count = 0;
  for (let i = run[0]; i < run[1]; i++) if (isNameWord(traits, i) && traits.words.forms[i]!.length > 1) count++;
  return count;
}

function titleGender(traits: Traits, name: Name): PronounKind | null {
  for (let i = name.from - 1; i >= 0 && i >= name.from - 2; i--) {
    const form = traits.words.forms[i]!;
    if (traits.vocabulary.heTitles.has(form)) return 'he';
    if (traits.vocabulary.sheTitles.has(form)) return 'she';
    if (!has(traits, i, TRAIT.stop)) return null;
  }
  return null;
}

/** The speaker a source points at; `earlier` are the voices told so far, latest last. */
export function resolveSource(traits: Traits, people: People, source: Source, earlier: readonly Voice[]): Voice {
  const mentioned = fromMention(traits, people, source);
  if (source.form === 'pronoun') {
    // "he said" goes on with who was speaking: the chain of speakers knows better than the nearest name
    const chained = resolvePronoun(traits, people, source, earlier);
    // `Orr asked Lund, “…” |He| said`: whom the names make it, for who asked is hardly who answers
    if (chained.isAsking && mentioned?.isPerson) return mentioned;
    const isChain = chained.isPerson && chained.speaker.entity !== undefined;
    if (isChain && isNamedBelow(traits, people, source, chained))
      return mentioned ?? unresolved(source.from, untold(traits, source.head[0]));
    return isChain ? chained : (mentioned ?? chained);
  }
  if (source.name === null && cannotSpeak(traits, source.head))
    return unresolved(source.from, `"${phrase(traits, source.head)}" can't speak`);
  if (mentioned) return mentioned;
  if (source.name) return nameVoice(traits, people, source.from, nameOf(traits, source.name));
  const { start, end } = wordSpan(traits, source.head);
  const status = isUnnamed(traits, source.head) ? 'unnamed' : 'described';
  return { speaker: { status, start, end }, at: source.from, last: null, isPerson: false };
}

/** Whether the pronoun's own clause names this voice: `He called Brandt a bully` is not Brandt's. */
function isNamedBelow(traits: Traits, people: People, source: Source, { speaker }: Voice): boolean {
  const barred = barredNames(traits.passage, people.named, traits.words.start[source.head[0]]!, {
    isSpeech: i => i >= 0 && has(traits, i, TRAIT.cue),
    isCopula: i => i >= 0 && has(traits, i, TRAIT.auxiliary),
    // who speaks is a subject
    isReflexive: () => false,
    within: i => traits.within[i] ?? -1,
  });
  return barred.some(({ entity }) => entity === speaker.entity);
}

function wordSpan(traits: Traits, [from, to]: readonly [number, number]): Span {
  return { start: traits.words.start[from]!, end: traits.words.end[to - 1]! };
}

function nameOf(traits: Traits, run: readonly [number, number]): Name {
  return { from: run[0], to: run[1], last: traits.words.forms[run[1] - 1]!, size: countNameWords(traits, run) };
}

function nameVoice(traits: Traits, people: People, at: number, name: Name): Voice {
  const full = fullName(traits, people, name);
  const { start, end } = wordSpan(traits, [full.from, full.to]);
  const isPerson = full.size > 1 || people.genders.has(name.last) || isUntold(traits, people, name);
  return { speaker: { status: 'named', start, end }, at, last: name.last, isPerson };
}

/** The nearest fuller name before this one that ends alike, else the first after it, else itself. */
function fullName(traits: Traits, people: People, name: Name): Name {
  if (name.size > 1 || isUntold(traits, people, name)) return name;
  const fuller = people.byLast.get(name.last) ?? [];
  const after = firstAfter(fuller, name.from);
  for (let i = after - 1; i >= Math.max(0, after - NAMESAKES); i--)
    if (fitsGender(traits, name, fuller[i]!)) return fuller[i]!;
  const next = fuller[after];
  return next && fitsGender(traits, name, next) ? next : name;
}

/** A person's name of which the text does not tell which of several bearers it is. */
function isUntold(traits: Traits, people: People, { from, to }: Name): boolean {
  const mention = mentionOver(people.mentions, wordSpan(traits, [from, to]));
  return mention?.form === 'name' && mention.kind === 'person' && mention.entity === null;
}

/** How many fuller names that end alike are tried. */
const NAMESAKES = 8;

function firstAfter(names: readonly Name[], position: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.from <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `Mrs. Clinton` is not `President Bill Clinton` of a `Mr. Clinton`: titles right before both must not differ. */
function fitsGender(traits: Traits, name: Name, other: Name): boolean {
  const mine = titleGender(traits, name);
  const theirs = titleGender(traits, other);
  return mine === null || theirs === null || mine === theirs;
}

function isUnnamed(traits: Traits, [from, to]: readonly [number, number]): boolean {
  const { words, vocabulary } = traits;
  if (vocabulary.indefinites.has(words.forms[from]!) || has(traits, from, TRAIT.number)) return true;
  if (has(traits, from, TRAIT.determiner | TRAIT.possessive)) return false;
  return vocabulary.unnamedHeads.has(words.forms[headNoun(traits, [from, to])]!);
}

/** The last word before any preposition: `official` of `a senior official at the ministry`. */
function headNoun(traits: Traits, [from, to]: readonly [number, number]): number {
  for (let i = from + 1; i < to; i++) if (has(traits, i, TRAIT.preposition)) return i - 1;
  return to - 1;
}

function fromMention(traits: Traits, people: People, source: Source): Voice | null {
  if (!source.name && isJoined(traits, source.head)) return null;
  const span = wordSpan(traits, [
    source.name ? source.name[1] - 1 : headNoun(traits, source.head),
    source.name?.[1] ?? source.head[1],
  ]);
  const mention = mentionOver(people.mentions, { start: span.start, end: span.start + 1 });
  if (!mention?.entity) return null;
  const full = people.fullest.get(mention.entity);
  if (source.form === 'pronoun' && (!full || people.animals.has(mention.entity))) return null;
  const shown = full ?? mention;
  const status = full ? 'named' : isUnnamed(traits, source.head) ? 'unnamed' : 'described';
  return {
    speaker: { status, entity: mention.entity, start: shown.start, end: shown.end },
    at: source.from,
    last: source.name ? traits.words.forms[source.name[1] - 1]! : null,
    isPerson: mention.kind === 'person' && !people.animals.has(mention.entity),
  };
}

/** `Trump and Zelenskyy`: two, and no entity is both. */
function isJoined(traits: Traits, [from, to]: readonly [number, number]): boolean {
  for (let i = from + 1; i < to; i++) if (has(traits, i, TRAIT.coordinator)) return true;
  return false;
}

/** The mention that shares most with `span`; null if none does. */
function mentionOver(mentions: readonly Mention[], span: Span): Mention | null {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  let best: Mention | null = null;
  let most = 0;
  for (let i = Math.max(0, low - 3); i < mentions.length && mentions[i]!.start < span.end; i++) {
    const mention = mentions[i]!;
    const shared = Math.min(mention.end, span.end) - Math.max(mention.start, span.start);
    if (shared > most) {
      most = shared;
      best = mention;
    }
  }
  return best;
}

function unresolved(at: number, reason: string): Voice {
  return { speaker: { status: 'unresolved', reason }, at, last: null, isPerson: false };
}

function resolvePronoun(traits: Traits, people: People, source: Source, earlier: readonly Voice[]): Voice {
  const form = traits.words.forms[source.head[0]]!;
  const { pronouns, possessors } = traits.vocabulary;
  const kind = pronouns.get(form) ?? possessors.get(form) ?? 'indefinite';
  if (kind === 'indefinite')
    return {
      speaker: { status: 'unnamed', ...wordSpan(traits, source.head) },
      at: source.from,
      last: null,
      isPerson: false,
    };
  if (kind === 'speaker') return { speaker: { status: 'outlet' }, at: source.from, last: null, isPerson: false };
  const voice =
    kind === 'he' || kind === 'she'
      ? personBefore(traits, people, source.from, kind, earlier)
      : bodyBefore(traits, people, source.from, earlier);
  return voice ? { ...voice, at: source.from } : unresolved(source.from, untold(traits, source.head[0]));
}

function untold(traits: Traits, pronoun: number): string {
  return `who "${surface(traits, pronoun)}" is can't be told`;
}

function surface(traits: Traits, i: number): string {
  return phrase(traits, [i, i + 1]);
}

function phrase(traits: Traits, words: readonly [number, number]): string {
  const { start, end } = wordSpan(traits, words);
  return traits.passage.text.slice(start, end);
}

/** The latest voice before word `at`, near enough for a pronoun, that is told and fits. */
function lastVoice(earlier: readonly Voice[], at: number, fits: (voice: Voice) => boolean): Voice | null {
  for (let i = earlier.length - 1; i >= 0; i--) {
    const voice = earlier[i]!;
    if (at - voice.at > PRONOUN_REACH) return null;
    if (voice.at < at && voice.speaker.status !== 'unresolved' && fits(voice)) return voice;
  }
  return null;
}

/** The last speaker, unless somebody else has been a sentence's subject since: then that one. */
function personBefore(
  traits: Traits,
  people: People,
  at: number,
  kind: PronounKind,
  earlier: readonly Voice[],
): Voice | null {
  const fits = (last: string | null): boolean => last === null || (people.genders.get(last) ?? kind) === kind;
  const fitsSex = ({ speaker: { entity } }: Voice): boolean =>
    entity === undefined || (people.sexes.get(entity) ?? kind) === kind;
  const voice = lastVoice(earlier, at, it => it.isPerson && fits(it.last) && fitsSex(it));
  const since = voice ? traits.sentence[voice.at]! : -1;
  const chosen = subjectSince(traits, people, since, at, fits, fitsSex) ?? voice;
  if (chosen?.last && !people.genders.has(chosen.last)) people.genders.set(chosen.last, kind);
  return chosen;
}

/** How many sentences back a person named as subject may stand. */
const SUBJECT_REACH = 4;

/** The latest subject that is a person's name, of a sentence after `since`. */
function subjectSince(
  traits: Traits,
  people: People,
  since: number,
  at: number,
  fits: (last: string) => boolean,
  fitsSex: (voice: Voice) => boolean,
): Voice | null {
  const to = traits.sentence[at]!;
  for (let sentence = to; sentence > Math.max(since, to - SUBJECT_REACH, -1); sentence--) {
    const first = traits.firstOf[sentence]!;
    if (traits.within[first]! >= 0) continue;
    const limit = sentence === to ? at : traits.firstOf[sentence + 1]!;
    const subject = sentenceSubject(traits, first, limit);
    if (!subject?.name) continue;
    const name = nameOf(traits, subject.name);
    if (!fits(name.last)) continue;
    const voice = fromMention(traits, people, subject) ?? nameVoice(traits, people, subject.from, name);
    if (voice.isPerson && fitsSex(voice)) return voice;
  }
  return null;
}

/** `it`, `they`: the last source that was no person by name. */
function bodyBefore(traits: Traits, people: People, at: number, earlier: readonly Voice[]): Voice | null {
  const voice = lastVoice(earlier, at, () => true);
  if (voice && !voice.isPerson) return voice;
  const sentence = traits.sentence[at]! - 1;
  if (sentence < 0 || traits.within[traits.firstOf[sentence]!]! >= 0) return null;
  const subject = sentenceSubject(traits, traits.firstOf[sentence]!, traits.firstOf[sentence + 1]!);
  if (!subject || subject.form === 'pronoun') return null;
  const found = resolveSource(traits, people, subject, earlier);
  return found.isPerson ? null : found;
}
