/**
 * Ends: how far what is reported goes: to a later cue that takes over, a verb that goes on with the telling, an aside of the reporter, or the sentence's end. In: traits, a cue, where
 * the words begin. Out: the first word that is no part of them.
 */
import { FRAME } from '../../language/quotations.ts';
import { objectEnd, restOf, speaksInWriting, wordsUnder } from './complements.ts';
import { type Cue, cueAt, isUndone, phraseAt } from './cues.ts';
import {
  asideEnd,
  CLAUSE_STARTS,
  endsInStop,
  hasFiniteVerb,
  isMediumAt,
  isTo,
  isVerbless,
  LONGEST_CONTENT,
  LONGEST_LEAD,
  opensAfterStop,
  opensRelative,
  skipAdverbs,
} from './shapes.ts';
import { type Source, sourceAfter, sourceBefore } from './sources.ts';
import type { Start } from './starts.ts';
import { has, isFiniteVerb, sentenceWords, TRAIT, type Traits, verbAt } from './traits.ts';

/** `a vote, which she said |was wrong|, cost her the seat`: a verb behind a comma is the main clause's. */
export function relativeEnd(traits: Traits, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (has(traits, i, TRAIT.comma) && isFiniteVerb(traits, i + 1)) return i;
  return to;
}

/** What hangs on its verb as a phrase does, and ends with it; a clause goes on over commas. */
const TIGHT: ReadonlySet<string> = new Set(['object', 'infinitive']);

/** Where what a verb has as its words ends, by how they hang on it: a phrase ends with itself, a clause goes on over commas. */
export function complementEnd(traits: Traits, cue: Cue, source: Source, { at, rule }: Start, end: number): number {
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

/** Where an object ends: what the tree joins to it and what goes on from there, up to a comma or a verb that can't be its own. */
export function endOfObject(traits: Traits, cue: Cue, from: number, last: number): number {
  const first = objectEnd(traits, cue, from);
  const stray = strayVerb(traits, first, last);
  for (let i = first; i < stray; i++) if (has(traits, i, TRAIT.comma | TRAIT.dash)) return i;
  return Math.min(stray, last);
}

/** Where what is said ends: at a later cue that takes over, a verb joined to this one, or the sentence's end. */
export function contentEnd(traits: Traits, cue: Cue, source: Source | null, from: number, end: number): number {
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
    if (has(traits, i, TRAIT.comma | TRAIT.dash) && endsAtComma(traits, cue, source, i, limit))
      return trimEnd(traits, from, i);
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
export function isInPassing({ words, vocabulary }: Traits, source: Source | null): boolean {
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

/** `, X said` closing the sentence or between commas. */
export function isAside(traits: Traits, from: number, limit: number): boolean {
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

/** After a parenthesis that ends at `comma` the clause goes on: with its verb, or with another clause that has no cue of its own. */
export function goesOn(traits: Traits, cue: Cue, comma: number, end: number): boolean {
  const at = comma + 1;
  // `it is no wonder, he said, |that it fell|`, `the harvest was, he said, |a poor one|`
  if (traits.tags?.[at] === 'IN' && has(traits, at, TRAIT.that)) return true;
  if (has(traits, at, TRAIT.capital | TRAIT.relative)) return false;
  // `, he said, |and left|` may be told of either
  if (has(traits, at, TRAIT.coordinator) && isFiniteVerb(traits, skipAdverbs(traits, at + 1))) return false;
  if (has(traits, at, TRAIT.coordinator | TRAIT.subordinator)) return !endsAtComma(traits, cue, null, comma, end);
  return isFiniteVerb(traits, at) || has(traits, at, TRAIT.preposition);
}

/** Where what a noun brings ends: with all that hangs on the noun, and before a verb that has no clause left but the sentence's own. */
export function nounEnd(traits: Traits, cue: Cue, source: Source, from: number, end: number): number {
  const to = contentEnd(traits, cue, source, from, end);
  // `the answer |was that …|`: the clause hangs on the copula
  if (has(traits, from - 1, TRAIT.auxiliary)) return to;
  const noun = traits.tree === null ? -1 : traits.tokens[cue.at]!;
  if (noun < 0) return has(traits, from, TRAIT.that) ? to : from;
  return Math.min(strayVerb(traits, from, to), to, wordsUnder(traits, noun)[1]);
}

/** `the man who said |the lock was open| was right`: where the main clause goes on behind what a relative clause tells. */
export function mainVerbAfter(traits: Traits, { at, rule }: Start, to: number): number {
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
  TRAIT.that |
  TRAIT.question |
  TRAIT.relative |
  TRAIT.subordinator |
  TRAIT.coordinator |
  TRAIT.comma |
  TRAIT.quote |
  TRAIT.opens;
