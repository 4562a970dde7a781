/**
 * Parts: a run cut into the names it holds, titles and openings taken off.
 * In: tokens and runs. Out: candidates: token ranges with the title before them, still without a kind.
 */
import {
  DEMONYM,
  FUNCTION,
  GIVEN,
  HEAD,
  HONORIFIC,
  MODIFIER,
  ORGANISATION,
  ORGANISATION_HEAD,
  PARTICLE,
  PLACE,
  PLACE_HEAD,
  PLACE_LEAD,
  SURNAME,
  TITLE,
  TOWN,
} from './lexicon.ts';
import type { Run } from './runs.ts';
import { CAPITAL, CAPITALS, isOrdinary, LOWER, matchEntry, OTHER, type Tokens } from './tokens.ts';

export interface Candidate {
  readonly from: number;
  readonly to: number;
  /** Index of the first `of` or `for` inside; -1 if there is none. */
  readonly link: number;
  /** First token of the title right before; `from` if there is none. */
  readonly title: number;
}

/** A title found in a run, modifiers before it included. */
interface Title {
  readonly from: number;
  readonly to: number;
}

const KNOWN = PLACE | TOWN | ORGANISATION | DEMONYM;

export function findCandidates(tokens: Tokens, runs: readonly Run[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const run of runs) cut(tokens, run.from, run.to, run.link, found);
  return found;
}

function cut(tokens: Tokens, from: number, to: number, link: number, found: Candidate[]): void {
  const start = afterOpening(tokens, from, to, link);
  if (start >= to) return;
  const title = lastTitle(tokens, start, to, link);
  if (title !== null) {
    const left = beforeModifiers(tokens, start, title.from);
    if (left > start) cut(tokens, start, left, link < left ? link : -1, found);
    if (title.to < to) cutTitled(tokens, left, title.to, to, link, found);
    return;
  }
  const split = beforePerson(tokens, start, to, link);
  if (split > start) {
    cut(tokens, start, split, -1, found);
    cut(tokens, split, to, link, found);
    return;
  }
  cutDemonym(tokens, start, to, link, found);
}

/** The name after a title; `Secretary General of AIMMM` has none but another's. */
function cutTitled(tokens: Tokens, title: number, from: number, to: number, link: number, found: Candidate[]): void {
  const { forms } = tokens.passage.words;
  if (isLink(tokens, from)) {
    const next = forms[from + 1] === tokens.lexicon.links.the ? from + 2 : from + 1;
    if (next < to) cut(tokens, next, to, firstLink(tokens, next, to), found);
    return;
  }
  found.push({ from, to, link: link >= from ? link : firstLink(tokens, from, to), title });
}

function isLink(tokens: Tokens, i: number): boolean {
  const form = tokens.passage.words.forms[i]!;
  return tokens.shapes[i] === LOWER && (tokens.lexicon.links.of.has(form) || tokens.lexicon.links.for.has(form));
}

function firstLink(tokens: Tokens, from: number, to: number): number {
  for (let i = from; i < to; i++) if (isLink(tokens, i)) return i;
  return -1;
}

/**
 * Where a person's name begins inside the run, after a place or an acronym that is not part of it: `Saudi Arabia | Biden`,
 * `CPO | Angel Celis`; `from` if the run is one name.
 */
function beforePerson(tokens: Tokens, from: number, to: number, link: number): number {
  const split = afterHeadInside(tokens, from, to);
  if (split > from) return split;
  if (link >= 0 || (tokens.masks[to - 1]! & HEAD & ~PLACE_HEAD) !== 0 || tokens.loud[from] === 1) return from;
  let at = matchEntry(tokens, from, to, PLACE | ORGANISATION);
  if (at === from || (at === from + 1 && (tokens.masks[from]! & (GIVEN | SURNAME | PLACE_LEAD)) !== 0)) at = from;
  while (at === from || (at < to - 1 && isOtherCapitals(tokens, at))) {
    if (!isOtherCapitals(tokens, at)) return from;
    at++;
  }
  if (at >= to || tokens.shapes[at] !== CAPITAL) return from;
  const mask = tokens.masks[at]!;
  const isPerson = (mask & GIVEN) !== 0 || (to - at === 1 && (mask & SURNAME) !== 0);
  return isPerson && (mask & HEAD) === 0 ? at : from;
}

/** `Riyadh Development Company | Abdullah Abudawood`. */
function afterHeadInside(tokens: Tokens, from: number, to: number): number {
  for (let i = from + 1; i < to - 2; i++) {
    if ((tokens.masks[i]! & ORGANISATION_HEAD) === 0 || tokens.shapes[i + 1] !== CAPITAL) continue;
    const next = tokens.masks[i + 1]!;
    if ((next & GIVEN) !== 0 && (next & (HEAD | PLACE | DEMONYM)) === 0 && !isOrdinary(tokens, i + 1)) return i + 1;
  }
  return from;
}

/** A word in capitals of two letters and more before one that is not. */
function isOtherCapitals(tokens: Tokens, i: number): boolean {
  return tokens.shapes[i] === CAPITALS && tokens.shapes[i + 1] !== OTHER;
}

/** Takes off what only opens the sentence. */
function afterOpening(tokens: Tokens, from: number, to: number, link: number): number {
  let start = from;
  while (start < to) {
    const mask = tokens.masks[start]!;
    if ((mask & FUNCTION) !== 0 && !isNameOpening(tokens, start, to) && !isHyphenedParticle(tokens, start, to)) {
      start++;
      continue;
    }
    if (tokens.opens[start] === 0 || tokens.shapes[start] === LOWER) return start;
    if (!isOrdinary(tokens, start) && !isGerund(tokens, start)) return start;
    if (isKnown(tokens, start, to) || keepsOpening(tokens, start, to, link)) return start;
    start++;
    if (start < to && tokens.masks[start]! & PARTICLE && tokens.shapes[start] === LOWER) start++;
    return start;
  }
  return start;
}

/** `|Tranquilising| Orvo took an hour`: a verb no list has, by its ending, before what the passage names without it. */
function isGerund({ lexicon, masks, passage: { words } }: Tokens, i: number): boolean {
  const { forms } = words;
  const form = forms[i]!;
  if (!form.endsWith(lexicon.inflections.ongoing) || (masks[i]! & (KNOWN | GIVEN | SURNAME)) !== 0) return false;
  return forms.some((each, k) => each === forms[i + 1] && forms[k - 1] !== form && k > 0);
}

/** `US`; `The` of `The Daily Star` and `Will` of `Will Grigg`, where no sentence begins or a name is sure. */
function isNameOpening(tokens: Tokens, start: number, to: number): boolean {
  if (tokens.shapes[start] === CAPITALS || tokens.shapes[start] === LOWER) return true;
  if (to - start < 2) return false;
  return tokens.opens[start] === 0 || (tokens.masks[start]! & (GIVEN | SURNAME)) !== 0;
}

/** `As-Sayed`, `An-Nur`. */
function isHyphenedParticle({ masks, passage: { words } }: Tokens, start: number, to: number): boolean {
  return to - start > 2 && (masks[start]! & PARTICLE) !== 0 && words.forms[start + 1] === '-';
}

function isKnown(tokens: Tokens, start: number, to: number): boolean {
  // "Van der Meer", "De la Cruz", "Al-Sabah": a family name's particle with the sentence's capital
  if (to - start > 1 && (tokens.masks[start]! & PARTICLE) !== 0) return true;
  if (matchEntry(tokens, start, to, KNOWN | TITLE | HONORIFIC | MODIFIER) > start) return true;
  return to - start > 1 && (tokens.masks[start]! & (GIVEN | SURNAME)) !== 0;
}

/** A common word that opens a sentence belongs to the name if a head ends it: `National Assembly`. */
function keepsOpening(tokens: Tokens, start: number, to: number, link: number): boolean {
  if (to - start === 1) {
    const form = tokens.passage.words.forms[start]!;
    return tokens.raised.has(form) && !tokens.lowered.has(form);
  }
  const last = link > start ? link - 1 : to - 1;
  return (tokens.masks[last]! & HEAD) !== 0 || link > start;
}

/** The last title in the run that a name, or the run's end, follows; null where the whole is no person's name. */
function lastTitle(tokens: Tokens, from: number, to: number, link: number): Title | null {
  if (endsInHead(tokens, from, to, -1) || (link >= 0 && (tokens.masks[to - 1]! & HEAD) !== 0)) return null;
  const isHeaded = endsInHead(tokens, from, to, link);
  let title: Title | null = null;
  let at = isHeaded ? link + 2 : from;
  while (at < to) {
    const past = matchEntry(tokens, at, to, TITLE | HONORIFIC);
    const named = matchEntry(tokens, at, to, PLACE | ORGANISATION);
    if (named > past && named > at + 1) at = named;
    else if (isHeaded && (tokens.shapes[at - 1] === LOWER || past === to)) at++;
    else if (
      past > at &&
      !isSaintly(tokens, at, past, to) &&
      !isOwner(tokens, past, to) &&
      !isInitials(tokens, at, past) &&
      !isNamePart(tokens, from, at, past, to)
    ) {
      title = { from: title !== null && title.to === at ? title.from : at, to: past };
      at = past;
      if (isStopAt(tokens, at)) title = { from: title.from, to: ++at };
    } else at++;
  }
  return title;
}

function isStopAt(tokens: Tokens, i: number): boolean {
  const { text, words } = tokens.passage;
  return i < tokens.length && text[words.start[i]!] === '.';
}

/** `St. Ives`, `Saint Olave`: most often a place, and never `Ives` alone. */
function isSaintly({ masks }: Tokens, at: number, past: number, to: number): boolean {
  return past < to && (masks[at]! & PLACE_LEAD) !== 0 && (masks[at]! & HONORIFIC) !== 0;
}

/** `My Father's Cigars`: a mark other than a stop after the word. */
function isOwner(tokens: Tokens, past: number, to: number): boolean {
  return past < to && tokens.shapes[past] === OTHER && !isStopAt(tokens, past);
}

/** `MS Dhoni`: capitals of two letters are initials, not the honorific `Ms`. */
function isInitials(tokens: Tokens, at: number, past: number): boolean {
  return (
    past === at + 1 && tokens.shapes[at] === CAPITALS && (tokens.masks[at]! & TITLE) === 0 && tokens.loud[at] === 0
  );
}

/** `Stephen King`, `Judge` as a given name's second half: a title word at the end after a given name is a surname. */
function isNamePart(tokens: Tokens, from: number, at: number, past: number, to: number): boolean {
  return (
    at > from &&
    past === to &&
    past - at === 1 &&
    (tokens.masks[at - 1]! & GIVEN) !== 0 &&
    (tokens.masks[at]! & SURNAME) !== 0
  );
}

/** A head at the end makes the whole an organisation, place or work: `General Assembly`, `King Fahd Hospital`. */
function endsInHead(tokens: Tokens, from: number, to: number, link: number): boolean {
  const last = link > from ? link - 1 : to - 1;
  const mask = tokens.masks[last]!;
  if ((mask & HEAD) === 0 || last === from) return false;
  if ((mask & (TITLE | SURNAME | GIVEN)) !== 0) return (mask & ORGANISATION_HEAD) !== 0 && (mask & TITLE) === 0;
  return true;
}

/** Where the modifiers of a title at `to` begin: `Foreign`, `Deputy Finance`. */
function beforeModifiers(tokens: Tokens, from: number, to: number): number {
  let at = to;
  while (at > from) {
    const mask = tokens.masks[at - 1]!;
    if ((mask & KNOWN) !== 0 || tokens.shapes[at - 1] === CAPITALS) return at;
    if ((mask & MODIFIER) === 0 && !isOrdinary(tokens, at - 1)) return at;
    at--;
  }
  return at;
}

/** A nationality before anything but a head stands by itself: `Indian Rahul Rao`, but `Indian National Congress`. */
function cutDemonym(tokens: Tokens, from: number, to: number, link: number, found: Candidate[]): void {
  const whole = { from, to, link, title: from };
  const past = matchEntry(tokens, from, to, DEMONYM);
  if (past === from || past === to || matchEntry(tokens, from, to, PLACE | ORGANISATION) > past) {
    found.push(whole);
    return;
  }
  const last = link > from ? link - 1 : to - 1;
  const rest = tokens.masks[past]!;
  const isApart = (rest & (PLACE | GIVEN | SURNAME)) !== 0 && (rest & HEAD) === 0;
  if ((tokens.masks[last]! & HEAD) !== 0 || link > from || (to - past === 1 && !isApart)) found.push(whole);
  else {
    found.push({ from, to: past, link: -1, title: from });
    cut(tokens, past, to, link, found);
  }
}
