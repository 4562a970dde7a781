/**
 * Told before: what is reported ahead of whoever tells it, or round them: `…, officials said`, `the yard, she said, is shut`, `as Orr noted, …`. In: traits, a cue, its sentence. Out: a
 * reported clause, or none.
 */
import { FRAME } from '../../language/quotations.ts';
import { type Adjuncts, adjunctsBehind } from './adjuncts.ts';
import { type Cue, isManner, isUndone } from './cues.ts';
import { contentEnd, goesOn, isInPassing } from './ends.ts';
import { isNameWord } from './names.ts';
import type { Range, ReportedClause } from './reported-clauses.ts';
import {
  type Bounds,
  clauseStart,
  endsInStop,
  hasFiniteVerb,
  hasMainVerb,
  isAfterComma,
  isAfterMarked,
  LONGEST_CONTENT,
  LONGEST_TELLER,
  openingOf,
  SHORTEST_LEAD,
  skipAdverbs,
} from './shapes.ts';
import { type Source, sourceAfter, sourceBefore } from './sources.ts';
import { has, insideMark, isFiniteVerb, sentenceWords, TRAIT, type Traits } from './traits.ts';
import { treeSource } from './trees.ts';

/** A cue in its sentence, and what stands behind it that tells of the telling. */
export interface Telling {
  readonly cue: Cue;
  readonly bounds: Bounds;
  readonly adjuncts: Adjuncts;
}

/** `|As| Orr |noted|, the yard is old`, `The yard is old, |as| Orr |noted| in May`, `The yard, |as| Orr |noted|, is old`: all but the aside is told. */
export function toldInPassing(
  traits: Traits,
  { cue, bounds: { first, end }, adjuncts }: Telling,
): ReportedClause | null {
  if (!(cue.verb!.frames & (FRAME.quote | FRAME.bare)) || isManner(cue) || isUndone(traits, cue)) return null;
  const source = sourceBefore(traits, cue.first, first);
  if (source === null || source.form === 'relative' || !isInPassing(traits, source)) return null;
  const as = source.from - 1;
  const { at: rest, addressee, medium, when } = adjuncts;
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
    if (!has(traits, rest, TRAIT.comma) || !(isOpening || goesOn(traits, cue, rest, end))) return null;
    const to = contentEnd(traits, cue, null, rest + 1, end);
    if (to <= rest + 1 || (isOpening && !hasFiniteVerb(traits, rest + 1, to, LONGEST_CONTENT))) return null;
    content.push([rest + 1, to]);
  }
  return content.length === 0 ? null : { cue, source, content, addressee, medium, when, rule: 'in-passing' };
}

/** `…, reported |the Orrin Courier|.`: behind a comma a verb of speech and then a name, to the sentence's end, whatever the tree makes of it. */
export function isToldByName(traits: Traits, { cue, bounds: { end } }: Telling): boolean {
  if (!(cue.verb!.frames & FRAME.quote) || !isAfterComma(traits, cue.first) || cue.end >= end) return false;
  const first = has(traits, cue.end, TRAIT.determiner) ? cue.end + 1 : cue.end;
  if (first >= end || end - first > LONGEST_NAME) return false;
  for (let i = first; i < end; i++) if (!isNameWord(traits, i)) return false;
  return true;
}

/** Words of a name: `Northern Harbours and Fisheries Agency` with one to spare. */
const LONGEST_NAME = 6;

/** `…, say some pilots, |who know it|`: the rest tells of who speaks. */
export function isBeforeAside(traits: Traits, { cue, bounds: { first, end } }: Telling): boolean {
  if (!isAfterComma(traits, cue.first) || cue.first < cue.at || !(cue.verb!.frames & FRAME.quote)) return false;
  const source = sourceAfter(traits, cue.end, end);
  if (source === null || !has(traits, source.to, TRAIT.comma)) return false;
  const next = source.to + 1;
  // `an hour out of Tarn, said Orr, |somebody sang|`
  if (!hasMainVerb(traits, first, cue.first - 1) && hasFiniteVerb(traits, next, end, LONGEST_CONTENT)) return true;
  return has(traits, next, TRAIT.relative) && !has(traits, next, TRAIT.that);
}

/** `The harbour, |she said,| is closed`: subject, verb and nothing else, so what is said stands round them. */
export function isBetweenCommas(traits: Traits, telling: Telling): boolean {
  if (!has(traits, telling.adjuncts.at, TRAIT.comma)) return false;
  const own = tellerAfterComma(traits, telling);
  return (
    own !== null && own.form !== 'relative' && own.from > telling.bounds.first + 1 && isAfterComma(traits, own.from)
  );
}

function tellerAfterComma(traits: Traits, telling: Telling): Source | null {
  const { cue, bounds } = telling;
  const near = tagSource(traits, telling);
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
  const isTag = cue.end >= end || has(traits, cue.end, TRAIT.comma);
  if (!isTag || !(cue.verb!.frames & FRAME.quote)) return null;
  let comma = cue.first - 1;
  while (comma > first && cue.first - comma <= LONGEST_TELLER && !has(traits, comma, TRAIT.comma)) {
    if (isFiniteVerb(traits, comma) && traits.tags?.[comma] !== 'VBN') return null;
    if (has(traits, comma, TRAIT.coordinator | TRAIT.subordinator | TRAIT.pronoun)) return null;
    comma--;
  }
  const phrase = has(traits, comma, TRAIT.comma) ? sourceAfter(traits, comma + 1, cue.first) : null;
  return phrase === null || phrase.from !== comma + 1 ? null : { ...phrase, to: cue.first };
}

/** The subject of a cue between commas; of `Holm, |officials| said, has left` not the name, whose verb is still to come. */
function tagSource(traits: Traits, { cue, bounds: { first }, adjuncts }: Telling): Source | null {
  const own = sourceBefore(traits, cue.first, first);
  if (own === null || own.from > first + 1 || !(cue.verb!.frames & FRAME.quote)) return own;
  const rest = adjuncts.at;
  if (!has(traits, rest, TRAIT.comma) || !isFiniteVerb(traits, skipAdverbs(traits, rest + 1))) return own;
  let comma = cue.first - 1;
  while (comma > own.from && !has(traits, comma, TRAIT.comma)) comma--;
  return comma > own.from ? (sourceBefore(traits, cue.first, comma + 1) ?? own) : own;
}

/** `The bridge, he said, |“is closed.”|`: what is told before is no sentence without the words in marks, which go on with it in a small letter. */
export function markedBehind(
  traits: Traits,
  { cue, bounds: { first, end }, adjuncts }: Telling,
): ReportedClause | null {
  const { at: comma, addressee, medium, when } = adjuncts;
  const mark = comma + 1;
  const inside = insideMark(traits, mark);
  if (!(cue.verb!.frames & FRAME.quote) || inside === mark || has(traits, inside, TRAIT.capital)) return null;
  const source = sourceBefore(traits, cue.first, first);
  if (source === null) return null;
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

/** `The talks will go on, Smith said.` `The talks, Smith said, will go on.` */
export function contentBefore(traits: Traits, telling: Telling): ReportedClause | null {
  const { cue, bounds, adjuncts } = telling;
  if (!(cue.verb!.frames & (FRAME.quote | FRAME.bare)) || cue.verb!.part === 'gerund' || isManner(cue)) return null;
  // `…, records |show|.`, `…, records |show|; …`: what is no verb of speech has to close the sentence
  const isClosing = adjuncts.at >= bounds.end || COLONS.has(traits.words.forms[adjuncts.at]!);
  if (!(cue.verb!.frames & FRAME.quote) && !isClosing && !isBetweenCommas(traits, telling)) return null;
  const own = tellerAfterComma(traits, telling);
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
  const from = isAfterMarked(traits, start)
    ? sentenceWords(traits, openingOf(traits, start)).first
    : clauseStart(traits, start - 1, bounds.first, COLONS);
  const rest = Math.max(adjuncts.at, source.to);
  const isWhole =
    hasMainVerb(traits, from, start - 1) || ((cue.verb!.frames & FRAME.quote) !== 0 && isAfterMarked(traits, start));
  if (from >= start - 1 || (!isWhole && !has(traits, rest, TRAIT.comma))) return null;
  const content: Range[] = [];
  // `the road, where, he said, |nine had died|`: the clause opens right before the teller
  const opensThere = has(traits, start - 2, CLAUSE_OPENING) && has(traits, rest, TRAIT.comma);
  // `|Still|, officials said, the lock is shut`
  const isLone = has(traits, from, TRAIT.adverb) && start - 1 - from < SHORTEST_LEAD;
  if (!isLone && !opensThere) content.push([from, traits.within[start - 1]! >= 0 ? start : start - 1]);
  if (
    has(traits, rest, TRAIT.comma) &&
    rest + 1 < bounds.end &&
    (opensThere ||
      !isWhole ||
      isCleft(traits, from, rest) ||
      has(traits, start - 2, TRAIT.auxiliary) ||
      goesOn(traits, cue, rest, bounds.end))
  )
    content.push([rest + 1, contentEnd(traits, cue, source, rest + 1, bounds.end)]);
  if (content.length === 0) return null;
  // `…, said Orr |in a letter|`
  const told = inverted ? adjunctsBehind(traits, source.to, bounds.end) : adjuncts;
  const { medium, when } = told;
  return { cue, source, content, addressee: adjuncts.addressee, medium, when, rule: 'after-clause' };
}

/** `He is less sure: |the rebels|, he thinks, …`: what stands before is the reporter's. */
const COLONS: ReadonlySet<string> = new Set([':', ';']);

const CLAUSE_OPENING = TRAIT.relative | TRAIT.subordinator | TRAIT.that | TRAIT.question;

/** `It was Orr, others say, |who broke the window|`. */
function isCleft(traits: Traits, from: number, comma: number): boolean {
  const isIt = traits.vocabulary.pronouns.get(traits.words.forms[from] ?? '') === 'it';
  return isIt && has(traits, from + 1, TRAIT.auxiliary) && has(traits, comma + 1, TRAIT.relative);
}
