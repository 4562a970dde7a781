/**
 * Sources: the noun phrase that a cue attributes words to, before the verb or after it, by closed-class words and capitals.
 * In: traits and a place. Out: the phrase with its apposition, and the name inside it. Who that is, `speakers.ts` says.
 */
import { isAbbreviation, isNameJoint, isNameWord, isPartOfName, nameIn } from './names.ts';
import { BREAKS, firstWordOf, has, isFiniteVerb, TRAIT, type Traits, verbAt } from './traits.ts';
import { cannotSpeak } from './unspeaking.ts';

/** Words `[from, to)`, apposition included; `head` is the phrase without it; `name` the capitalised name in either. */
export interface Source {
  readonly from: number;
  readonly to: number;
  readonly head: readonly [from: number, to: number];
  readonly name: readonly [from: number, to: number] | null;
  readonly form: 'name' | 'description' | 'pronoun' | 'relative';
}

/** Words of a noun phrase, at most. */
export const LONGEST_PHRASE = 28;
const LONGEST_APPOSITION = 45;

/** The phrase that ends right before word `end` (a verb group's first word) and begins at or after `floor`. */
export function sourceBefore(traits: Traits, end: number, floor: number): Source | null {
  let last = end - 1;
  while (last >= floor && has(traits, last, TRAIT.adverb) && !has(traits, last, TRAIT.capital)) last--;
  if (last < floor) return null;
  if (has(traits, last, TRAIT.relative) && !has(traits, last, TRAIT.that)) return relativeSource(traits, last, floor);
  if (has(traits, last, TRAIT.that)) return relativeSource(traits, last, floor);
  // `Joe Scar, host of “Morning Joe,” |suggested|`: a title's marks hold the comma
  const isMarked =
    has(traits, last, TRAIT.quote) && traits.within[last]! >= 0 && traits.within[end] !== traits.within[last];
  if (isMarked && has(traits, last - 1, TRAIT.comma)) {
    const titled = appositiveBefore(traits, last, floor);
    return titled && { ...titled, to: end };
  }
  if (isComma(traits, last)) return appositiveBefore(traits, last, floor) ?? afterAdjunct(traits, last, floor);
  return phraseSource(traits, last, floor);
}

function isComma(traits: Traits, i: number): boolean {
  return has(traits, i, TRAIT.comma | TRAIT.dash);
}

/** `X, last week, said`: what stands between the commas is no apposition but a time or a place. */
function afterAdjunct(traits: Traits, comma: number, floor: number): Source | null {
  for (let at = comma - 1; at > floor && comma - at < 8; at--) {
    if (isComma(traits, at)) return at - 1 >= floor ? beforeRelative(traits, at, floor) : null;
    if (has(traits, at, BREAKS & ~TRAIT.comma)) return null;
  }
  return null;
}

/** `|the wardens who shut the yard|, for instance, said`: what the relative clause does to is not who speaks. */
function beforeRelative(traits: Traits, comma: number, floor: number): Source | null {
  const near = phraseSource(traits, comma - 1, floor);
  if (near === null || !isObject(traits, near.from)) return near;
  let at = near.from - 1;
  while (at > floor && near.from - at < LONGEST_APPOSITION && !has(traits, at, TRAIT.relative | TRAIT.comma)) at--;
  const antecedent = has(traits, at, TRAIT.relative) ? phraseSource(traits, at - 1, floor) : null;
  return antecedent === null ? near : { ...antecedent, to: comma };
}

function relativeSource(traits: Traits, at: number, floor: number): Source | null {
  const before = has(traits, at - 1, TRAIT.comma) ? at - 2 : at - 1;
  if (before < floor) return null;
  const limit = Math.max(floor, before - LONGEST_PHRASE);
  const near = sourceBefore(traits, before + 1, limit);
  if (!near || near.form === 'relative') return null;
  const antecedent = throughPlace(traits, near, limit);
  return { ...antecedent, from: at, to: at + 1, form: 'relative' };
}

/** `|a petition| on Signit.org that accused`, `|a letter| on the fire that blamed`: what the noun behind the preposition can't do, the one before it does. */
function throughPlace(traits: Traits, near: Source, floor: number): Source {
  const address = addressAt(traits, near.to - 1);
  const from = address ?? near.from;
  if (!has(traits, from - 1, TRAIT.preposition)) return near;
  if (address === null && (near.name !== null || !cannotSpeak(traits, near.head))) return near;
  return phraseSource(traits, from - 2, floor) ?? near;
}

/** First word of the web address that holds word `i`: to a parser it is one token, `Signit.org`. */
function addressAt(traits: Traits, i: number): number | null {
  const token = traits.tree === null ? -1 : traits.tokens[i]!;
  return token >= 0 && traits.tree!.syntax.xpos[token] === 'ADD' ? firstWordOf(traits, token) : null;
}

function phraseSource(traits: Traits, last: number, floor: number): Source | null {
  if (isLonePronoun(traits, last))
    return { from: last, to: last + 1, head: [last, last + 1], name: null, form: 'pronoun' };
  const count = countBefore(traits, last, floor);
  if (count !== null) return count;
  const from = phraseStart(traits, last, floor);
  if (from === null) return null;
  const unclosed = unclosedApposition(traits, from, last, floor);
  if (unclosed) return unclosed;
  return makeSource(traits, from, last + 1, [from, last + 1]);
}

/** Words that stand before a number of people: `more than`, `about`, `at least`. */
const HEDGES = TRAIT.adverb | TRAIT.determiner | TRAIT.preposition;
const LONGEST_HEDGE = 3;

/** `|more than 3 in 7| said`, `… liked the ferry, |43| said`: a number that opens a clause and counts those who speak. */
function countBefore(traits: Traits, last: number, floor: number): Source | null {
  // `3 in 7 |voters|`
  const counted = has(traits, last, TRAIT.plain | TRAIT.role) && isShareAt(traits, last - 1) ? last - 1 : last;
  const isShare = isShareAt(traits, counted);
  if (!isShare && !has(traits, last, TRAIT.number)) return null;
  const number = isShare ? counted - 2 : last;
  let from = number;
  while (
    from > floor &&
    number - from < LONGEST_HEDGE &&
    (has(traits, from - 1, HEDGES) || has(traits, from - 2, TRAIT.determiner)) &&
    !has(traits, from - 1, BREAKS | TRAIT.coordinator | TRAIT.that)
  )
    from--;
  const isOpening = from === floor || has(traits, from - 1, TRAIT.comma | TRAIT.coordinator | TRAIT.that);
  // `in 2012`
  const isTimed = from + 1 === number && traits.vocabulary.timePrepositions.has(traits.words.forms[from]!);
  if (!isOpening || isTimed || number < floor) return null;
  return { from, to: last + 1, head: [from, last + 1], name: null, form: 'description' };
}

/** `3 in |7|`. */
function isShareAt(traits: Traits, i: number): boolean {
  return has(traits, i - 1, TRAIT.linking) && isNumber(traits, i) && isNumber(traits, i - 2);
}

/** In figures or in a word: `one in |five|`. */
function isNumber(traits: Traits, i: number): boolean {
  return has(traits, i, TRAIT.number) || (traits.tags?.[i] === 'CD' && has(traits, i, TRAIT.determiner | TRAIT.plain));
}

/** A pronoun, not the determiner some of them are too (`one official`). */
function isLonePronoun(traits: Traits, i: number): boolean {
  return has(traits, i, TRAIT.pronoun) && !has(traits, i, TRAIT.role);
}

/** `Jim Ready, manager of the club |said|`: an opening name, and a role after a comma that no second one closes. */
function unclosedApposition(traits: Traits, from: number, last: number, floor: number): Source | null {
  if (
    from - 2 < floor ||
    !has(traits, from - 1, TRAIT.comma) ||
    !has(traits, from, TRAIT.role | TRAIT.title | TRAIT.determiner)
  )
    return null;
  if (!isNameWord(traits, from - 2)) return null;
  const start = phraseStart(traits, from - 2, floor);
  if (start === null || start > floor + 1 || !nameIn(traits, start, from - 1)) return null;
  if (has(traits, start - 1, TRAIT.preposition) || has(traits, start, TRAIT.preposition)) return null;
  // `Speaking at the Forum, the minister said`
  if (traits.tags?.[start]?.startsWith('VB')) return null;
  return makeSource(traits, start, last + 1, [start, from - 1]);
}

function makeSource(traits: Traits, from: number, to: number, head: readonly [number, number]): Source | null {
  const own = nameIn(traits, head[0], head[1]);
  const name = own ?? (to > head[1] ? nameAfterComma(traits, head[1], to) : null);
  if (!name && !isNominal(traits, head[0], head[1])) return null;
  return { from, to, head, name, form: name ? 'name' : 'description' };
}

/** `Rubio's deputy campaign manager, Rich Beeson`: the apposition is the name. */
function nameAfterComma(traits: Traits, comma: number, to: number): readonly [number, number] | null {
  let end = comma + 1;
  while (end < to && !isComma(traits, end)) end++;
  return has(traits, comma + 1, TRAIT.capital) ? nameIn(traits, comma + 1, end) : null;
}

const NOMINAL = TRAIT.plain | TRAIT.role | TRAIT.capital | TRAIT.title;

function isNominal(traits: Traits, from: number, to: number): boolean {
  if (has(traits, to - 1, TRAIT.time | TRAIT.adverb | TRAIT.auxiliary)) return false;
  // `the |report|` is a verb's form too
  for (let i = from; i < to; i++) if (has(traits, i, NOMINAL) || traits.tags?.[i]?.startsWith('NN')) return true;
  return false;
}

const INSIDE = TRAIT.capital | TRAIT.plain | TRAIT.role | TRAIT.title | TRAIT.number | TRAIT.clitic | TRAIT.place;
const OUTSIDE = BREAKS | TRAIT.auxiliary | TRAIT.subordinator | TRAIT.relative | TRAIT.question | TRAIT.that;

/** Start of the noun phrase whose last word is `last`; null if that word can end none. */
function phraseStart(traits: Traits, last: number, floor: number): number | null {
  let at = last;
  let from = -1;
  while (at >= floor && last - at < LONGEST_PHRASE) {
    if (has(traits, at, TRAIT.closes)) {
      const open = openingBracket(traits, at, floor);
      if (open === null) break;
      at = open - 1;
      continue;
    }
    if (isPhraseWord(traits, at, last)) from = at--;
    else if (has(traits, at, TRAIT.determiner | TRAIT.possessive) && !has(traits, at, TRAIT.that)) {
      from = at--;
      if (at >= floor && has(traits, at, TRAIT.determiner) && !has(traits, at, TRAIT.that)) continue;
      if (!isNameWord(traits, at + 1) || !has(traits, at, TRAIT.capital)) {
        if (!linksBack(traits, at, floor)) break;
        at--;
      }
    } else if (from >= 0 && linksBack(traits, at, floor)) at--;
    else if (from >= 0 && joinsNames(traits, at, floor)) at--;
    else break;
  }
  if (from < 0) return null;
  return splitAdjunct(traits, from, last);
}

function openingBracket(traits: Traits, close: number, floor: number): number | null {
  for (let at = close - 1; at >= floor && close - at < 9; at--) if (has(traits, at, TRAIT.opens)) return at;
  return null;
}

function isPhraseWord(traits: Traits, i: number, last: number): boolean {
  if (has(traits, i, TRAIT.stop)) return i < last && isNameJoint(traits, i, last + 1);
  if (has(traits, i, OUTSIDE) && !has(traits, i, TRAIT.role)) return false;
  if (traits.tags !== null && !has(traits, i, TRAIT.capital) && isFiniteVerb(traits, i)) return false;
  const isJoined = traits.words.forms[i - 1] === '-' && !has(traits, i - 1, TRAIT.dash);
  if (isJoined && traits.words.end[i - 1] === traits.words.start[i]) return true;
  if (has(traits, i, TRAIT.time) && !has(traits, i + 1, TRAIT.clitic) && traits.words.forms[i + 1] !== '-')
    return isPartOfName(traits, i);
  if (has(traits, i, TRAIT.cue) && !has(traits, i, TRAIT.capital | TRAIT.role)) {
    // `fire chief`: without its particle it is no verb of speech; `court report author`: a tagged noun that others follow
    if (verbAt(traits, i) === null || (i < last && traits.tags?.[i]?.startsWith('NN'))) return true;
    return isNounHere(traits, i);
  }
  if (has(traits, i, TRAIT.adverb | TRAIT.negation) && !has(traits, i, TRAIT.capital)) return false;
  if (has(traits, i, TRAIT.preposition) && !has(traits, i, TRAIT.capital)) return false;
  if (traits.words.forms[i] === '-' || traits.words.forms[i] === '&') return true;
  return has(traits, i, INSIDE) && !has(traits, i, TRAIT.coordinator);
}

/** A form that is a verb of speech and a noun (`report`) is the noun after a determiner, a possessor or a capital. */
function isNounHere(traits: Traits, i: number): boolean {
  const entries = traits.vocabulary.verbs.get(traits.words.forms[i]!) ?? [];
  if (entries.every(entry => entry.part === 'past' || entry.part === 'gerund' || entry.part === 'participle'))
    return false;
  return has(traits, i - 1, TRAIT.determiner | TRAIT.possessive | TRAIT.clitic | TRAIT.plain | TRAIT.capital);
}

/** `spokesman |for| the buyer`: a preposition with a noun before it that people or bodies are called by. */
function linksBack(traits: Traits, at: number, floor: number): boolean {
  if (at - 1 < floor || !has(traits, at, TRAIT.linking) || has(traits, at, TRAIT.capital)) return false;
  if (has(traits, at - 1, BREAKS | TRAIT.time | TRAIT.adverb)) return false;
  if (has(traits, at - 1, TRAIT.role | TRAIT.capital)) return true;
  const isOf = traits.vocabulary.linkingAlways.has(traits.words.forms[at]!);
  return isOf && has(traits, at - 1, TRAIT.plain | TRAIT.determiner);
}

/** `Trump |and| Putin`. */
function joinsNames(traits: Traits, at: number, floor: number): boolean {
  if (at - 1 < floor || !has(traits, at, TRAIT.coordinator)) return false;
  return (
    isNameWord(traits, at - 1) &&
    (isNameWord(traits, at + 1) || has(traits, at + 1, TRAIT.role | TRAIT.title | TRAIT.place))
  );
}

/** `After the debate Trump said`: an opening preposition's noun phrase is no part of the name that follows it. */
function splitAdjunct(traits: Traits, from: number, last: number): number {
  if (!has(traits, from - 1, TRAIT.preposition)) return from;
  let start = last + 1;
  while (
    start > from &&
    isPhraseWord(traits, start - 1, last) &&
    (isNameWord(traits, start - 1) || has(traits, start - 1, TRAIT.title | TRAIT.place | TRAIT.stop))
  ) {
    start--;
  }
  // `close to |the mayor|`: a title alone is no name
  return start <= last && has(traits, start, TRAIT.capital) ? start : from;
}

const APPOSITIVE =
  TRAIT.determiner |
  TRAIT.possessive |
  TRAIT.role |
  TRAIT.relative |
  TRAIT.number |
  TRAIT.capital |
  TRAIT.title |
  TRAIT.plain;

/** `Lena Orr, Holm's adviser, |said|`: the phrase before the comma that the one at `comma` closes. */
function appositiveBefore(traits: Traits, comma: number, floor: number): Source | null {
  for (let at = comma - 1; at > floor && comma - at < LONGEST_APPOSITION; at--) {
    if (traits.within[at]! >= 0 && traits.within[at] === traits.within[comma]) continue;
    if (has(traits, at, TRAIT.quote) || (has(traits, at, TRAIT.stop) && !isAbbreviation(traits, at, comma)))
      return null;
    if (!isComma(traits, at)) continue;
    const joined = joinedBehind(traits, at, comma);
    if (joined !== null) return joined;
    if (!has(traits, at + 1, APPOSITIVE)) continue;
    const from = phraseStart(traits, at - 1, floor);
    if (from === null || !endsLikeSource(traits, from, at)) continue;
    // `Brianna Stone, 29, |of Tarn, Ala.,| says`
    if (has(traits, from - 1, TRAIT.preposition) && has(traits, from - 2, TRAIT.comma)) continue;
    if (hasEarlierHead(traits, from, floor) || isObject(traits, from)) continue;
    return makeSource(traits, from, comma, [from, at]);
  }
  return null;
}

/** `Tarn, which keeps the log, and |the clerks| – two of them new – |have said|`: behind a comma and a conjunction somebody else begins. */
function joinedBehind(traits: Traits, comma: number, closing: number): Source | null {
  if (!has(traits, comma + 1, TRAIT.coordinator)) return null;
  let end = comma + 2;
  while (end < closing && !isComma(traits, end)) end++;
  if (end === closing || end - comma > LONGEST_PHRASE || phraseStart(traits, end - 1, comma + 2) !== comma + 2)
    return null;
  const isSomebody = endsLikeSource(traits, comma + 2, end) || traits.vocabulary.folk.has(traits.words.forms[end - 1]!);
  return isSomebody ? makeSource(traits, comma + 2, closing, [comma + 2, end]) : null;
}

function endsLikeSource(traits: Traits, from: number, to: number): boolean {
  return has(traits, to - 1, TRAIT.capital | TRAIT.role | TRAIT.closes) || nameIn(traits, from, to) !== null;
}

/** A phrase right after another comma may itself be part of the apposition (`X, lawyer, writer and Y, said`). */
function hasEarlierHead(traits: Traits, from: number, floor: number): boolean {
  if (from - 1 <= floor || !has(traits, from - 1, TRAIT.comma) || has(traits, from, TRAIT.capital)) return false;
  return has(traits, from - 2, TRAIT.capital | TRAIT.role) && !has(traits, from, TRAIT.determiner | TRAIT.possessive);
}

/** `police, who had charged |Orr|, 19, of Vesk, said`: whom a verb is about does not say what follows. */
function isObject({ tags }: Traits, from: number): boolean {
  return tags?.[from - 1]?.startsWith('VB') === true;
}

/** The phrase that begins at word `from` and ends before `limit`: `said |Mark Newton, a witness|`. */
export function sourceAfter(traits: Traits, from: number, limit: number): Source | null {
  if (from >= limit) return null;
  if (isLonePronoun(traits, from) && !isNameWord(traits, from + 1)) {
    return { from, to: from + 1, head: [from, from + 1], name: null, form: 'pronoun' };
  }
  const headEnd = phraseEnd(traits, from, limit);
  if (headEnd <= from) return null;
  const to = appositionEnd(traits, headEnd, limit);
  return makeSource(traits, from, to, [from, headEnd]);
}

/** End of the noun phrase that begins at word `from`; `from` if there is none. */
export function phraseEnd(traits: Traits, from: number, limit: number): number {
  let at = from;
  while (at < limit && at - from < LONGEST_PHRASE) {
    if (has(traits, at, TRAIT.opens)) {
      let close = at + 1;
      while (close < limit && close - at < 9 && !has(traits, close, TRAIT.closes)) close++;
      if (!has(traits, close, TRAIT.closes)) break;
      at = close + 1;
    } else if (
      has(traits, at, TRAIT.determiner | TRAIT.possessive) &&
      !(at > from && isConjunction(traits, at)) &&
      (at === from || !has(traits, at - 1, INSIDE) || has(traits, at - 1, TRAIT.coordinator))
    )
      at++;
    else if (endsUntagged(traits, from, at)) break;
    else if (isPhraseWord(traits, at, limit)) at++;
    else if (at > from && linksOn(traits, at, limit)) at++;
    else if (at > from && joinsOn(traits, at, limit)) at++;
    else break;
  }
  while (at > from && has(traits, at - 1, TRAIT.preposition | TRAIT.coordinator)) at--;
  return at;
}

/** `the hearing |that| …`: no determiner, by its tag. */
function isConjunction(traits: Traits, at: number): boolean {
  return has(traits, at, TRAIT.that) && traits.tags?.[at] === 'IN';
}

/** Without tags, a small word after a name that began the phrase is taken for its verb: `Lena Orr |arrived|`. */
function endsUntagged(traits: Traits, from: number, at: number): boolean {
  if (traits.tags !== null || at === from || !has(traits, from, TRAIT.capital) || has(traits, from, TRAIT.determiner))
    return false;
  return (
    isNameWord(traits, at - 1) &&
    has(traits, at, TRAIT.plain) &&
    !has(traits, at, TRAIT.capital) &&
    traits.words.forms[at] !== '-'
  );
}

function linksOn(traits: Traits, at: number, limit: number): boolean {
  if (at + 1 >= limit || !has(traits, at, TRAIT.linking)) return false;
  if (has(traits, at + 1, TRAIT.time)) return false;
  const isOf = traits.vocabulary.linkingAlways.has(traits.words.forms[at]!);
  if (isOf) return true;
  const medium = has(traits, at + 1, TRAIT.determiner) ? at + 2 : at + 1;
  return has(traits, at - 1, TRAIT.role) && !traits.vocabulary.media.has(traits.words.forms[medium] ?? '');
}

function joinsOn(traits: Traits, at: number, limit: number): boolean {
  if (at + 1 >= limit || !has(traits, at, TRAIT.coordinator)) return false;
  return (
    has(traits, at + 1, TRAIT.capital | TRAIT.role | TRAIT.title) && has(traits, at - 1, TRAIT.capital | TRAIT.role)
  );
}

/** End of `, a witness` after a phrase: to the next comma, a stop or a mark; `at` if there is no apposition. */
function appositionEnd(traits: Traits, at: number, limit: number): number {
  if (!has(traits, at, TRAIT.comma) || !startsApposition(traits, at + 1, limit)) return at;
  let end = phraseEnd(traits, at + 1, limit);
  while (end < limit && has(traits, end, TRAIT.preposition | TRAIT.linking) && !has(traits, end + 1, TRAIT.time)) {
    const next = phraseEnd(traits, end + 1, limit);
    if (next <= end + 1) break;
    end = next;
  }
  if (end <= at + 1) return at;
  return has(traits, end, TRAIT.comma) && has(traits, at + 1, TRAIT.number)
    ? Math.max(end, appositionEnd(traits, end, limit))
    : end;
}

function startsApposition(traits: Traits, at: number, limit: number): boolean {
  if (at >= limit || has(traits, at, TRAIT.relative | TRAIT.time | TRAIT.coordinator | TRAIT.subordinator))
    return false;
  if (has(traits, at, TRAIT.pronoun) && !has(traits, at, TRAIT.determiner)) return false;
  return has(
    traits,
    at,
    TRAIT.determiner | TRAIT.possessive | TRAIT.role | TRAIT.title | TRAIT.number | TRAIT.capital | TRAIT.plain,
  );
}

/** Words of what may stand before a sentence's subject: `When the last of the boats had been brought in, |…|`. */
const LONGEST_OPENING = 100;

/** The subject of the sentence that begins at word `first`: its first noun phrase after any opening adjunct. */
export function sentenceSubject(traits: Traits, first: number, limit: number): Source | null {
  let at = first;
  while (at < limit && has(traits, at, TRAIT.coordinator | TRAIT.adverb | TRAIT.quote)) at++;
  if (has(traits, at, TRAIT.comma)) at++;
  if (has(traits, at, TRAIT.preposition | TRAIT.subordinator | TRAIT.time) || !has(traits, at, SUBJECT_START)) {
    const last = Math.min(limit, at + LONGEST_OPENING);
    while (at < last && !has(traits, at, TRAIT.comma)) at++;
    if (at === last) return null;
    at++;
  }
  if (at >= limit) return null;
  const subject = sourceAfter(traits, at, limit);
  // `A farmer's son, he said`: what stands before the pronoun is said of it
  const after = subject === null ? -1 : subject.to + 1;
  if (
    subject?.form === 'description' &&
    after < limit &&
    has(traits, after - 1, TRAIT.comma) &&
    isLonePronoun(traits, after)
  )
    return sourceAfter(traits, after, limit);
  return subject;
}

const SUBJECT_START =
  TRAIT.pronoun |
  TRAIT.determiner |
  TRAIT.possessive |
  TRAIT.capital |
  TRAIT.role |
  TRAIT.title |
  TRAIT.place |
  TRAIT.plain;
