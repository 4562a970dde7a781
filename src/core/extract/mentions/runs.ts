/**
 * Runs: stretches of words that a name may fill, by capitals, hyphens, particles, initials and linking words.
 * In: tokens. Out: token ranges in order, not overlapping; what kind of name they are, if any, is not told here.
 */
import {
  CALENDAR,
  COMPOUND_TAIL,
  DEMONYM,
  FACILITY_HEAD,
  FOR_HEAD,
  FUNCTION,
  GIVEN,
  HEAD,
  HONORIFIC,
  isCommonWord,
  OF_HEAD,
  ORGANISATION,
  ORGANISATION_HEAD,
  PARTICLE,
  PLACE,
  PLACE_ACRONYM,
  PLACE_HEAD,
  PLACE_LEAD,
  POSSESSOR,
  SURNAME,
  TITLE,
  TOWN,
  WORK_HEAD,
} from './lexicon.ts';
import {
  CAPITAL,
  CAPITALS,
  DIGITS,
  INITIAL,
  isGlued,
  isOrdinary,
  LOWER,
  MIXED,
  matchEntry,
  OTHER,
  type Tokens,
} from './tokens.ts';

/** Tokens `[from, to)`; `link` is the index of the first `of` or `for` inside, -1 if there is none. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly link: number;
}

/** Items of a list inside a name (`Ministry of Trade, Industry and Energy`): more are a sentence's list, not a name's. */
const MOST_LISTED = 5;
const MOST_PARTICLES = 3;
const KNOWN_NAME = PLACE | TOWN | GIVEN | SURNAME | ORGANISATION;

export function findRuns(tokens: Tokens): readonly Run[] {
  const runs: Run[] = [];
  let i = 0;
  while (i < tokens.length) {
    const from = i;
    if (!mayStart(tokens, i)) {
      i++;
      continue;
    }
    const run = extend(tokens, from, endOfRun(tokens, from));
    runs.push(run);
    i = Math.max(run.to, from + 1);
  }
  return runs;
}

function markAt(tokens: Tokens, i: number): string {
  const { text, words } = tokens.passage;
  return i < tokens.length && tokens.shapes[i] === OTHER ? text.slice(words.start[i]!, words.end[i]!) : '';
}

function isHyphen(mark: string): boolean {
  return mark === '-' || mark === '\u2010' || mark === '\u2011';
}

function isStop(mark: string): boolean {
  return mark === '.';
}

/** Whether the word at `i` has a capital that may belong to a name. */
export function isRaised(tokens: Tokens, i: number): boolean {
  const shape = tokens.shapes[i];
  if (shape !== CAPITAL && shape !== CAPITALS && shape !== MIXED && shape !== INITIAL) return false;
  const mask = tokens.masks[i]!;
  if ((mask & FUNCTION) !== 0) return isRaisedFunctionWord(tokens, i);
  return tokens.loud[i] === 0 || isNameInHeadline(tokens, i);
}

/** `US`, `WHO`; `The` in `The Daily Star` and `He` in `Liu He`, where no sentence begins. */
function isRaisedFunctionWord(tokens: Tokens, i: number): boolean {
  if (tokens.loud[i] === 1) return false;
  if (tokens.shapes[i] === CAPITALS) return (tokens.masks[i]! & (PLACE_ACRONYM | ORGANISATION)) !== 0;
  if (tokens.shapes[i] !== CAPITAL) return false;
  if (tokens.opens[i] === 1) return opensWithGivenName(tokens, i);
  if (i === 0 || tokens.sentences[i] !== tokens.sentences[i - 1]) return false;
  const isInside = tokens.shapes[i - 1] === CAPITAL && (tokens.masks[i - 1]! & FUNCTION) === 0;
  return (isInside && !opensPhrase(tokens, i)) || isProper(tokens, i + 1);
}

/** `The` of a sentence that follows a name with no stop between: `three dead in fire at Orr The warehouse burned`. `An` may be a name. */
function opensPhrase(tokens: Tokens, i: number): boolean {
  const form = tokens.passage.words.forms[i]!;
  return form.length > 2 && tokens.lexicon.determiners.has(form) && tokens.shapes[i + 1] === LOWER;
}

/**
 * `Will Grant paid`, `May Lund, 42,`: a function word that is a given name, before a name and then what no auxiliary has after its
 * subject. `Will Grant pay?` is none. Where nothing tells, a next word that is nothing but a name decides, unless a question is asked.
 */
function opensWithGivenName(tokens: Tokens, i: number): boolean {
  if ((tokens.masks[i]! & (GIVEN | SURNAME)) === 0 || !isProper(tokens, i + 1)) return false;
  let end = i + 1;
  while (end < i + LONGEST_GIVEN_AND_FAMILY && isProper(tokens, end) && tokens.sentences[end] === tokens.sentences[i])
    end++;
  // "Will Tesla cars burn?": of a question only a verb of telling makes it a name
  if (isAsked(tokens, i)) return tokens.lexicon.verbs.has(tokens.passage.words.forms[end] ?? '');
  if (isInflected(tokens, end)) return true;
  return !isOrdinary(tokens, i + 1) && !isCommonAt(tokens, end);
}

/** Words of a name that begins with a given name which is a word. */
const LONGEST_GIVEN_AND_FAMILY = 4;

/** A verb that is no base form, or a mark that sets off what is told of a person: `, 42,`. */
function isInflected(tokens: Tokens, i: number): boolean {
  const form = tokens.passage.words.forms[i];
  if (form === undefined) return false;
  if (form === ',') return tokens.shapes[i + 1] === DIGITS;
  const { past, ofOne, possessive } = tokens.lexicon.inflections;
  if (form === possessive) return true;
  if (tokens.shapes[i] !== LOWER) return false;
  if (tokens.lexicon.verbs.has(form) || form.endsWith(past)) return true;
  return form.endsWith(ofOne) && !form.endsWith(ofOne + ofOne);
}

/** A small word that may be a verb's base form. */
function isCommonAt(tokens: Tokens, i: number): boolean {
  return tokens.shapes[i] === LOWER && (tokens.masks[i]! & FUNCTION) === 0;
}

/** Whether the sentence of `i` asks. */
function isAsked(tokens: Tokens, i: number): boolean {
  for (let at = i; at < tokens.length && tokens.sentences[at] === tokens.sentences[i]; at++) {
    if (markAt(tokens, at) === '?') return true;
  }
  return false;
}

/** Where most words have a capital only known names, acronyms and words that are nothing else are taken. */
function isNameInHeadline(tokens: Tokens, i: number): boolean {
  const form = tokens.passage.words.forms[i]!;
  if (tokens.raised.has(form) && !tokens.lowered.has(form)) return true;
  if (matchEntry(tokens, i, tokens.length, PLACE | ORGANISATION) > i + 1) return true;
  const mask = tokens.masks[i]!;
  if ((mask & (PLACE | ORGANISATION | DEMONYM)) !== 0) return !tokens.lowered.has(form);
  return !isOrdinary(tokens, i);
}

function mayStart(tokens: Tokens, i: number): boolean {
  const { shapes, masks } = tokens;
  if (shapes[i] === LOWER) return startsWithParticle(tokens, i);
  if (shapes[i] === INITIAL) return startsWithInitial(tokens, i);
  if (!isRaised(tokens, i)) return false;
  return (
    (masks[i]! & CALENDAR) === 0 ||
    ((masks[i]! & GIVEN) !== 0 &&
      (isRaised(tokens, i + 1) || startsWithParticle(tokens, i + 1)) &&
      tokens.sentences[i] === tokens.sentences[i + 1])
  );
}

/** `al-Assad`, `bin Salman`, `van Gogh`: not where English has the word itself, so a name must follow at once. */
function startsWithParticle(tokens: Tokens, i: number): boolean {
  if (tokens.shapes[i] !== LOWER || (tokens.masks[i]! & PARTICLE) === 0 || tokens.loud[i] === 1) return false;
  const form = tokens.passage.words.forms[i]!;
  if (form.length < 2) return false;
  if (isHyphen(markAt(tokens, i + 1))) return (isGlued(tokens, i) || tokens.spaced) && isProper(tokens, i + 2);
  if ((tokens.masks[i]! & FUNCTION) !== 0 || form === 'a') return false;
  // "van der Meer", "de la Cruz"
  let next = i + 1;
  while (next < i + MOST_PARTICLES && tokens.shapes[next] === LOWER && (tokens.masks[next]! & PARTICLE) !== 0) next++;
  return isProper(tokens, next) && tokens.opens[next] === 0;
}

function isProper(tokens: Tokens, i: number): boolean {
  return i < tokens.length && tokens.shapes[i] === CAPITAL && (tokens.masks[i]! & (FUNCTION | CALENDAR)) === 0;
}

/** `J. Smith`, `P C George`, `G-7`, `U . S .`: a single letter alone is no name. */
function startsWithInitial(tokens: Tokens, i: number): boolean {
  const next = afterInitial(tokens, i);
  if (matchEntry(tokens, i, tokens.length, PLACE) > i + 1) return true;
  if (isHyphen(markAt(tokens, i + 1)) && (isGlued(tokens, i) || tokens.spaced))
    return tokens.shapes[i + 2] === DIGITS || isProper(tokens, i + 2);
  if (tokens.spaced && isApostrophe(markAt(tokens, i + 1)) && isProper(tokens, i + 2)) return true;
  if (next >= tokens.length || isPronounOrArticle(tokens, i)) return false;
  if (next === i + 1)
    return (
      tokens.sentences[next] === tokens.sentences[i] && (isProper(tokens, next) || tokens.shapes[next] === INITIAL)
    );
  return isProper(tokens, next) || tokens.shapes[next] === INITIAL;
}

/** `I` and `A` are words where no stop follows them. */
function isPronounOrArticle(tokens: Tokens, i: number): boolean {
  return (tokens.masks[i]! & FUNCTION) !== 0 && afterInitial(tokens, i) === i + 1;
}

/** Index past an initial and its stop. */
function afterInitial(tokens: Tokens, i: number): number {
  const { words, text } = tokens.passage;
  if (text.charCodeAt(words.end[i]! - 1) === 46) return i + 1;
  return isStop(markAt(tokens, i + 1)) && (isGlued(tokens, i) || tokens.spaced) ? i + 2 : i + 1;
}

function isApostrophe(mark: string): boolean {
  return mark === "'" || mark === '’' || mark === 'ʼ';
}

/** End of the run of capitalised words at `from`, hyphens, particles, initials and stops of abbreviations among them. */
function endOfRun(tokens: Tokens, from: number): number {
  let end = step(tokens, from);
  while (end < tokens.length) {
    const next = nextEnd(tokens, from, end);
    if (next === end) return end;
    end = next;
  }
  return end;
}

/** Index past the word at `i` and what is spelled with it. */
function step(tokens: Tokens, i: number): number {
  const { shapes } = tokens;
  const entry = matchEntry(tokens, i, tokens.length, PLACE | ORGANISATION);
  if (entry > i + 1 && tokens.sentences[entry - 1] === tokens.sentences[i]) return entry;
  if (shapes[i] === INITIAL) {
    if (entry > i + 1) return entry;
    const next = afterInitial(tokens, i);
    if (
      next === i + 2 &&
      next < tokens.length &&
      (isProper(tokens, next) || shapes[next] === INITIAL || shapes[next] === CAPITALS)
    )
      return next;
    if (tokens.spaced && isApostrophe(markAt(tokens, i + 1)) && isProper(tokens, i + 2)) return i + 3;
    return i + 1;
  }
  if (shapes[i] === LOWER) {
    let end = i + 1;
    while (end < i + MOST_PARTICLES && shapes[end] === LOWER && (tokens.masks[end]! & PARTICLE) !== 0) end++;
    if (isHyphen(markAt(tokens, end))) end++;
    return step(tokens, end);
  }
  return i + 1;
}

function nextEnd(tokens: Tokens, from: number, end: number): number {
  const { shapes, masks, sentences } = tokens;
  if (sentences[end] !== sentences[end - 1] && !afterInitialStop(tokens, end)) return end;
  const mark = markAt(tokens, end);
  if (mark !== '') return afterMark(tokens, from, end, mark);
  if (shapes[end] === LOWER) return afterParticles(tokens, from, end);
  if (shapes[end] === DIGITS) return end;
  if (!isRaised(tokens, end) || (tokens.opens[end] === 1 && !afterInitialStop(tokens, end))) return end;
  const isDay = (masks[end]! & CALENDAR) !== 0 && (masks[end]! & (GIVEN | SURNAME)) === 0;
  if (isDay || ((masks[end]! & CALENDAR) !== 0 && (masks[end - 1]! & GIVEN) === 0)) return end;
  if (shapes[end] === INITIAL && !initialGoesOn(tokens, end)) return end;
  return step(tokens, end);
}

function afterInitialStop(tokens: Tokens, end: number): boolean {
  return (
    end >= 2 &&
    isStop(markAt(tokens, end - 1)) &&
    (tokens.shapes[end - 2] === INITIAL || isAbbreviation(tokens, end - 2))
  );
}

/** A single capital inside a run: `Donald J. Trump`, `Malcolm X`, but not `I`. */
function initialGoesOn(tokens: Tokens, i: number): boolean {
  return tokens.passage.words.forms[i] !== 'i' || afterInitial(tokens, i) === i + 2;
}

/** `St.`, `Mt.`, `Dr.` before a name. */
function isAbbreviation(tokens: Tokens, i: number): boolean {
  if (isAbbreviatedLead(tokens, i)) return !endsStreet(tokens, i);
  const length = tokens.passage.words.end[i]! - tokens.passage.words.start[i]!;
  return length <= 4 && (tokens.masks[i]! & (HONORIFIC | TITLE)) !== 0 && tokens.shapes[i] === CAPITAL;
}

/** `St.`, `Ft.`: before the name of a place. */
function isAbbreviatedLead(tokens: Tokens, i: number): boolean {
  if (tokens.shapes[i] !== CAPITAL) return false;
  return ((tokens.lexicon.masks.get(`${tokens.passage.words.forms[i]!}.`) ?? 0) & PLACE_LEAD) !== 0;
}

/** `High St.`: behind a name that is none of a place's first words, as in `Mount St. Helens`. */
function endsStreet(tokens: Tokens, i: number): boolean {
  if (!isProper(tokens, i - 1) || tokens.sentences[i - 1] !== tokens.sentences[i]) return false;
  return (tokens.masks[i - 1]! & (PLACE_HEAD | PLACE_LEAD)) === 0;
}

function afterMark(tokens: Tokens, from: number, end: number, mark: string): number {
  if (isHyphen(mark)) return afterHyphen(tokens, from, end);
  if (isQuoteMark(mark)) return afterNickname(tokens, end);
  if (mark === '&') return isRaised(tokens, end + 1) ? step(tokens, end + 1) : end;
  if (isStop(mark)) {
    const goesOn =
      isAbbreviation(tokens, end - 1) && (isGlued(tokens, end - 1) || tokens.spaced) && isRaised(tokens, end + 1);
    return goesOn ? step(tokens, end + 1) : end;
  }
  return afterPossessive(tokens, from, end, mark);
}

function isQuoteMark(mark: string): boolean {
  return mark === '"' || mark === '“' || mark === '‘' || mark === "'";
}

/** Words of a nickname: more between two marks are a quotation. */
const LONGEST_NICKNAME = 3;

/** `Cashaan “Dink” Williams`. */
function afterNickname(tokens: Tokens, end: number): number {
  let at = end + 1;
  while (at < tokens.length && at - end <= LONGEST_NICKNAME && tokens.shapes[at] !== OTHER) at++;
  const closes =
    ['"', '”', '’', "'"].includes(markAt(tokens, at)) &&
    at > end + 1 &&
    isGlued(tokens, end) &&
    isGlued(tokens, at - 1);
  const isNamed = isProper(tokens, end - 1) && isProper(tokens, end + 1) && isProper(tokens, at + 1);
  return closes && isNamed && tokens.sentences[at + 1] === tokens.sentences[end - 1] ? step(tokens, at + 1) : end;
}

/** `Al-Sabah`, `Kam-wing`, `Freeport-McMoRan` go on; `American-led`, `Russia-Ukraine` do not. */
function afterHyphen(tokens: Tokens, from: number, end: number): number {
  const glued = isGlued(tokens, end - 1) && isGlued(tokens, end);
  if (!glued && !(tokens.spaced && end + 1 < tokens.length)) return end;
  const next = end + 1;
  const mask = tokens.masks[next]!;
  if (tokens.shapes[next] === LOWER) return goesOnInLowerCase(tokens, from, next) ? next + 1 : end;
  if (tokens.shapes[next] === DIGITS)
    return tokens.shapes[end - 1] === INITIAL || tokens.shapes[end - 1] === CAPITALS ? next + 1 : end;
  if (!isRaised(tokens, next) && tokens.shapes[next] !== INITIAL) return end;
  const apart = PLACE | DEMONYM;
  if ((mask & apart) !== 0 && matchEntry(tokens, from, end, PLACE) === end && !isHyphenatedEntry(tokens, from))
    return end;
  if (end - from === 1 && areFree(tokens, end - 1, next)) return end;
  if ((mask & apart) !== 0 && (tokens.masks[end - 1]! & apart) !== 0 && !isHyphenatedEntry(tokens, end - 1)) return end;
  return step(tokens, next);
}

/** `Putin-Trump`, where each is named by itself elsewhere. */
function areFree(tokens: Tokens, before: number, after: number): boolean {
  const { forms } = tokens.passage.words;
  return tokens.free.has(forms[before]!) && tokens.free.has(forms[after]!) && !tokens.spaced;
}

function isHyphenatedEntry(tokens: Tokens, i: number): boolean {
  const { forms } = tokens.passage.words;
  const phrases = tokens.lexicon.phrases.get(forms[i]!);
  return phrases?.some(phrase => phrase.words.every((word, k) => forms[i + k] === word)) ?? false;
}

/** The second half of an East Asian given name is often written small. */
function goesOnInLowerCase(tokens: Tokens, from: number, i: number): boolean {
  const form = tokens.passage.words.forms[i]!;
  const mask = tokens.masks[i]!;
  if ((mask & (COMPOUND_TAIL | FUNCTION)) !== 0 || form.length > 6 || /(?:ed|ing)$/.test(form)) {
    return form.length <= 4 && form.endsWith('ng') && i - from >= 3 && (mask & COMPOUND_TAIL) === 0;
  }
  if ((mask & PARTICLE) !== 0) return true;
  const first = tokens.masks[from]!;
  if (isCommonWord(tokens.lexicon, form)) return i - from >= 3 && (first & SURNAME) !== 0;
  return !tokens.lowered.has(form) || i - from >= 3 || (tokens.masks[i - 2]! & (PLACE | DEMONYM)) === 0;
}

function afterParticles(tokens: Tokens, from: number, end: number): number {
  let at = end;
  while (at < end + MOST_PARTICLES && tokens.shapes[at] === LOWER && (tokens.masks[at]! & PARTICLE) !== 0) at++;
  if (at === end) return end;
  const hyphen = isHyphen(markAt(tokens, at)) && (isGlued(tokens, at) || tokens.spaced) ? at + 1 : at;
  const last = tokens.masks[at - 1]!;
  // "as", "a", "an", "do" are English words as well: only after a hyphen or a given name
  if ((last & FUNCTION) !== 0 && hyphen === at) return end;
  if (at === end + 1 && hyphen === at && (tokens.masks[end]! & FUNCTION) !== 0) return end;
  if ((tokens.masks[from]! & DEMONYM) !== 0) return end;
  return isProper(tokens, hyphen) ? step(tokens, hyphen) : end;
}

/** `People's Daily`, `Farmers' Union`: a common noun's possessive goes on if a capital follows; `Hawke's Bay` if a head does. */
function afterPossessive(tokens: Tokens, from: number, end: number, mark: string): number {
  const past = possessiveEnd(tokens, end, mark);
  if (past === end || past >= tokens.length || !isRaised(tokens, past) || tokens.opens[past] === 1) return end;
  const owner = tokens.masks[end - 1]!;
  const isSaint = end - from > 1 && (tokens.masks[from]! & PLACE_LEAD) !== 0 && (tokens.masks[from]! & HONORIFIC) !== 0;
  if ((owner & POSSESSOR) !== 0 || isSaint) return step(tokens, past);
  const isNamed = (owner & (PLACE | TOWN | DEMONYM | SURNAME | GIVEN)) !== 0;
  const isHead =
    (tokens.masks[past]! & (PLACE_HEAD | FACILITY_HEAD)) !== 0 && (tokens.masks[past]! & ORGANISATION_HEAD) === 0;
  return isHead && !isNamed && !isRaised(tokens, past + 1) ? step(tokens, past) : end;
}

/** Index past a possessive mark at `end`: `'s`, `’ s` set apart, or the bare apostrophe of a plural. */
export function possessiveEnd(tokens: Tokens, end: number, mark: string): number {
  const { forms } = tokens.passage.words;
  if (mark.length === 2 && forms[end] === "'s") return end + 1;
  if (!isApostrophe(mark)) return end;
  if (tokens.spaced && (forms[end + 1] === 's' || forms[end + 1] === 'S')) return end + 2;
  return (isGlued(tokens, end - 1) || tokens.spaced) && forms[end - 1]!.endsWith('s') ? end + 1 : end;
}

/** Joins runs by `of`, `for` and `and` where the head before them lets a name go on. */
function extend(tokens: Tokens, from: number, to: number): Run {
  let end = to;
  let link = -1;
  while (end < tokens.length && tokens.loud[from] === 0) {
    const next = afterLink(tokens, from, end, link);
    if (next === end) break;
    if (link < 0 && !isAnd(tokens, end)) link = end;
    end = next;
  }
  return { from, to: end, link };
}

function isAnd(tokens: Tokens, i: number): boolean {
  return tokens.passage.words.forms[i] === tokens.lexicon.links.and;
}

function afterLink(tokens: Tokens, from: number, end: number, link: number): number {
  const { forms } = tokens.passage.words;
  const { links } = tokens.lexicon;
  if (tokens.sentences[end] !== tokens.sentences[from]) return end;
  const word = forms[end]!;
  const head = tokens.masks[end - 1]!;
  const opens =
    (links.of.has(word) && (head & OF_HEAD) !== 0 && !isNamedPlace(tokens, from, end, link)) ||
    (links.for.has(word) && (head & FOR_HEAD) !== 0);
  if (opens) {
    const next = forms[end + 1] === links.the ? end + 2 : end + 1;
    if (next >= tokens.length || !isRaised(tokens, next) || (tokens.masks[next]! & CALENDAR) !== 0) return end;
    if (tokens.shapes[next] === INITIAL && !startsWithInitial(tokens, next)) return end;
    return endOfRun(tokens, next);
  }
  if (link >= 0 && markAt(tokens, end) === ',') return afterList(tokens, end);
  return isAnd(tokens, end) ? afterAnd(tokens, from, end, link) : end;
}

/** `Ablekuma Municipality of the Accra Region` are two places, `Gulf of Mexico` and `City of York` are one. */
function isNamedPlace(tokens: Tokens, from: number, end: number, link: number): boolean {
  const head = tokens.masks[end - 1]!;
  if ((head & PLACE_HEAD) === 0 || (head & ORGANISATION_HEAD) !== 0 || link >= 0) return false;
  return end - from > 1 && !isOrdinary(tokens, end - 2);
}

/** `, Livestock and Fisheries` after `Ministry of Agriculture`. */
function afterList(tokens: Tokens, end: number): number {
  let at = end;
  for (let items = 0; items < MOST_LISTED; items++) {
    if (isAnd(tokens, at) || (markAt(tokens, at) === ',' && isAnd(tokens, at + 1))) {
      const next = isAnd(tokens, at) ? at + 1 : at + 2;
      return items > 0 && isPlain(tokens, next) ? endOfRun(tokens, next) : end;
    }
    if (markAt(tokens, at) !== ',' || !isPlain(tokens, at + 1)) return end;
    at = endOfRun(tokens, at + 1);
  }
  return end;
}

/** A capitalised word that names neither a person nor a place: a field of work. */
function isPlain(tokens: Tokens, i: number): boolean {
  return (
    i < tokens.length &&
    tokens.shapes[i] === CAPITAL &&
    (tokens.masks[i]! & (PLACE | DEMONYM | FUNCTION)) === 0 &&
    isOrdinary(tokens, i)
  );
}

/** `Rob Banks`: a given name and a family name, both words. */
function isPersonPair({ masks }: Tokens, from: number, to: number): boolean {
  return to - from === 2 && (masks[from]! & GIVEN) !== 0 && (masks[from + 1]! & SURNAME) !== 0;
}

/** `Health and Welfare` after a link; `Food and Drug Administration` where a head ends the second half. */
function afterAnd(tokens: Tokens, from: number, end: number, link: number): number {
  const next = end + 1;
  if (!isPlain(tokens, next) || tokens.sentences[next] !== tokens.sentences[from]) return end;
  const before = tokens.masks[end - 1]!;
  if ((before & (KNOWN_NAME | DEMONYM)) !== 0 && !isCommonWord(tokens.lexicon, tokens.passage.words.forms[end - 1]!))
    return end;
  const past = endOfRun(tokens, next);
  if (isPersonPair(tokens, next, past)) return end;
  if (link >= 0)
    return (tokens.masks[next]! & (TITLE | HONORIFIC)) === 0 || (tokens.masks[past - 1]! & HEAD) === 0 ? past : end;
  const isBare = isOrdinary(tokens, end - 1) && (before & HEAD) === 0;
  return isBare &&
    past - next >= 1 &&
    (tokens.masks[past - 1]! & (ORGANISATION_HEAD | WORK_HEAD)) !== 0 &&
    past - next > 1
    ? past
    : end;
}
