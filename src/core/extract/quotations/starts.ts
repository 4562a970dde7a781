/**
 * Starts: where what a verb reports begins behind it, and how it hangs on the verb: with a conjunction, as a question, an infinitive, an object, a bare clause. In: traits, a cue, what
 * stands between. Out: a place and a rule, or none.
 */
import { FRAME } from '../../language/quotations.ts';
import { dependentBy } from '../syntax/children.ts';
import { type Adjuncts, adjunctEnd } from './adjuncts.ts';
import { isAdjunctOf, takesObject } from './complements.ts';
import { type Cue, cueAt } from './cues.ts';
import { nameIn } from './names.ts';
import type { Range } from './reported-clauses.ts';
import {
  ASIDES,
  afterComma,
  asideEnd,
  type Bounds,
  CLAUSE_STARTS,
  endsInStop,
  hasFiniteVerb,
  isAfterComma,
  isBareVerb,
  isContraction,
  isRoughly,
  isTo,
  LONGEST_CONTENT,
  LONGEST_LEAD,
  LONGEST_NOUN,
  opensRelative,
  skipAdverbs,
} from './shapes.ts';
import { phraseEnd, sourceBefore } from './sources.ts';
import { BREAKS, has, insideMark, isFiniteVerb, sentenceWords, TRAIT, type Traits } from './traits.ts';

/** Longest way from a verb to its conjunction: `told a crowd in Tarn, on the last day of the fair, that …`. */
const LONGEST_ADDRESS = 25;

/** `which he said |was closed|`: a clause whose subject stands before whoever tells. */
export function lackingStart(traits: Traits, cue: Cue, { first, end }: Bounds): Start | null {
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
export function fronted(traits: Traits, first: number, { at, rule }: Start): readonly Range[] {
  const isFronted = LACKING.has(rule) && first <= at && isPronounBefore(traits, first, isFiniteVerb(traits, at));
  return isFronted ? [[first - 1, first]] : [];
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
export function isAdjunct(traits: Traits, from: number, to: number): boolean {
  if (!has(traits, from, TRAIT.preposition | TRAIT.adverb | TRAIT.time)) return false;
  for (let i = from; i < to; i++) if (isFiniteVerb(traits, i) || traits.within[i]! >= 0) return false;
  return true;
}

/** `discussed |it|`, `wanted |that|`: a word that only points at what was said elsewhere. */
export function isPointing({ words, vocabulary }: Traits, from: number, to: number): boolean {
  const form = words.forms[from]!;
  return to === from + 1 && (vocabulary.pronouns.get(form) === 'it' || vocabulary.complementisers.has(form));
}

/** The first word of what is reported, and how it hangs on its verb: `that`, `bare`, `object` and so on. */
export interface Start {
  readonly at: number;
  readonly rule: string;
}

/** What follows a verb, by the frames it takes: the first kind that fits, the surest first. */
export function contentStart(traits: Traits, cue: Cue, { at, addressee }: Adjuncts, { end }: Bounds): Start | null {
  const { frames } = cue.verb!;
  if (at >= end) return null;
  const form = traits.words.forms[at]!;
  if (frames & (FRAME.that | FRAME.bare) && has(traits, at, TRAIT.that) && !isDemonstrative(traits, at, end))
    return { at, rule: 'that' };
  if (frames & FRAME.question && has(traits, at, TRAIT.question) && at + 1 < end) return { at, rule: 'question' };
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
  if (bareAt !== null && isClauseByTree(traits, cue, bareAt, end)) {
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
function isClauseByTree(traits: Traits, cue: Cue, at: number, end: number): boolean {
  const { tree, tokens } = traits;
  const verb = tree === null ? -1 : tokens[cue.at]!;
  if (tree === null || verb < 0 || dependentBy(tree.syntax, tree.children, verb, 'ccomp') > verb) return true;
  for (let i = at; i < end && !has(traits, i, BREAKS & ~(TRAIT.quote | ASIDES)); i++) {
    if (has(traits, i, ASIDES)) i = asideEnd(traits, i);
    if (i < 0) return false;
    if (isFiniteVerb(traits, i)) return true;
  }
  return false;
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
export function isUnjudged(traits: Traits, cue: Cue, from: number, end: number): boolean {
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

/** The clause begins with a marked fragment and goes on without it: `said "full access" was out of the question`. */
function isMarkedSubject(traits: Traits, at: number, end: number): boolean {
  let after = at;
  while (after < end && traits.within[after] === traits.within[at]) after++;
  if (after + 2 >= end || traits.within[after] !== -1 || endsInStop(traits, after)) return false;
  return !has(traits, after, TRAIT.comma | TRAIT.stop | TRAIT.coordinator | TRAIT.dash | TRAIT.capital);
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
