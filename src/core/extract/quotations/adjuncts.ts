/**
 * Adjuncts: what stands between a verb of speech and what is said: whom it was said to, when, in what. In: traits and a cue. Out: word ranges and where they end.
 */
import { FRAME } from '../../language/quotations.ts';
import type { Cue } from './cues.ts';
import type { Range } from './reported-clauses.ts';
import { boundsOf, hasMedium, isBareVerb, isTimed, isTo } from './shapes.ts';
import { phraseEnd } from './sources.ts';
import { has, insideMark, TRAIT, type Traits } from './traits.ts';

/** Tags of what looks like an adverb and opens a clause or a phrase: `|there| is`, `|weekly| talks`. */
const OPENING: ReadonlySet<string> = new Set(['EX', 'JJ']);

/** Whom it was said to, in what and when, as word ranges; `at` is the first word behind them. */
export interface Adjuncts {
  readonly at: number;
  readonly addressee: Range | null;
  readonly medium: Range | null;
  readonly when: Range | null;
}

/** What stands between a verb and what is said: whom it was said to, when, in what. */
export function readAdjuncts(traits: Traits, cue: Cue, end: number): Adjuncts {
  const isTelling = (cue.verb!.frames & FRAME.addressee) !== 0;
  const from = isTelling ? addresseeEnd(traits, cue.end, end) : cue.end;
  const rest = readPhrases(traits, from, end);
  return from > cue.end ? { ...rest, addressee: [cue.end, from] } : rest;
}

/** Times and media from word `from` on; a `to …` that stands there first is whom it was said to. */
function readPhrases(traits: Traits, from: number, end: number): Adjuncts {
  let at = from;
  let addressee: Range | null = null;
  let medium: Range | null = null;
  let when: Range | null = null;
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
    else if (isOccasion(traits, at)) when ??= [at, to];
    else if (at === from && isTo(traits, at)) addressee ??= [at + 1, to];
    at = to;
  }
  return { at, addressee, medium, when };
}

/** `|after| the fire`: of which no word tells a time. */
function isOccasion({ words, vocabulary }: Traits, at: number): boolean {
  const form = words.forms[at]!;
  return vocabulary.circumstances.has(form) && vocabulary.timePrepositions.has(form);
}

/** What tells of the saying behind what is said: `denied it |in a statement| |on Friday|`; behind a comma only to the sentence's end. */
export function adjunctsBehind(traits: Traits, at: number, end: number): Pick<Adjuncts, 'medium' | 'when'> {
  const from = has(traits, at, TRAIT.comma) ? at + 1 : at;
  const found = readPhrases(traits, from, end);
  return from > at && found.at < end ? { medium: null, when: null } : found;
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

/** End of a time or of a phrase that tells when, to whom or in what; `at` where none stands there. */
export function adjunctEnd(traits: Traits, at: number, end: number): number {
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
