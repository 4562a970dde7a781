/**
 * Clauses: reported speech outside marks: what a verb, `according to` or a noun such as `claim` attributes, and how far it goes.
 * In: traits. Out: reported clauses in the order of their cues, as word ranges. Extents follow punctuation, joined verbs and later cues; tags, where
 * the passage was parsed, tell verbs from nouns.
 */
import { FRAME } from '../../language/quotations.ts';
import { dependentBy } from '../syntax/children.ts';
import { clauseOfAdjective } from './adjectives.ts';
import { cueSource } from './attributions.ts';
import {
  complementOf,
  isAdjunctOf,
  objectEnd,
  restOf,
  speaksInWriting,
  takesObject,
  wordsUnder,
} from './complements.ts';
import { type Cue, taggedCueAt as cueAt, isManner, isUndone, phraseAt, takesSomebody } from './cues.ts';
import { clauseOfHeading } from './headings.ts';
import { clauseOfNoun } from './nominals.ts';
import { clauseOfPassive } from './passives.ts';
import { isNameWord, nameIn, phraseEnd, type Source, sourceAfter, sourceBefore } from './sources.ts';
import { BREAKS, has, insideMark, isFiniteVerb, sentenceWords, TRAIT, type Traits, verbAt } from './traits.ts';
import { agentSource, treeSource } from './trees.ts';

/** Words `[from, to)`. */
export type Range = readonly [from: number, to: number];

export interface ReportedClause {
  readonly cue: Cue;
  /** Null where a passive tells nobody. */
  readonly source: Source | null;
  readonly content: readonly Range[];
  readonly addressee: Range | null;
  readonly medium: Range | null;
  readonly when: Range | null;
  readonly rule: string;
}

/** Longest clause taken for reported, in words; newspaper sentences end before. */
const LONGEST_CONTENT = 150;
const LONGEST_SENTENCE = 400;
/** Longest clause between commas looked over. */
const LONGEST_ASIDE = 25;
/** `, too,`, `, for instance,`: no more words than these. */
const SHORTEST_ASIDE = 5;
const ASIDES = TRAIT.comma | TRAIT.dash;
/** Longest phrase before the subject of a reported clause: `said that in the long run, …`. */
const LONGEST_LEAD = 14;
/** Longest way from a verb to its conjunction: `told a crowd in Tarn, on the last day of the fair, that …`. */
const LONGEST_ADDRESS = 25;
/** A lone word before a comma, `However`, joins sentences; it is no part of what is said. */
const SHORTEST_LEAD = 2;
/** Words of a noun of speech with its adjectives: `its deep concern`. */
const LONGEST_NOUN = 4;
/** Longest source after `according to`: `the first figures of a count kept by the harbour office`. */
const LONGEST_PHRASE_SOURCE = 25;
/** Longest source between a comma and the verb that closes a sentence: `records of gifts kept by the harbour office`. */
const LONGEST_PHRASE_BEFORE = 12;

/** Every reported clause whose cue is an unmarked word, also such as are part of what another tells: see `withoutNested`. */
export function findClauses(traits: Traits): readonly ReportedClause[] {
  const found: ReportedClause[] = [];
  for (let i = 0; i < traits.words.length; i++) {
    if (traits.within[i]! >= 0) continue;
    const clause = clauseAt(traits, i);
    if (clause) found.push(clause);
  }
  return found;
}

/** Ways to tell an attitude or an act of speech by its object: inside other words they are part of what is said, hardly told of themselves. */
const BY_OBJECT: ReadonlySet<string> = new Set([
  'object',
  'judged',
  'infinitive',
  'noun',
  'passive',
  'question',
  'adjective',
]);

/** Less what is told inside other words by its object alone, and claims that what is said lays to somebody. */
export function withoutNested(traits: Traits, clauses: readonly ReportedClause[]): readonly ReportedClause[] {
  const inAny = new Uint8Array(traits.words.length);
  const inSaid = new Uint8Array(traits.words.length);
  for (const { content, rule } of clauses)
    for (const [from, to] of content) {
      inAny.fill(1, from, to);
      if (!BY_OBJECT.has(rule)) inSaid.fill(1, from, to);
    }
  return clauses.filter(({ cue, rule }) => {
    // `rejected |Orr's claim that …|`: whose claim it is nobody but the reporter says
    if (rule === 'noun') return inSaid[cue.at] === 0;
    const isSaid = !BY_OBJECT.has(rule) && (cue.verb === null || (cue.verb.frames & FRAME.quote) !== 0);
    return isSaid || inAny[cue.at] === 0;
  });
}

function clauseAt(traits: Traits, i: number): ReportedClause | null {
  const ofVerb = has(traits, i, TRAIT.cue) ? clauseOfVerb(traits, i) : null;
  if (ofVerb) return ofVerb;
  const { first, end } = boundsOf(traits, i);
  const ofNoun = clauseOfNoun(traits, i, first, (cue, source, from) => nounEnd(traits, cue, source, from, end));
  if (ofNoun) return ofNoun;
  const ofAdjective = clauseOfAdjective(traits, i, (cue, from) => contentEnd(traits, cue, null, from, end));
  if (ofAdjective) return ofAdjective;
  return phraseAt(traits, i) ? clauseOfPhrase(traits, i) : clauseOfHeading(traits, i);
}

interface Bounds {
  readonly first: number;
  /** End of the sentence, its closing stop left out. */
  readonly end: number;
}

function boundsOf(traits: Traits, i: number): Bounds {
  const sentence = sentenceWords(traits, i);
  let end = Math.min(sentence.end, i + LONGEST_SENTENCE);
  while (end > sentence.first && has(traits, end - 1, TRAIT.stop) && traits.within[end - 1]! < 0) end--;
  const first = Math.max(sentence.first, i - LONGEST_SENTENCE);
  // `rates (as low as 19, Orr said) rose`
  for (let at = i - 1; at >= first && !has(traits, at, TRAIT.closes); at--) {
    if (!has(traits, at, TRAIT.opens)) continue;
    let close = i + 1;
    while (close < end && !has(traits, close, TRAIT.closes)) close++;
    return close < end ? { first: at + 1, end: close } : { first, end };
  }
  return { first, end };
}

function clauseOfVerb(traits: Traits, i: number): ReportedClause | null {
  const cue = cueAt(traits, i);
  if (!cue?.verb || isInfinitive(traits, cue)) return null;
  const bounds = boundsOf(traits, i);
  if (cue.isPassive || isAskedFirst(traits, cue, bounds.first))
    return (
      questionAsked(traits, cue, bounds) ??
      clauseOfPassive(traits, cue, (of, from) =>
        endOfObject(traits, of, from, contentEnd(traits, of, null, from, bounds.end)),
      )
    );
  return (
    toldInPassing(traits, cue, bounds) ??
    (isBetweenCommas(traits, cue, bounds)
      ? (markedBehind(traits, cue, bounds) ?? contentBefore(traits, cue, bounds))
      : null) ??
    (isBeforeAside(traits, cue, bounds) || isToldByName(traits, cue, bounds)
      ? contentBefore(traits, cue, bounds)
      : null) ??
    contentAfter(traits, cue, bounds) ??
    (closesSentence(traits, cue, bounds) ? contentBefore(traits, cue, bounds) : null) ??
    complementClause(traits, cue, bounds) ??
    contentBefore(traits, cue, bounds)
  );
}

/** `|As| Orr |noted|, the yard is old`, `The yard is old, |as| Orr |noted| in May`, `The yard, |as| Orr |noted|, is old`: all but the aside is told. */
function toldInPassing(traits: Traits, cue: Cue, { first, end }: Bounds): ReportedClause | null {
  if (!(cue.verb!.frames & (FRAME.quote | FRAME.bare)) || isManner(cue) || isUndone(traits, cue)) return null;
  const source = sourceBefore(traits, cue.first, first);
  if (source === null || source.form === 'relative' || !isInPassing(traits, source)) return null;
  const as = source.from - 1;
  const { at: rest, addressee, medium, when } = readAdjuncts(traits, cue, end);
  const content: Range[] = [];
  const isSplit = has(traits, rest, TRAIT.comma) && isFiniteVerb(traits, skipAdverbs(traits, rest + 1));
  if (has(traits, as - 1, TRAIT.comma) && as - 1 > first && (isSplit || hasMainVerb(traits, first, as - 1)))
    content.push([first, as - 1]);
  // `the road is shut, and |as police noted|, nobody left`
  else if (
    as > first + 1 &&
    !has(traits, as - 1, TRAIT.comma) &&
    !(has(traits, as - 1, TRAIT.coordinator) && has(traits, as - 2, TRAIT.comma))
  )
    return null;
  if (rest < end) {
    const isOpening = content.length === 0;
    if (!has(traits, rest, TRAIT.comma) || !(isOpening || goesOn(traits, cue, rest, end, false))) return null;
    const to = contentEnd(traits, cue, null, rest + 1, end);
    if (to <= rest + 1 || (isOpening && !hasFiniteVerb(traits, rest + 1, to, LONGEST_CONTENT))) return null;
    content.push([rest + 1, to]);
  }
  return content.length === 0 ? null : { cue, source, content, addressee, medium, when, rule: 'in-passing' };
}

/** `…, reported |the Orrin Courier|.`: behind a comma a verb of speech and then a name, to the sentence's end, whatever the tree makes of it. */
function isToldByName(traits: Traits, cue: Cue, { end }: Bounds): boolean {
  if (!(cue.verb!.frames & FRAME.quote) || !isAfterComma(traits, cue.first) || cue.end >= end) return false;
  const first = has(traits, cue.end, TRAIT.determiner) ? cue.end + 1 : cue.end;
  if (first >= end || end - first > LONGEST_TELLER) return false;
  for (let i = first; i < end; i++) if (!isNameWord(traits, i)) return false;
  return true;
}

/** Words of a name: `Northern Harbours and Fisheries Agency` with one to spare. */
const LONGEST_TELLER = 6;

/** `…, said the head of the yard, Mira Holm`: no verb follows that a clause could have. */
function closesSentence(traits: Traits, cue: Cue, { end }: Bounds): boolean {
  return isAfterComma(traits, cue.first) && !hasFiniteVerb(traits, cue.end, end, LONGEST_CONTENT);
}

/** `…, say some pilots, |who know it|`: the rest tells of who speaks. */
function isBeforeAside(traits: Traits, cue: Cue, { end }: Bounds): boolean {
  if (!isAfterComma(traits, cue.first) || cue.first < cue.at || !(cue.verb!.frames & FRAME.quote)) return false;
  const source = sourceAfter(traits, cue.end, end);
  if (source === null || !has(traits, source.to, TRAIT.comma)) return false;
  const next = source.to + 1;
  // `part of it, say keepers, |is the ground|`
  if (isFiniteVerb(traits, next)) return true;
  return has(traits, next, TRAIT.relative) && !has(traits, next, TRAIT.that);
}

/** `The harbour, |she said,| is closed`: subject, verb and nothing else, so what is said stands round them. */
function isBetweenCommas(traits: Traits, cue: Cue, { first, end }: Bounds): boolean {
  if (!has(traits, readAdjuncts(traits, cue, end).at, TRAIT.comma)) return false;
  const own = tagSource(traits, cue, { first, end });
  return own !== null && own.form !== 'relative' && own.from > first + 1 && isAfterComma(traits, own.from);
}

function tellerAfterComma(traits: Traits, cue: Cue, bounds: Bounds): Source | null {
  const near = tagSource(traits, cue, bounds);
  // `, the founder of a group |called| …`
  if (traits.tags?.[cue.first] === 'VBN') return near;
  const isNear = near !== null && isAfterComma(traits, near.from);
  return subjectAfterComma(traits, cue) ?? (isNear ? near : (phraseAfterComma(traits, cue, bounds) ?? near));
}

/** `…, |a friend loyal to him| said`, `…, |records kept by the council| show`: by the tree, the whole of what stands between the comma and the verb. */
function subjectAfterComma(traits: Traits, cue: Cue): Source | null {
  const source = treeSource(traits, cue.at);
  if (source === null || source.to !== cue.first || has(traits, source.from, TRAIT.relative)) return null;
  return isAfterComma(traits, source.from) ? source : null;
}

/** The same by the words alone, where nothing but the verb follows to the sentence's end. */
function phraseAfterComma(traits: Traits, cue: Cue, { first, end }: Bounds): Source | null {
  if (cue.end < end || !(cue.verb!.frames & FRAME.quote)) return null;
  let comma = cue.first - 1;
  while (comma > first && cue.first - comma <= LONGEST_PHRASE_BEFORE && !has(traits, comma, TRAIT.comma)) {
    if (isFiniteVerb(traits, comma) && traits.tags?.[comma] !== 'VBN') return null;
    if (has(traits, comma, TRAIT.coordinator | TRAIT.subordinator | TRAIT.pronoun)) return null;
    comma--;
  }
  const phrase = has(traits, comma, TRAIT.comma) ? sourceAfter(traits, comma + 1, cue.first) : null;
  return phrase === null || phrase.from !== comma + 1 ? null : { ...phrase, to: cue.first };
}

/** The subject of a cue between commas; of `Holm, |officials| said, has left` not the name, whose verb is still to come. */
function tagSource(traits: Traits, cue: Cue, { first, end }: Bounds): Source | null {
  const own = sourceBefore(traits, cue.first, first);
  if (own === null || own.from > first + 1 || !(cue.verb!.frames & FRAME.quote)) return own;
  const rest = readAdjuncts(traits, cue, end).at;
  if (!has(traits, rest, TRAIT.comma) || !isFiniteVerb(traits, skipAdverbs(traits, rest + 1))) return own;
  let comma = cue.first - 1;
  while (comma > own.from && !has(traits, comma, TRAIT.comma)) comma--;
  return comma > own.from ? (sourceBefore(traits, cue.first, comma + 1) ?? own) : own;
}

/** `The bridge, he said, |“is closed.”|`: what is told before is no sentence without the words in marks, which go on with it in a small letter. */
function markedBehind(traits: Traits, cue: Cue, { first, end }: Bounds): ReportedClause | null {
  const { at: comma, addressee, medium, when } = readAdjuncts(traits, cue, end);
  const mark = comma + 1;
  const inside = insideMark(traits, mark);
  if (!(cue.verb!.frames & FRAME.quote) || inside === mark || has(traits, inside, TRAIT.capital)) return null;
  const source = sourceBefore(traits, cue.first, first)!;
  const from = first;
  const isBare = source.from - 1 === from + 1 && has(traits, from, TRAIT.adverb | TRAIT.coordinator);
  if (from >= source.from - 1 || isBare || has(traits, from, TRAIT.comma)) return null;
  let to = inside;
  while (traits.within[to] === traits.within[mark]) to++;
  // `“is closed” |to all|`
  if (to < end && !endsInStop(traits, to)) to = contentEnd(traits, cue, source, mark, end);
  const content: readonly Range[] = [
    [from, source.from - 1],
    [mark, to],
  ];
  return { cue, source, content, addressee, medium, when, rule: 'around' };
}

/** `|Asked| whether he would go, Orr said`: a participle that opens the sentence, of whom the rest tells. */
function isAskedFirst(traits: Traits, cue: Cue, first: number): boolean {
  if (cue.verb!.part !== 'past' || cue.first !== cue.at) return false;
  const isBehind =
    has(traits, cue.first - 1, TRAIT.subordinator | TRAIT.question) && !has(traits, cue.first - 1, TRAIT.relative);
  return (cue.first === first || isBehind) && takesSomebody(traits, cue);
}

/** `|Asked| by reporters |whether he would go|, Orr …`, `was asked |when he knew|`: the question stands where it should, whatever the tree makes of it. */
function questionAsked(traits: Traits, cue: Cue, { end }: Bounds): ReportedClause | null {
  if (!(cue.verb!.frames & FRAME.question) || !takesSomebody(traits, cue) || isUndone(traits, cue)) return null;
  const { at, medium, when } = readAdjuncts(traits, cue, end);
  if (!has(traits, at, TRAIT.question) || has(traits, at, TRAIT.that) || at + 1 >= end) return null;
  const to = contentEnd(traits, cue, null, at, end);
  const source = agentSource(traits, cue.at);
  return { cue, source, content: [[at, to]], addressee: null, medium, when, rule: 'passive' };
}

/** What the tree has the verb say where the words alone show nothing. */
function complementClause(traits: Traits, cue: Cue, bounds: Bounds): ReportedClause | null {
  const complement = complementOf(traits, cue);
  if (complement === null || (complement.rule === 'judged' && isUnjudged(traits, cue, complement.at, bounds.end)))
    return null;
  const source = cueSource(traits, cue, bounds.first);
  if (!source) return null;
  const to = complementEnd(traits, cue, source, complement, bounds.end);
  const { addressee, medium, when } = readAdjuncts(traits, cue, complement.at);
  return { cue, source, content: [[complement.at, to]], addressee, medium, when, rule: complement.rule };
}

/** `wants to say`: the act is not told as done; `went on to say` is. */
function isInfinitive(traits: Traits, cue: Cue): boolean {
  if (cue.verb?.part !== 'base' || !traits.vocabulary.infinitiveMarkers.has(traits.words.forms[cue.first - 1] ?? ''))
    return false;
  const { tree, tokens, vocabulary } = traits;
  const head = tree === null ? -1 : (tree.syntax.head[tokens[cue.at]!] ?? -1);
  return head < 0 || !vocabulary.carriedOut.has(tree!.syntax.lemma[head]!);
}

/** Tags of what looks like an adverb and opens a clause or a phrase: `|there| is`, `|weekly| talks`. */
const OPENING: ReadonlySet<string> = new Set(['EX', 'JJ']);

export interface Adjuncts {
  readonly at: number;
  readonly addressee: Range | null;
  readonly medium: Range | null;
  readonly when: Range | null;
}

/** What stands between a verb and what is said: whom it was said to, when, in what. */
function readAdjuncts(traits: Traits, cue: Cue, end: number): Adjuncts {
  let at = cue.end;
  let addressee: Range | null = null;
  let medium: Range | null = null;
  let when: Range | null = null;
  if (cue.verb!.frames & FRAME.addressee) {
    const to = addresseeEnd(traits, at, end);
    if (to > at) addressee = [at, to];
    at = to;
  }
  for (let steps = 0; steps < 4 && at < end; steps++) {
    // `says there is`: that one opens the clause
    while (
      at < end &&
      has(traits, at, TRAIT.adverb) &&
      !has(traits, at, TRAIT.capital) &&
      !OPENING.has(traits.tags?.[at] ?? '')
    )
      at++;
    // `said, |however|, that`
    if (has(traits, at, TRAIT.comma) && has(traits, at + 1, TRAIT.adverb) && has(traits, at + 2, TRAIT.comma)) at += 3;
    const to = adjunctEnd(traits, at, end);
    if (to <= at) break;
    if (isTimed(traits, at, to)) when ??= [at, to];
    else if (hasMedium(traits, at, to)) medium ??= [at, to];
    else if (at === cue.end && isTo(traits, at)) addressee ??= [at + 1, to];
    at = to;
  }
  return { at, addressee, medium, when };
}

/** The same after word `end` of a cue, for words between marks: up to the next mark. */
export function adjunctsAfter(traits: Traits, cue: Cue, end: number): Adjuncts | null {
  if (!cue.verb) return null;
  const bounds = boundsOf(traits, cue.at);
  let limit = end;
  while (limit < bounds.end && traits.within[limit]! < 0) limit++;
  return readAdjuncts(traits, { ...cue, end }, limit);
}

function addresseeEnd(traits: Traits, at: number, end: number): number {
  if (at >= end || has(traits, at, TRAIT.that | TRAIT.question)) return at;
  if (has(traits, at, TRAIT.quote)) return titleEnd(traits, at, end);
  // `promised |her| help would come`, `promised |her plan| would work`
  if (
    traits.tags?.[at] !== 'PRP$' &&
    (has(traits, at, TRAIT.pronoun) || traits.vocabulary.objectPronouns.has(traits.words.forms[at]!))
  )
    return at + 1;
  return phraseEnd(traits, at, end);
}

/** `told |“The Late Hour”| that`: a title in marks is whom it was told; `at` where the marks hold no title, or no clause follows. */
function titleEnd(traits: Traits, at: number, end: number): number {
  let to = at;
  while (to < end && traits.within[to] === traits.within[at]) to++;
  return has(traits, at + 1, TRAIT.capital) && has(traits, to, TRAIT.that) ? to : at;
}

function adjunctEnd(traits: Traits, at: number, end: number): number {
  if (has(traits, at, TRAIT.time)) {
    let to = at;
    while (to < end && has(traits, to, TRAIT.time | TRAIT.number)) to++;
    return to;
  }
  if (traits.vocabulary.timeDeterminers.has(traits.words.forms[at]!) && has(traits, at + 1, TRAIT.time)) return at + 2;
  // `reported |at least six| fires`
  if (traits.tags?.[at + 1] === 'JJS') return at;
  const { mediumPrepositions, timePrepositions } = traits.vocabulary;
  const form = traits.words.forms[at]!;
  if (
    !(isTo(traits, at) && !isBareVerb(traits, insideMark(traits, at + 1))) &&
    !mediumPrepositions.has(form) &&
    !timePrepositions.has(form)
  )
    return at;
  let to = at + 1;
  if (has(traits, to, TRAIT.time)) while (to < end && has(traits, to, TRAIT.time | TRAIT.number)) to++;
  else to = phraseEnd(traits, to, end);
  return to > at + 1 ? to : at;
}

function isTo(traits: Traits, i: number): boolean {
  return traits.vocabulary.infinitiveMarkers.has(traits.words.forms[i] ?? '');
}

function isBareVerb(traits: Traits, i: number): boolean {
  if (traits.tags !== null) return traits.tags[i] === 'VB';
  return !has(traits, i, TRAIT.determiner | TRAIT.possessive | TRAIT.capital);
}

function isTimed(traits: Traits, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (has(traits, i, TRAIT.time)) return true;
  return false;
}

function hasMedium(traits: Traits, from: number, to: number): boolean {
  if (!traits.vocabulary.mediumPrepositions.has(traits.words.forms[from]!)) return false;
  for (let i = from + 1; i < to; i++) if (traits.vocabulary.media.has(traits.words.forms[i]!)) return true;
  return false;
}

/** What follows the verb, by the frames it takes. */
function contentAfter(traits: Traits, cue: Cue, bounds: Bounds): ReportedClause | null {
  const adjuncts = readAdjuncts(traits, cue, bounds.end);
  const start = lackingStart(traits, cue, bounds) ?? contentStart(traits, cue, adjuncts, bounds);
  if (!start || (start.rule === 'bare' && !cue.isNegated && isUndone(traits, cue))) return null;
  const source = cueSource(traits, cue, bounds.first);
  if (!source) return null;
  const whole = complementEnd(traits, cue, source, start, bounds.end);
  const to = source.form === 'relative' ? Math.min(whole, mainVerbAfter(traits, start, whole)) : whole;
  if (to <= start.at || isPointing(traits, start.at, to)) return null;
  if (start.rule === 'bare' && isAdjunct(traits, start.at, to)) return null;
  const { medium, when } = adjuncts;
  const isSubject = start.rule === 'bare' && adjuncts.addressee !== null && adjuncts.addressee[0] >= start.at;
  const addressee = isSubject ? null : adjuncts.addressee;
  const before = fronted(traits, Math.min(source.from, cue.first), start);
  const last = before.length > 0 ? relativeEnd(traits, start.at, to) : to;
  return { cue, source, content: [...before, [start.at, last]], addressee, medium, when, rule: start.rule };
}

/** `which he said |was closed|`: a clause whose subject stands before whoever tells. */
function lackingStart(traits: Traits, cue: Cue, { first, end }: Bounds): Start | null {
  const at = cue.end;
  if ((cue.verb!.frames & FRAME.bare) === 0 || at + 1 >= end || traits.within[at]! >= 0) return null;
  let verb = at;
  while (has(traits, verb, TRAIT.adverb)) verb++;
  if (!isFiniteVerb(traits, verb)) return null;
  const source = sourceBefore(traits, cue.first, first);
  return source !== null && source.form !== 'relative' && isPronounBefore(traits, source.from, true)
    ? { at, rule: 'bare' }
    : null;
}

/** Clauses that lack a part: what stands for it is before whoever tells. */
const LACKING: ReadonlySet<string> = new Set(['bare', 'question', 'judged']);

const PRONOUNS: ReadonlySet<string> = new Set(['WDT', 'WP']);

/** `|which| he said |would close|`: the pronoun is part of what is said; not that of `in which he said they met`. */
function fronted(traits: Traits, first: number, { at, rule }: Start): readonly Range[] {
  const isFronted = LACKING.has(rule) && first <= at && isPronounBefore(traits, first, isFiniteVerb(traits, at));
  return isFronted ? [[first - 1, first]] : [];
}

/** `a vote, which she said |was wrong|, cost her the seat`: a verb behind a comma is the main clause's. */
function relativeEnd(traits: Traits, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (has(traits, i, TRAIT.comma) && isFiniteVerb(traits, i + 1)) return i;
  return to;
}

/** A relative pronoun right before word `i`; `that` is one where a verb that lacks its subject shows it. */
function isPronounBefore(traits: Traits, i: number, isLacking: boolean): boolean {
  const at = i - 1;
  return (
    PRONOUNS.has(traits.tags?.[at] ?? '') &&
    (isLacking || !has(traits, at, TRAIT.that)) &&
    !has(traits, at - 1, TRAIT.preposition) &&
    traits.within[at] === -1
  );
}

/** `claimed |at one point|`, `reported |just today|`: when and where, and no verb. */
function isAdjunct(traits: Traits, from: number, to: number): boolean {
  if (!has(traits, from, TRAIT.preposition | TRAIT.adverb | TRAIT.time)) return false;
  for (let i = from; i < to; i++) if (isFiniteVerb(traits, i) || traits.within[i]! >= 0) return false;
  return true;
}

/** `discussed |it|`, `wanted |that|`: a word that only points at what was said elsewhere. */
function isPointing({ words, vocabulary }: Traits, from: number, to: number): boolean {
  const form = words.forms[from]!;
  return to === from + 1 && (vocabulary.pronouns.get(form) === 'it' || vocabulary.complementisers.has(form));
}

/** What hangs on its verb as a phrase does, and ends with it; a clause goes on over commas. */
const TIGHT: ReadonlySet<string> = new Set(['object', 'infinitive']);

function complementEnd(traits: Traits, cue: Cue, source: Source, { at, rule }: Start, end: number): number {
  const last = clauseEnd(traits, cue, source, { at, rule }, end);
  // `the survey showed |Orr ahead, with 40 percent|`: figures are set out over commas
  if (!TIGHT.has(rule) || (rule === 'object' && speaksInWriting(traits, cue.first, cue.at))) return last;
  const to = endOfObject(traits, cue, at, last);
  return rule === 'object' ? circumstanceIn(traits, at, to) : to;
}

/** Where a clause ends: not before its verb, whatever stands between commas. */
function clauseEnd(traits: Traits, cue: Cue, source: Source | null, { at, rule }: Start, end: number): number {
  const to = contentEnd(traits, cue, source, at, end);
  if ((rule !== 'bare' && rule !== 'that') || !has(traits, to, TRAIT.comma) || traits.tags === null) return to;
  for (let i = at; i < to; i++) if (isFiniteVerb(traits, i) || traits.within[i]! >= 0) return to;
  const close = asideEnd(traits, to);
  return close < 0 || !isFiniteVerb(traits, skipAdverbs(traits, close + 1))
    ? to
    : contentEnd(traits, cue, source, close, end);
}

/** `condemned the closure |after the fire|`, `denied it |in a statement|`: when and where it was told, before any clause of the object's own. */
function circumstanceIn(traits: Traits, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    if (traits.within[i]! >= 0) continue;
    if (
      traits.vocabulary.circumstances.has(traits.words.forms[i]!) ||
      isMediumAt(traits, i, to, traits.vocabulary.media, true)
    )
      return i;
    if (isFiniteVerb(traits, i) || traits.tags?.[i] === 'VBG' || has(traits, i, CLAUSE_BRINGERS) || isTo(traits, i))
      break;
  }
  return to;
}

const CLAUSE_BRINGERS = TRAIT.that | TRAIT.question | TRAIT.relative;

/**
 * `in an interview with the Courier`, `during a debate`: of one that is not known yet; behind an object also `in his speech`, `on Facebook`.
 */
function isMediumAt(traits: Traits, at: number, end: number, media: ReadonlySet<string>, isLoose = false): boolean {
  const { words, vocabulary } = traits;
  if (!vocabulary.mediumPrepositions.has(words.forms[at]!)) return false;
  const isArticle = vocabulary.articles.has(words.forms[at + 1] ?? '');
  if (!isArticle && !(isLoose && has(traits, at + 1, TRAIT.possessive | TRAIT.capital))) return false;
  const limit = Math.min(end, at + 2 + LONGEST_NOUN);
  for (let i = isArticle || has(traits, at + 1, TRAIT.possessive) ? at + 2 : at + 1; i < limit; i++) {
    // `on a private email |server|`
    const isLast = traits.tags?.[i + 1]?.startsWith('NN') !== true || has(traits, i + 1, TRAIT.time);
    if (media.has(words.forms[i]!) && isLast) return true;
    if (has(traits, i, BREAKS | TRAIT.preposition | TRAIT.coordinator) || isFiniteVerb(traits, i)) return false;
  }
  return false;
}

/** Where an object ends: what the tree joins to it and what goes on from there, up to a comma or a verb that can't be its own. */
function endOfObject(traits: Traits, cue: Cue, from: number, last: number): number {
  const first = objectEnd(traits, cue, from);
  const stray = strayVerb(traits, first, last);
  for (let i = first; i < stray; i++) if (has(traits, i, TRAIT.comma | TRAIT.dash)) return i;
  return Math.min(stray, last);
}

interface Start {
  readonly at: number;
  readonly rule: string;
}

function contentStart(traits: Traits, cue: Cue, { at, addressee }: Adjuncts, { end }: Bounds): Start | null {
  const { frames } = cue.verb!;
  if (at >= end) return null;
  const form = traits.words.forms[at]!;
  if (frames & (FRAME.that | FRAME.bare) && has(traits, at, TRAIT.that) && !isDemonstrative(traits, at, end))
    return { at, rule: 'that' };
  // `tells voters |who| ask why …`: a pronoun there goes on with those it is told to
  const isRelative = addressee !== null && addressee[1] === at && has(traits, at, TRAIT.relative);
  if (frames & FRAME.question && has(traits, at, TRAIT.question) && !isRelative && at + 1 < end)
    return { at, rule: 'question' };
  if (
    frames & FRAME.infinitive &&
    traits.vocabulary.infinitiveMarkers.has(form) &&
    isBareVerb(traits, insideMark(traits, at + 1))
  ) {
    return { at: addressee?.[0] ?? at, rule: 'infinitive' };
  }
  if (frames & (FRAME.bare | FRAME.quote) && traits.words.forms[at] === ':' && traits.within[at + 1] === -1)
    return { at: at + 1, rule: 'colon' };
  const starts = startsAt(traits, cue, at, addressee);
  const bareAt = frames & FRAME.bare ? bareClause(traits, cue, starts, end) : null;
  if (bareAt !== null && isClauseByTree(traits, cue, bareAt)) {
    const that = laterThat(traits, bareAt, end);
    return that === null ? { at: bareAt, rule: 'bare' } : { at: that, rule: 'that' };
  }
  if (takesObject(traits, cue, frames) && startsObject(traits, cue.end, end))
    return { at: behindNoun(traits, cue, end), rule: 'object' };
  if (
    frames & FRAME.judged &&
    cue.end < end &&
    startsObject(traits, cue.end, end) &&
    !isUnjudged(traits, cue, cue.end, end)
  )
    return { at: cue.end, rule: 'judged' };
  // `told drivers outside the hall |that …|`
  const isTelling = (frames & FRAME.that) !== 0 && (frames & (FRAME.object | FRAME.judged | FRAME.worded)) === 0;
  // `claimed |without evidence| that …`
  const isAside = (frames & FRAME.that) !== 0 && has(traits, cue.end, TRAIT.preposition);
  const later = isTelling || isAside ? laterThat(traits, cue.end, end) : null;
  if (later !== null) return { at: later, rule: 'that' };
  if (isAnswer(traits, cue, at, end)) return { at, rule: 'bare' };
  if (frames & FRAME.taken && startsObject(traits, cue.end, end) && isTakenFor(traits, cue.end, end))
    return { at: cue.end, rule: 'judged' };
  return null;
}

/**
 * `said |he would go|`; not `declared |victory on Tuesday|, and left`, `found |their names|`: what the tree has no clause for is one only if a verb
 * follows in the same stretch.
 */
function isClauseByTree(traits: Traits, cue: Cue, at: number): boolean {
  const { tree, tokens } = traits;
  const verb = tree === null ? -1 : tokens[cue.at]!;
  if (tree === null || verb < 0 || dependentBy(tree.syntax, tree.children, verb, 'ccomp') > verb) return true;
  for (let i = at; i < traits.words.length && !has(traits, i, BREAKS & ~(TRAIT.quote | ASIDES)); i++) {
    if (has(traits, i, ASIDES)) i = asideEnd(traits, i);
    if (i < 0) return false;
    if (isFiniteVerb(traits, i)) return true;
  }
  return false;
}

/** The mark that closes an aside, `, which few use|,|`, `, too|,|`, `— the biggest port |—|`, opened by one at word `opening`; -1 if that opens none. */
function asideEnd(traits: Traits, opening: number): number {
  const mark = has(traits, opening, TRAIT.dash) ? TRAIT.dash : TRAIT.comma;
  const isLong = mark === TRAIT.dash || has(traits, opening + 1, TRAIT.relative);
  const limit = Math.min(traits.words.length, opening + (isLong ? LONGEST_ASIDE : SHORTEST_ASIDE));
  for (let i = opening + 1; i < limit; i++) if (has(traits, i, mark)) return i;
  return -1;
}

/** `half said |the same|`, `said |no| to the bridge`: of a verb that does nothing but tell whatever follows it, its subject before it. */
function isAnswer(traits: Traits, cue: Cue, at: number, end: number): boolean {
  if (!traits.vocabulary.telling.has(cue.verb!.lemma) || at !== cue.end || !startsObject(traits, at, end)) return false;
  if (isAfterComma(traits, cue.first)) return false;
  const { first } = sentenceWords(traits, at);
  const own = sourceBefore(traits, cue.first, first);
  return own !== null && (own.from === first || (traits.within[own.from - 1] ?? -1) === -1);
}

/** `sees |the deal as a trap|`: the word that brings the judgement follows the phrase. */
function isTakenFor(traits: Traits, from: number, end: number): boolean {
  const { words, vocabulary } = traits;
  const isPronoun = vocabulary.objectPronouns.has(words.forms[from]!) || has(traits, from, TRAIT.pronoun);
  const at = isPronoun ? from + 1 : phraseEnd(traits, from, end);
  return at > from && at + 1 < end && vocabulary.takenFor.has(words.forms[at]!) && !isFiniteVerb(traits, at + 2);
}

/** Where a clause without a conjunction may begin; `promised |the country| would pay` has nobody it was told to. */
function startsAt(traits: Traits, cue: Cue, at: number, addressee: Range | null): readonly number[] {
  if (addressee !== null) return addressee[1] === at && isFiniteVerb(traits, at) ? [addressee[0]] : [at];
  return at === cue.end ? [at] : [at, cue.end];
}

/** `told delegates at the hall |that …|`: a conjunction that comes before any verb brings what is said, whatever stands before it. */
function laterThat(traits: Traits, from: number, end: number): number | null {
  for (let i = from; i < Math.min(end, from + LONGEST_ADDRESS); i++) {
    if (isFiniteVerb(traits, i) || (i > from && has(traits, i, TRAIT.cue) && cueAt(traits, i) !== null)) return null;
    if (has(traits, i, TRAIT.that) && traits.within[i]! < 0 && (traits.tags === null || traits.tags[i] === 'IN'))
      return i;
  }
  return null;
}

/** `voiced concern |that …|`, `expressed support |for …|`: of a verb that only says that somebody spoke the noun brings what is said. */
function behindNoun(traits: Traits, { verb, end: at }: Cue, end: number): number {
  const { words, vocabulary } = traits;
  if (!vocabulary.voicing.has(verb!.lemma)) return at;
  for (let i = at; i < Math.min(end - 1, at + LONGEST_NOUN); i++) {
    const followers = vocabulary.nouns.get(words.forms[i]!);
    if (followers?.has(words.forms[i + 1]!)) return has(traits, i + 1, TRAIT.that) ? i + 1 : i + 2;
    if (!has(traits, i, TRAIT.plain | TRAIT.determiner | TRAIT.adverb) || has(traits, i, TRAIT.capital)) break;
  }
  return at;
}

/**
 * `called Reza Amini on Monday`, `accused her.`: a name or a pronoun and when, and no judgement of it; of a verb that gives things their names
 * any noun alone: `called the police`, not `blamed the firm`.
 */
function isUnjudged(traits: Traits, cue: Cue, from: number, end: number): boolean {
  const isPronoun = has(traits, from, TRAIT.pronoun) || traits.vocabulary.objectPronouns.has(traits.words.forms[from]!);
  let at = isPronoun ? from + 1 : phraseEnd(traits, from, end);
  const name = isPronoun ? null : nameIn(traits, from, at);
  const isSomebody = isPronoun || (name !== null && name[0] === from && name[1] === at);
  const needsMore = traits.vocabulary.namers.has(cue.verb!.lemma) && from === cue.end;
  if (!isSomebody && !(needsMore && isBareNoun(traits, from, at))) return false;
  let to = at;
  do {
    at = to;
    // "likened Orr to a thief": what "to" brings is the judgement
    to = isTo(traits, at) ? at : adjunctEnd(traits, at, end);
  } while (to > at);
  // `called Holm shortly |after the vote|`
  const rest = skipAdverbs(traits, at);
  if (rest < end && traits.vocabulary.circumstances.has(traits.words.forms[rest]!)) return true;
  // `called the mayor |to ask|`
  if (needsMore && isTo(traits, at) && isBareVerb(traits, at + 1)) return true;
  return at >= end || has(traits, at, TRAIT.comma | TRAIT.stop | TRAIT.coordinator);
}

/** `the police`, not `the plan a gamble` nor `the council of neglect`: a determiner and one noun, with what stands before it. */
function isBareNoun(traits: Traits, from: number, to: number): boolean {
  if (!has(traits, from, TRAIT.determiner)) return false;
  for (let i = from + 1; i < to; i++)
    if (has(traits, i, TRAIT.determiner | TRAIT.preposition | TRAIT.quote) || has(traits, i, TRAIT.possessive))
      return false;
  return true;
}

/** `said that day`: a determiner, no conjunction. */
function isDemonstrative(traits: Traits, at: number, end: number): boolean {
  // `said |that closing the yard was| a last step`
  if (traits.tags !== null)
    return traits.tags[at] === 'DT' && !isFiniteVerb(traits, at + 1) && traits.tags[at + 1] !== 'VBG';
  return has(traits, at + 1, TRAIT.stop | TRAIT.comma) || at + 1 >= end;
}

const CLAUSE_STARTS =
  TRAIT.determiner |
  TRAIT.possessive |
  TRAIT.pronoun |
  TRAIT.capital |
  TRAIT.number |
  TRAIT.role |
  TRAIT.plain |
  TRAIT.place |
  TRAIT.quote |
  TRAIT.subordinator |
  TRAIT.negation |
  TRAIT.adverb;

/** Start of a clause without a conjunction, after the adjuncts or (should they be its own) right after the verb; null if none follows. */
function bareClause(traits: Traits, cue: Cue, starts: readonly number[], end: number): number | null {
  for (const at of starts) {
    if (at >= end || has(traits, at, TRAIT.comma | TRAIT.dash | TRAIT.colon | TRAIT.closes)) continue;
    if (traits.within[at]! >= 0 && has(traits, at, TRAIT.quote)) {
      if (isMarkedSubject(traits, at, end)) return at;
      continue;
    }
    if (isContraction(traits, at)) return at;
    if (isLoneLead(traits, at, end)) continue;
    if (has(traits, at, TRAIT.preposition) && !isRoughly(traits, at)) {
      const comma = afterComma(traits, at, Math.min(end, at + LONGEST_LEAD));
      if (comma !== null && !opensRelative(traits, comma) && hasFiniteVerb(traits, comma, end, 30)) {
        if (!isAdjunctOf(traits, cue, at)) return at;
        // `learned |in Tarn|, he was out`; `announced |on Monday|, was seen as weak` is told of what was announced
        if (!isFiniteVerb(traits, comma) && !has(traits, comma, TRAIT.coordinator)) return comma;
      }
    } else if (
      (traits.tags?.[at] === 'VBG' ||
        (has(traits, at, CLAUSE_STARTS | TRAIT.preposition) && !has(traits, at, TRAIT.auxiliary))) &&
      hasFiniteVerb(traits, at + 1, end, 30)
    )
      return at;
  }
  return null;
}

/** `volunteered |when he ran|`, `know, |because they do so|`: a subordinate clause that no other follows tells when or why. */
function isLoneLead(traits: Traits, at: number, end: number): boolean {
  if (!has(traits, at, TRAIT.subordinator) || has(traits, at, TRAIT.that) || traits.tags?.[at + 1] === 'JJ')
    return false;
  const comma = afterComma(traits, at, end);
  return comma === null || !hasFiniteVerb(traits, comma, end, LONGEST_CONTENT);
}

/** `|about| 40 of them fell`, `|at| least six boats left`: a number's preposition. */
function isRoughly(traits: Traits, at: number): boolean {
  const next = traits.tags?.[at + 1];
  const noun = has(traits, at + 1, TRAIT.determiner) ? at + 2 : at + 1;
  const isPart = traits.vocabulary.fractions.has(traits.words.forms[noun] ?? '');
  return isPart || has(traits, at + 1, TRAIT.number) || next === 'CD' || next === 'JJS';
}

/** The clause begins with a marked fragment and goes on without it: `said "full access" was out of the question`. */
function isMarkedSubject(traits: Traits, at: number, end: number): boolean {
  let after = at;
  while (after < end && traits.within[after] === traits.within[at]) after++;
  if (after + 2 >= end || traits.within[after] !== -1 || endsInStop(traits, after)) return false;
  return !has(traits, after, TRAIT.comma | TRAIT.stop | TRAIT.coordinator | TRAIT.dash | TRAIT.capital);
}

/** What stands in marks right before word `i` ends in a stop or a comma of its own. */
function endsInStop(traits: Traits, i: number, stop: number = TRAIT.stop | TRAIT.comma): boolean {
  let at = i - 1;
  // a mark of two characters, as typesetters write them, is two words
  while (has(traits, at, TRAIT.quote)) at--;
  return at < i - 1 && has(traits, at, stop);
}

/** `… his target."They shot him," said Roy`: a mark right after a full stop opens another sentence, with or without a space. */
function opensAfterStop(traits: Traits, i: number): boolean {
  return (
    has(traits, i, TRAIT.quote) &&
    traits.within[i - 1] !== traits.within[i] &&
    traits.within[i - 1] === -1 &&
    has(traits, i - 1, TRAIT.stop)
  );
}

/** A finite verb before the clause can have ended. */
function hasFiniteVerb(traits: Traits, from: number, end: number, reach: number): boolean {
  const limit = Math.min(end, from + reach);
  for (let i = from; i < limit; i++) {
    if (isFiniteVerb(traits, i) && !isBorrowed(traits, i)) return true;
    if (has(traits, i, TRAIT.colon | TRAIT.dash)) return false;
    if (has(traits, i, TRAIT.comma) && (has(traits, i + 1, TRAIT.coordinator) || opensRelative(traits, i + 1)))
      return false;
  }
  return false;
}

/** `, during which the leaders met`: from here on every verb is the relative clause's. */
function opensRelative(traits: Traits, i: number): boolean {
  return has(traits, i, TRAIT.preposition) && has(traits, i + 1, TRAIT.relative) && !has(traits, i + 1, TRAIT.that);
}

/** A verb that a relative or a coordinator brings in is not the verb of the noun phrase before it. */
function isBorrowed(traits: Traits, verb: number): boolean {
  let at = verb - 1;
  while (has(traits, at, TRAIT.adverb)) at--;
  if (has(traits, at, TRAIT.that)) return traits.tags === null || traits.tags[at] === 'WDT';
  return has(traits, at, TRAIT.coordinator | TRAIT.relative);
}

/** `he'll`: subject and verb in one word. */
function isContraction(traits: Traits, i: number): boolean {
  return has(traits, i, TRAIT.auxiliary) && !has(traits, i, TRAIT.negation) && traits.words.forms[i]!.includes("'");
}

function startsObject(traits: Traits, at: number, end: number): boolean {
  if (
    at >= end ||
    has(traits, at, TRAIT.comma | TRAIT.stop | TRAIT.colon | TRAIT.dash | TRAIT.coordinator | TRAIT.subordinator)
  )
    return false;
  if (has(traits, at, TRAIT.quote)) return false;
  if (has(traits, at, TRAIT.time) || (has(traits, at, TRAIT.preposition) && !isRoughly(traits, at))) return false;
  // `denied |having| taken it`
  if (traits.tags?.[at] === 'VBG') return true;
  return !has(traits, at, TRAIT.auxiliary | TRAIT.adverb) || has(traits, at, TRAIT.capital);
}

/** Where what is said ends: at a later cue that takes over, a verb joined to this one, or the sentence's end. */
function contentEnd(traits: Traits, cue: Cue, source: Source | null, from: number, end: number): number {
  const limit = Math.min(end, from + LONGEST_CONTENT, restOf(traits, cue, from));
  for (let i = from + 1; i < limit; i++) {
    if (endsInStop(traits, i, TRAIT.stop) && has(traits, i, TRAIT.capital | TRAIT.quote)) return i;
    if (opensAfterStop(traits, i)) return trimEnd(traits, from, i);
    // `as “fantastic,” telling reporters`
    if (
      has(traits, i, TRAIT.quote) &&
      !has(traits, i + 1, TRAIT.quote) &&
      endsInStop(traits, i + 1, TRAIT.comma) &&
      endsAtComma(traits, cue, source, i, limit)
    )
      return i + 1;
    if (traits.within[i]! >= 0) continue;
    if (has(traits, i, TRAIT.colon) && traits.words.forms[i] === ';') return i;
    if (has(traits, i, TRAIT.comma | TRAIT.dash) && endsAtComma(traits, cue, source, i, limit)) return i;
    if (isMediumAt(traits, i, limit, traits.vocabulary.tellings) && !hasFiniteVerb(traits, i, limit, LONGEST_CONTENT))
      return trimEnd(traits, from, i);
    if (has(traits, i, TRAIT.coordinator) && isJoinedCue(traits, cue, i + 1))
      return has(traits, i - 1, TRAIT.comma) ? i - 1 : i;
    if (has(traits, i, TRAIT.closes) && !opensBetween(traits, from, i)) return i;
  }
  return trimEnd(traits, from, limit);
}

function trimEnd(traits: Traits, from: number, to: number): number {
  let end = to;
  while (
    end > from &&
    has(traits, end - 1, TRAIT.comma | TRAIT.stop | TRAIT.dash | TRAIT.colon) &&
    traits.within[end - 1]! < 0
  )
    end--;
  return end;
}

function endsAtComma(traits: Traits, cue: Cue, source: Source | null, comma: number, limit: number): boolean {
  const next = comma + 1;
  if (phraseAt(traits, next) || traits.vocabulary.comparing.has(traits.words.forms[next] ?? '')) return true;
  if (isClosingAside(traits, comma, limit) || isSharedVerb(traits, cue, next)) return true;
  if (isInPassing(traits, source)) return true;
  const after = cueAt(traits, skipAdverbs(traits, next));
  if (after?.verb?.part === 'gerund') return true;
  if (isAside(traits, next, limit)) return true;
  if (has(traits, next, TRAIT.coordinator | TRAIT.subordinator) && startsOtherClause(traits, next + 1, limit))
    return true;
  if (source?.form === 'relative' && isFiniteVerb(traits, next)) return true;
  if (isLeading(traits, cue, source))
    return has(traits, next, CLAUSE_STARTS) && hasFiniteVerb(traits, next + 1, limit, 25);
  return false;
}

/** `Promising that …, Bolton said`: the cue's own clause comes before the main one. */
function isLeading(traits: Traits, cue: Cue, source: Source | null): boolean {
  const { first } = sentenceWords(traits, cue.first);
  // `A day |after| he said it was safe, she left`
  const from = Math.min(source?.from ?? cue.first, cue.first);
  // `By |saying| it was safe, he …`
  if (cue.verb?.part === 'gerund' && cue.first === cue.at && isVerbless(traits, first, cue.first)) return true;
  if (
    has(traits, from - 1, TRAIT.subordinator) &&
    !has(traits, from - 1, TRAIT.that) &&
    isVerbless(traits, first, from - 1)
  )
    return true;
  if (cue.first === first) return cue.verb?.part === 'gerund' || cue.verb?.part === 'past';
  return has(traits, first, TRAIT.subordinator) && cue.first - first < LONGEST_LEAD && !has(traits, first, TRAIT.that);
}

function isVerbless(traits: Traits, from: number, to: number): boolean {
  if (to - from > LONGEST_LEAD) return false;
  for (let i = from; i < to; i++) if (isFiniteVerb(traits, i)) return false;
  return true;
}

/** `said it was safe, |and left| the room`: behind a comma a verb in the cue's own form, with no subject, has the cue's. */
function isSharedVerb(traits: Traits, cue: Cue, next: number): boolean {
  const { tags } = traits;
  if (tags === null || tags[next] === 'EX' || !has(traits, next, TRAIT.coordinator | TRAIT.adverb)) return false;
  const at = skipAdverbs(traits, next);
  const tag = tags[at];
  // taggers take `but declined` for a participle
  if (tag === 'VBN') return tags[cue.first] === 'VBD' && has(traits, at, TRAIT.cue);
  return tag === tags[cue.first] && (tag === 'VBD' || tag === 'VBZ');
}

/** `just |as he said| he would, and …`: a clause told in passing ends where the sentence goes on. */
function isInPassing({ words, vocabulary }: Traits, source: Source | null): boolean {
  return source !== null && vocabulary.takenFor.has(words.forms[source.from - 1] ?? '');
}

/** `, which he signed.`, `, a friend of Orr.`: what closes the sentence so is as likely the reporter's as the speaker's. */
function isClosingAside(traits: Traits, comma: number, limit: number): boolean {
  const next = comma + 1;
  const isAside =
    (has(traits, next, TRAIT.relative) && !has(traits, next, TRAIT.that)) ||
    opensRelative(traits, next) ||
    traits.vocabulary.articles.has(traits.words.forms[next] ?? '') ||
    isApposition(traits, next, limit);
  if (!isAside || !has(traits, comma, TRAIT.comma)) return false;
  // words in marks there are the speaker's: `…, which “will help the growers”`
  for (let i = next; i < limit; i++) if (has(traits, i, TRAIT.comma | TRAIT.quote)) return false;
  return true;
}

/** `, the first boats to leave`: a phrase that nothing follows. */
function isApposition(traits: Traits, at: number, limit: number): boolean {
  const { words, vocabulary } = traits;
  if (traits.tags?.[at] !== 'DT' || vocabulary.indefinites.has(words.forms[at]!)) return false;
  for (let i = at; i < limit && !has(traits, i, TRAIT.relative); i++)
    if (isFiniteVerb(traits, i) || has(traits, i, TRAIT.coordinator)) return false;
  return true;
}

function skipAdverbs(traits: Traits, at: number): number {
  let to = at;
  while (has(traits, to, TRAIT.adverb | TRAIT.coordinator)) to++;
  return to;
}

/** `, X said` closing the sentence or between commas. */
function isAside(traits: Traits, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + 12); i++) {
    if (has(traits, i, TRAIT.comma | TRAIT.colon)) return false;
    const cue = cueAt(traits, i);
    if (!cue?.verb || !(cue.verb.frames & FRAME.quote) || cue.isPassive || isUndone(traits, cue)) continue;
    if (cue.first === from)
      return i === from && sourceAfter(traits, cue.end, limit) !== null && !has(traits, cue.end, TRAIT.that);
    return sourceBefore(traits, cue.first, from)?.from === from && closesAside(traits, cue.end, limit);
  }
  return false;
}

function closesAside(traits: Traits, at: number, limit: number): boolean {
  if (at >= limit || has(traits, at, TRAIT.comma)) return true;
  return has(traits, at, TRAIT.time | TRAIT.preposition) && !hasFiniteVerb(traits, at, limit, 12);
}

/** `, but the mayor said`: a clause with a cue and a subject of its own. */
function startsOtherClause(traits: Traits, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + 12); i++) {
    if (has(traits, i, TRAIT.comma | TRAIT.colon) || traits.within[i]! >= 0) return false;
    const other = cueAt(traits, i);
    if (!other?.verb || other.isPassive) continue;
    const source = sourceBefore(traits, other.first, from);
    return source !== null && source.from <= from + 1;
  }
  return false;
}

/** `said X and called Y`, `said X but did not suggest Y`: a second verb of speech in the same form, with no subject between. */
function isJoinedCue(traits: Traits, cue: Cue, at: number): boolean {
  const next = skipAdverbs(traits, at);
  if (has(traits, next, TRAIT.auxiliary)) return isJoinedGroup(traits, cue, next);
  const joined = cueAt(traits, next);
  if (!joined?.verb || !cue.verb) return false;
  if (joined.verb.part !== cue.verb.part) return false;
  // a verb that the tagger has for a noun tells nothing of its form
  const isTagged = traits.tags?.[cue.at]?.startsWith('VB') !== false;
  return !isTagged || isFiniteVerb(traits, next) === isFiniteVerb(traits, cue.at);
}

/** The same where auxiliaries stand before the verb; the first of them has the tense, and a modal has none to compare. */
function isJoinedGroup(traits: Traits, cue: Cue, first: number): boolean {
  if (traits.tags === null || traits.tags[first] !== traits.tags[cue.first]) return false;
  let verb = first + 1;
  while (has(traits, verb, TRAIT.auxiliary | TRAIT.negation | TRAIT.adverb)) verb++;
  const joined = cueAt(traits, verb);
  return joined !== null && joined.first === first && !joined.isPassive;
}

function opensBetween(traits: Traits, from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) if (has(traits, i, TRAIT.opens)) return true;
  return false;
}

/** `The talks will go on, Smith said.` `The talks, Smith said, will go on.` */
function contentBefore(traits: Traits, cue: Cue, bounds: Bounds): ReportedClause | null {
  if (!(cue.verb!.frames & (FRAME.quote | FRAME.bare)) || cue.verb!.part === 'gerund' || isManner(cue)) return null;
  const adjuncts = readAdjuncts(traits, cue, bounds.end);
  // `…, records |show|.`: what is no verb of speech has to close the sentence
  if (!(cue.verb!.frames & FRAME.quote) && adjuncts.at < bounds.end && !isBetweenCommas(traits, cue, bounds))
    return null;
  const own = tellerAfterComma(traits, cue, bounds);
  // what follows `told` is whom it was told to
  const mayFollow = (own === null || !isAfterComma(traits, own.from)) && !(cue.verb!.frames & FRAME.told);
  // `saw the fire, reported |it| and left`: nobody is told of as "it" behind the verb
  const isThing = traits.vocabulary.pronouns.get(traits.words.forms[cue.end] ?? '') === 'it';
  const behind = mayFollow && !isThing ? sourceAfter(traits, cue.end, bounds.end) : null;
  // `the clerk, for example, said |the plan would fail|`: who has a verb is told of
  const inverted = behind !== null && isFiniteVerb(traits, skipAdverbs(traits, behind.to)) ? null : behind;
  const source = inverted ?? own;
  const start = inverted ? cue.first : (own?.from ?? -1);
  if (!source || source.form === 'relative' || !(isAfterComma(traits, start) || isAfterMarked(traits, start)))
    return null;
  // marks that go on with a clause may hold more than one sentence
  const from = isAfterMarked(traits, start) ? sentenceWords(traits, openingOf(traits, start)).first : bounds.first;
  const rest = Math.max(adjuncts.at, source.to);
  const isWhole =
    hasMainVerb(traits, from, start - 1) || ((cue.verb!.frames & FRAME.quote) !== 0 && isAfterMarked(traits, start));
  if (from >= start - 1 || (!isWhole && !has(traits, rest, TRAIT.comma))) return null;
  const content: Range[] = [];
  // `|Still|, officials said, the lock is shut`
  if (!(has(traits, from, TRAIT.adverb) && start - 1 - from < SHORTEST_LEAD))
    content.push([from, traits.within[start - 1]! >= 0 ? start : start - 1]);
  if (
    has(traits, rest, TRAIT.comma) &&
    rest + 1 < bounds.end &&
    (!isWhole || goesOn(traits, cue, rest, bounds.end, isFiniteVerb(traits, start - 2)))
  )
    content.push([rest + 1, contentEnd(traits, cue, source, rest + 1, bounds.end)]);
  if (content.length === 0) return null;
  const { addressee, medium, when } = adjuncts;
  return { cue, source, content, addressee, medium, when, rule: 'after-clause' };
}

/** `The plan “will fail,” |Orr| said`: the comma stands inside marks that go on with the clause before them. */
function isAfterMarked(traits: Traits, at: number): boolean {
  if (traits.within[at - 1]! < 0 || !endsInStop(traits, at, TRAIT.comma)) return false;
  return isMarkedEnd(traits, openingOf(traits, at));
}

/** The first word, a mark, of the pair that closes right before word `at`. */
function openingOf({ within }: Traits, at: number): number {
  let first = at - 1;
  while (within[first - 1] === within[at - 1]) first--;
  return first;
}

/** Whether the marks that open at word `first` go on with a clause that began outside them: `he called it |“a disgrace”|`. */
export function isMarkedEnd(traits: Traits, first: number): boolean {
  const inside = insideMark(traits, first);
  // `it is old, but |“Tarn needs it,”|`: a name has its capital there too
  const isOpening = opensAnew(traits, inside) && !has(traits, first - 1, TRAIT.coordinator);
  if (isOpening || traits.within[first - 1] !== -1) return false;
  if (traits.sentence[first - 1] !== traits.sentence[first]) return false;
  // `the ferry, with its crew, |“is safe”|`, `In the end, |“we felt it was right”|`
  if (has(traits, first - 1, TRAIT.comma)) return isFiniteVerb(traits, inside) || isLeadIn(traits, first - 1);
  return !has(traits, first - 1, TRAIT.stop | TRAIT.colon | TRAIT.dash);
}

/** A capital where marks open is a sentence's; "I" has it everywhere. */
function opensAnew(traits: Traits, inside: number): boolean {
  return has(traits, inside, TRAIT.capital) && !has(traits, inside, TRAIT.pronoun);
}

/** `|In past years|, “we …”`: a phrase that opens the sentence, ends at word `comma` and has neither verb nor medium, as `In an interview, “we …”` has. */
function isLeadIn(traits: Traits, comma: number): boolean {
  const { first } = sentenceWords(traits, comma);
  if (comma - first < SHORTEST_LEAD || comma - first > LONGEST_LEAD) return false;
  for (let i = first; i < comma; i++) {
    if (isFiniteVerb(traits, i) || has(traits, i, TRAIT.cue | TRAIT.comma | TRAIT.quote | TRAIT.colon)) return false;
    if (traits.vocabulary.media.has(traits.words.forms[i]!)) return false;
  }
  return true;
}

/** A verb that the whole hangs on: not that of an opening `if …`, `when …`, `to win …`, unless a comma ends it. */
function hasMainVerb(traits: Traits, from: number, to: number): boolean {
  const isLead = has(traits, from, TRAIT.subordinator) || isTo(traits, from);
  const main = isLead ? afterComma(traits, from, to) : from;
  return main !== null && hasFiniteVerb(traits, main, to, LONGEST_CONTENT);
}

/** After a parenthesis that ends at `comma` the clause goes on: with its verb, or with another clause that has no cue of its own. */
function goesOn(traits: Traits, cue: Cue, comma: number, end: number, isOpen: boolean): boolean {
  const at = comma + 1;
  // `it is no wonder, he said, |that it fell|`, `the harvest was, he said, |a poor one|`
  if (traits.tags?.[at] === 'IN' && has(traits, at, TRAIT.that)) return true;
  if (isOpen) return true;
  if (has(traits, at, TRAIT.capital | TRAIT.relative)) return false;
  // `, he said, |and left|` may be told of either
  if (has(traits, at, TRAIT.coordinator) && isFiniteVerb(traits, skipAdverbs(traits, at + 1))) return false;
  if (has(traits, at, TRAIT.coordinator | TRAIT.subordinator)) return !endsAtComma(traits, cue, null, comma, end);
  return isFiniteVerb(traits, at) || has(traits, at, TRAIT.preposition);
}

function isAfterComma(traits: Traits, at: number): boolean {
  return has(traits, at - 1, TRAIT.comma | TRAIT.dash);
}

/** `According to X, …` and `…, according to X`. */
function clauseOfPhrase(traits: Traits, i: number): ReportedClause | null {
  const cue = phraseAt(traits, i)!;
  const bounds = boundsOf(traits, i);
  const source = phrasedSource(traits, cue, bounds);
  if (!source) return null;
  const base = { cue, source, addressee: null, medium: null, when: null, rule: 'according-to' };
  if (i <= bounds.first + 1) {
    const from = afterComma(traits, source.to, bounds.end);
    const end = from === null ? 0 : contentEnd(traits, cue, source, from, bounds.end);
    return from === null || end <= from ? null : { ...base, content: [[from, end]] };
  }
  // `That|'s| according to police`
  const isLinked = has(traits, i - 1, TRAIT.clitic) && has(traits, i - 1, TRAIT.auxiliary);
  const to = isAfterComma(traits, i) || isLinked ? i - 1 : i;
  const from = clauseStart(traits, to, bounds.first);
  if (to <= from) return null;
  const rest = wholeSourceEnd(traits, source, bounds.end);
  // `Fares, according to the council, |have risen|`: what stands before is no sentence yet
  const isOpen = !hasMainVerb(traits, from, to) && has(traits, rest, TRAIT.comma);
  if (!isOpen || !hasFiniteVerb(traits, rest + 1, bounds.end, LONGEST_CONTENT))
    return { ...base, content: [[from, to]] };
  const content: Range[] = [
    [from, to],
    [rest + 1, contentEnd(traits, cue, source, rest + 1, bounds.end)],
  ];
  return { ...base, content };
}

/** `according to Lena Orr, |an envoy of the council|, was …`: the comma that ends the source, its apposition included. */
function wholeSourceEnd(traits: Traits, source: Source, end: number): number {
  if (isFiniteVerb(traits, skipAdverbs(traits, source.to + 1))) return source.to;
  return afterComma(traits, source.to + 1, end) === null ? source.to : afterComma(traits, source.to + 1, end)! - 1;
}

/** Before what is told an apposition is one only if a comma closes it: `according to police, two boats sank` has none. */
function phrasedSource(traits: Traits, cue: Cue, { first, end }: Bounds): Source | null {
  const source = sourceAfter(traits, cue.end, end) ?? longSource(traits, cue.end, end);
  const isBehind = cue.first > first + 1 && hasMainVerb(traits, first, cue.first);
  if (!source || isBehind || has(traits, source.to, TRAIT.comma)) return source;
  const comma = afterComma(traits, cue.end, end);
  return comma === null ? source : (sourceAfter(traits, cue.end, comma - 1) ?? source);
}

/** Whatever stands up to the next comma. */
function longSource(traits: Traits, from: number, end: number): Source | null {
  let to = from;
  while (to < end && !has(traits, to, TRAIT.comma | TRAIT.colon | TRAIT.dash) && traits.within[to]! < 0) to++;
  if (to <= from + 1 || to - from > LONGEST_PHRASE_SOURCE) return null;
  return { from, to, head: [from, to], name: null, form: 'description' };
}

function afterComma(traits: Traits, from: number, end: number): number | null {
  for (let i = from; i < end; i++) if (has(traits, i, TRAIT.comma)) return i + 1 < end ? i + 1 : null;
  return null;
}

/** Start of the clause that ends at `to`: after a semicolon, or the sentence's own. */
function clauseStart(traits: Traits, to: number, first: number): number {
  for (let i = to - 1; i > first; i--) if (traits.words.forms[i] === ';') return i + 1;
  return first;
}

/** Where what a noun brings ends: with all that hangs on the noun, and before a verb that has no clause left but the sentence's own. */
function nounEnd(traits: Traits, cue: Cue, source: Source, from: number, end: number): number {
  const to = contentEnd(traits, cue, source, from, end);
  // `the answer |was that …|`: the clause hangs on the copula
  if (has(traits, from - 1, TRAIT.auxiliary)) return to;
  const noun = traits.tree === null ? -1 : traits.tokens[cue.at]!;
  if (noun < 0) return has(traits, from, TRAIT.that) ? to : from;
  return Math.min(strayVerb(traits, from, to), to, wordsUnder(traits, noun)[1]);
}

/** `the man who said |the lock was open| was right`: where the main clause goes on behind what a relative clause tells. */
function mainVerbAfter(traits: Traits, { at, rule }: Start, to: number): number {
  const isClause = rule === 'bare' || rule === 'question';
  return strayVerb(traits, at, to, isClause ? 1 : 0);
}

/** The first finite verb of words `[from, to)` that no clause among them has, beyond those of `clauses` already open; `to` if there is none. */
function strayVerb(traits: Traits, from: number, to: number, open = 0): number {
  let clauses = open;
  let isInGroup = false;
  for (let i = from; i < to; i++) {
    const isVerb = isFiniteVerb(traits, i);
    if (has(traits, i, CLAUSE_OPENERS)) clauses++;
    else if (isVerb && !isInGroup && clauses-- === 0 && traits.tags?.[i] !== 'VB') return i;
    // `said she |believed| the lock was open`
    if (
      isVerb &&
      verbAt(traits, i) !== null &&
      verbAt(traits, i)!.verb.frames & FRAME.bare &&
      !has(traits, i + 1, TRAIT.that)
    )
      clauses++;
    isInGroup = (isVerb || isInGroup) && (isVerb || has(traits, i, TRAIT.adverb | TRAIT.negation));
  }
  return to;
}

/** Words that bring a clause, which has a verb of its own. */
const CLAUSE_OPENERS =
  TRAIT.that | TRAIT.question | TRAIT.relative | TRAIT.subordinator | TRAIT.coordinator | TRAIT.comma | TRAIT.quote;
