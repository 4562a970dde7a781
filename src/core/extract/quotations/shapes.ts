/**
 * Shapes: what a stretch of words is: a sentence less its stop, an aside, a lead, a medium, marks that go on with a clause. In: traits and places. Out: yes or no, or a place.
 */
import { BREAKS, has, insideMark, isFiniteVerb, sentenceWords, TRAIT, type Traits } from './traits.ts';

/** Longest clause taken for reported, in words; newspaper sentences end before. */
export const LONGEST_CONTENT = 150;

/** Words looked through to each side for a sentence's ends: what is longer is no prose. */
export const LONGEST_SENTENCE = 400;

/** Longest clause between commas looked over. */
const LONGEST_ASIDE = 25;

/** `, too,`, `, for instance,`: no more words than these. */
const LONGEST_SHORT_ASIDE = 5;

/** Marks that stand on both sides of an aside. */
export const ASIDES = TRAIT.comma | TRAIT.dash;

/** Longest source between a comma and the verb that closes a sentence: `records of gifts kept by the harbour office`. */
export const LONGEST_TELLER = 12;

/** Longest phrase before the subject of a reported clause: `said that in the long run, …`. */
export const LONGEST_LEAD = 14;

/** A lone word before a comma, `However`, joins sentences; it is no part of what is said. */
export const SHORTEST_LEAD = 2;

/** Words of a noun of speech with its adjectives: `its deep concern`. */
export const LONGEST_NOUN = 4;

/** Words `[first, end)` of the sentence, or of the brackets in it, that a cue stands in. */
export interface Bounds {
  readonly first: number;
  /** End of the sentence, its closing stop left out. */
  readonly end: number;
}

export function boundsOf(traits: Traits, i: number): Bounds {
  const sentence = sentenceWords(traits, i);
  let end = Math.min(sentence.end, i + LONGEST_SENTENCE);
  while (end > sentence.first && has(traits, end - 1, TRAIT.stop) && traits.within[end - 1]! < 0) end--;
  const first = Math.max(sentence.first, i - LONGEST_SENTENCE);
  // `rates (as low as 19, Orr said) rose`
  const open = bracketFrom(traits, i, -1, first - 1);
  const close = bracketFrom(traits, i, 1, end);
  return open >= first && close < end ? { first: open + 1, end: close } : { first, end };
}

/** The bracket round word `i` that is met going one way, such as open and close on the way passed over; `limit` where none is. */
function bracketFrom(traits: Traits, i: number, step: 1 | -1, limit: number): number {
  const [own, other] = step > 0 ? [TRAIT.closes, TRAIT.opens] : [TRAIT.opens, TRAIT.closes];
  let depth = 0;
  for (let at = i + step; (limit - at) * step > 0; at += step) {
    if (has(traits, at, other)) depth++;
    else if (has(traits, at, own) && depth-- === 0) return at;
  }
  return limit;
}

/** `to` before a verb. */
export function isTo(traits: Traits, i: number): boolean {
  return traits.vocabulary.infinitiveMarkers.has(traits.words.forms[i] ?? '');
}

/** `to |go|`; without tags whatever opens no noun phrase. */
export function isBareVerb(traits: Traits, i: number): boolean {
  if (traits.tags !== null) return traits.tags[i] === 'VB';
  return !has(traits, i, TRAIT.determiner | TRAIT.possessive | TRAIT.capital);
}

/** Whether words `[from, to)` tell a time. */
export function isTimed(traits: Traits, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (has(traits, i, TRAIT.time)) return true;
  return false;
}

/** Whether the phrase of a preposition at word `from` is of something spoken or written in: `in a letter`. */
export function hasMedium(traits: Traits, from: number, to: number): boolean {
  if (!traits.vocabulary.mediumPrepositions.has(traits.words.forms[from]!)) return false;
  for (let i = from + 1; i < to; i++) if (traits.vocabulary.media.has(traits.words.forms[i]!)) return true;
  return false;
}

/**
 * `in an interview with the Courier`, `during a debate`: of one that is not known yet; behind an object also `in his speech`, `on Facebook`.
 */
export function isMediumAt(
  traits: Traits,
  at: number,
  end: number,
  media: ReadonlySet<string>,
  isLoose = false,
): boolean {
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

/** The mark that closes an aside, `, which few use|,|`, `, too|,|`, `— the biggest port |—|`, opened by one at word `opening`; -1 if that opens none. */
export function asideEnd(traits: Traits, opening: number): number {
  const mark = has(traits, opening, TRAIT.dash) ? TRAIT.dash : TRAIT.comma;
  const isLong = mark === TRAIT.dash || has(traits, opening + 1, TRAIT.relative);
  const limit = Math.min(sentenceWords(traits, opening).end, opening + (isLong ? LONGEST_ASIDE : LONGEST_SHORT_ASIDE));
  for (let i = opening + 1; i < limit; i++) if (has(traits, i, mark)) return i;
  return -1;
}

export const CLAUSE_STARTS =
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

/** `|about| 40 of them fell`, `|at| least six boats left`: a number's preposition. */
export function isRoughly(traits: Traits, at: number): boolean {
  const next = traits.tags?.[at + 1];
  const noun = has(traits, at + 1, TRAIT.determiner) ? at + 2 : at + 1;
  const isPart = traits.vocabulary.fractions.has(traits.words.forms[noun] ?? '');
  return isPart || has(traits, at + 1, TRAIT.number) || next === 'CD' || next === 'JJS';
}

/** What stands in marks right before word `i` ends in a stop or a comma of its own. */
export function endsInStop(traits: Traits, i: number, stop: number = TRAIT.stop | TRAIT.comma): boolean {
  let at = i - 1;
  // a mark of two characters, as typesetters write them, is two words
  while (has(traits, at, TRAIT.quote)) at--;
  return at < i - 1 && has(traits, at, stop);
}

/** `… his target."They shot him," said Roy`: a mark right after a full stop opens another sentence, with or without a space. */
export function opensAfterStop(traits: Traits, i: number): boolean {
  return (
    has(traits, i, TRAIT.quote) &&
    traits.within[i - 1] !== traits.within[i] &&
    traits.within[i - 1] === -1 &&
    has(traits, i - 1, TRAIT.stop)
  );
}

/** A finite verb before the clause can have ended. */
export function hasFiniteVerb(traits: Traits, from: number, end: number, reach: number): boolean {
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
export function opensRelative(traits: Traits, i: number): boolean {
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
export function isContraction(traits: Traits, i: number): boolean {
  return has(traits, i, TRAIT.auxiliary) && !has(traits, i, TRAIT.negation) && traits.words.forms[i]!.includes("'");
}

/** Whether words `[from, to)` are a short phrase without a finite verb. */
export function isVerbless(traits: Traits, from: number, to: number): boolean {
  if (to - from > LONGEST_LEAD) return false;
  for (let i = from; i < to; i++) if (isFiniteVerb(traits, i)) return false;
  return true;
}

/** The first word at or after `at` that is neither adverb nor coordinator. */
export function skipAdverbs(traits: Traits, at: number): number {
  let to = at;
  while (has(traits, to, TRAIT.adverb | TRAIT.coordinator)) to++;
  return to;
}

/** `The plan “will fail,” |Orr| said`: the comma stands inside marks that go on with the clause before them. */
export function isAfterMarked(traits: Traits, at: number): boolean {
  if (traits.within[at - 1]! < 0 || !endsInStop(traits, at, TRAIT.comma)) return false;
  return isMarkedEnd(traits, openingOf(traits, at));
}

/** The first word, a mark, of the pair that closes right before word `at`. */
export function openingOf({ within }: Traits, at: number): number {
  let first = at - 1;
  while (within[first - 1] === within[at - 1]) first--;
  return first;
}

/** Whether the marks that open at word `first` go on with a clause that began outside them: `he called it |“a disgrace”|`. */
export function isMarkedEnd(traits: Traits, first: number): boolean {
  const inside = insideMark(traits, first);
  // `it is old, but |“Tarn needs it,”|`, `he lives in |“Hell,”|`: a name has its capital there too
  const isOpening = opensAnew(traits, inside) && !has(traits, first - 1, LEADS_IN);
  if (isOpening || traits.within[first - 1] !== -1) return false;
  if (traits.sentence[first - 1] !== traits.sentence[first]) return false;
  // `the ferry, with its crew, |“is safe”|`, `In the end, |“we felt it was right”|`
  if (has(traits, first - 1, TRAIT.comma)) return isFiniteVerb(traits, inside) || isLeadIn(traits, first - 1);
  return !has(traits, first - 1, TRAIT.stop | TRAIT.colon | TRAIT.dash);
}

/** What stands before marks goes on inside them whatever they open with. */
const LEADS_IN = TRAIT.coordinator | TRAIT.preposition | TRAIT.clitic;

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
export function hasMainVerb(traits: Traits, from: number, to: number): boolean {
  const isLead = has(traits, from, TRAIT.subordinator) || isTo(traits, from);
  const main = isLead ? afterComma(traits, from, to) : from;
  return main !== null && hasFiniteVerb(traits, main, to, LONGEST_CONTENT);
}

/** Whether word `at` stands right behind a comma or a dash. */
export function isAfterComma(traits: Traits, at: number): boolean {
  return has(traits, at - 1, TRAIT.comma | TRAIT.dash);
}

/** The word behind the first comma of words `[from, end)`; null where none follows. */
export function afterComma(traits: Traits, from: number, end: number): number | null {
  for (let i = from; i < end; i++) if (has(traits, i, TRAIT.comma)) return i + 1 < end ? i + 1 : null;
  return null;
}

/** Where the clause that ends at word `to` begins: behind the last of `marks` outside quotation marks. */
export function clauseStart(traits: Traits, to: number, first: number, marks: ReadonlySet<string>): number {
  for (let i = to - 1; i > first; i--) if (marks.has(traits.words.forms[i]!) && traits.within[i]! < 0) return i + 1;
  return first;
}
