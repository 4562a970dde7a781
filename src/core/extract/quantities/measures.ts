/**
 * Measures: what a quantity counts and what happened to it, read off the words around it in a small window of its sentence.
 * In: an amount and its place. Out: head, restriction, event, role. A reader of trees can take this file's place: same in, same out.
 */
import type { EventWords } from '../../language/quantities.ts';
import type { Measures } from '../../model/layers.ts';
import type { Amount } from './amount-drafts.ts';
import { matchBackward, matchForward, type PhraseMatch } from './fixed-phrases.ts';
import type { EventCue } from './lexicons.ts';
import type { Page } from './pages.ts';
import { isNumeralAt, type Link, linkBefore, wholeAfter } from './wholes.ts';

/** The counted noun phrase after a number: tokens `[from, to)`. */
export interface NounPhrase {
  readonly to: number;
  readonly head: string | null;
  readonly restriction: string | null;
  /** The event its head or a word in it names. */
  readonly event: EventWords | null;
  /** Of a part: the token behind its whole, from which what befell the part is told. */
  readonly rest?: number;
}

/** What stands around an amount; `side` says where its event was read. */
export interface Surroundings {
  readonly noun: NounPhrase;
  readonly event: EventWords | null;
  readonly side: 'before' | 'after' | 'inside' | null;
  readonly role: string | null;
  readonly asOf: string | null;
  /** Rise or fall, of a change. */
  readonly change: string | null;
}

/** Words of a noun phrase looked at. */
const NOUN_REACH = 6;
/** Tokens between the counted and their verb. */
const VERB_REACH = 12;
/** Tokens back from the counted to the verb that governs it. */
const OBJECT_REACH = 4;
/** Tokens back from a number to the total it is of. */
const TOLL_REACH = 10;
/** Tokens of a restriction after the head. */
const RESTRICTION_REACH = 4;

/** Of a number of which another tells a part, and of one that is left out: what its clause says is not said of it. */
const WHOLE = 'whole';
const EXCEPTION = 'exception';

const NO_NOUN = (to: number): NounPhrase => ({ to, head: null, restriction: null, event: null });

/** Reads what `amount` measures. */
export function readSurroundings(page: Page, amount: Amount): Surroundings {
  const noun = readNounPhrase(page, amount);
  const change = changeOf(page, amount);
  const isPlain = amount.unit === null && amount.form !== 'ordinal';
  const link = isPlain ? linkBefore(page, amount.from) : null;
  if (link !== null) return surroundingsOfWhole(page, noun, link);
  if (isPlain && isException(page, amount))
    return { noun, event: null, side: null, role: EXCEPTION, asOf: null, change };
  const toll = tollBefore(page, amount);
  if (toll !== null) return { noun, event: toll.event, side: 'before', role: 'toll', asOf: toll.asOf, change };
  const isCounted = amount.unit === null || amount.unit === 'ratio' || amount.unit === 'percent';
  const found = isCounted ? eventOf(page, amount, noun) : null;
  const asOf = asOfAfter(page, noun.to) ?? asOfBefore(page, amount.from);
  return {
    noun,
    event: found?.event ?? null,
    side: found?.side ?? null,
    role: roleOf(amount, found?.event ?? null, change),
    asOf,
    change,
  };
}

/** What its clause says is said of the part: only what its own words tell befell the whole. */
function surroundingsOfWhole(page: Page, noun: NounPhrase, link: Link): Surroundings {
  const own = eventOfWhole(page, noun, link);
  const role = own?.event.casualty === true ? 'toll' : WHOLE;
  return { noun, event: own?.event ?? null, side: own?.side ?? null, role, asOf: null, change: null };
}

/** `all but |two| of the 40 were rescued`. */
function isException(page: Page, amount: Amount): boolean {
  const match = matchBackward(page, page.lexicon.excepting, amount.from);
  return match !== null && page.together(match.from, amount.from);
}

/** The `measures` field of the layer. */
export function measuresOf(around: Surroundings): Measures {
  const { noun, event, change, role, asOf } = around;
  return { head: noun.head, restriction: noun.restriction, event: event?.id ?? change, role, asOf };
}

function roleOf(amount: Amount, event: EventWords | null, change: string | null): string | null {
  if (amount.form === 'ordinal') return 'order';
  if (amount.priced) return 'price';
  if (change !== null) return 'change';
  if (amount.form === 'multiple') return 'multiple';
  return event?.casualty === true && amount.unit === null ? 'toll' : null;
}

// --- the counted noun phrase ---

function readNounPhrase(page: Page, amount: Amount): NounPhrase {
  if (amount.rate !== null) return { ...NO_NOUN(amount.to), head: lemmaOf(page, amount.rate) };
  const { of } = page.lexicon.vocabulary.grammar;
  const start = page.afterJoint(amount.to);
  if (amount.form === 'single') return readSinglePerson(page, amount);
  if (!page.together(amount.from, start)) return NO_NOUN(amount.to);
  if (page.isJoint(amount.to)) return readCompound(page, start);
  const whole = readWhole(page, start, amount);
  if (whole !== null) return whole;
  const isPartitive = of.has(page.form(start));
  if (isPartitive) return readPartitive(page, start, amount);
  if (amount.unit !== null && amount.unit !== 'ratio' && !takesNoun(amount)) return NO_NOUN(amount.to);
  return readCounted(page, start, amount);
}

/** Money and ages stand before a noun: `$38 billion offer`, `42-year-old driver`. */
function takesNoun(amount: Amount): boolean {
  return amount.rule === 'money' || amount.rule === 'age-old';
}

/** `a young man`: the amount holds the noun phrase. */
function readSinglePerson(page: Page, amount: Amount): NounPhrase {
  const noun = amount.to - 1;
  const before = page.slice(amount.from + 1, noun);
  return { to: amount.to, head: lemmaOf(page, noun), restriction: before === '' ? null : before, event: null };
}

/** `two-car tram`: the head is the word joined on. */
function readCompound(page: Page, at: number): NounPhrase {
  const isNoun = page.isWord(at) && !page.lexicon.vocabulary.counting.stops.has(page.form(at));
  return isNoun ? { ...NO_NOUN(at + 1), head: lemmaOf(page, at) } : NO_NOUN(at);
}

/** `five of the dead Americans`: part of a whole, which is the restriction. */
function readPartitive(page: Page, start: number, amount: Amount): NounPhrase {
  const { determiners, wholePronouns } = page.lexicon.vocabulary.counting;
  if (wholePronouns.has(page.form(start + 1))) return { ...NO_NOUN(start), rest: start + 2 };
  let at = start + 1;
  while (at < start + 3 && determiners.has(page.form(at))) at++;
  const run = nounRun(page, at, true);
  if (run.to === at) return NO_NOUN(start);
  const isMass = amount.unit !== null && amount.unit !== 'ratio' && amount.unit !== 'percent';
  const head = isMass ? singleHeadIn(page, at, run.to) : headIn(page, at, run.to);
  const to = head === -1 ? run.to : head + 1;
  const event = eventIn(page, at, to);
  return { to, head: head === -1 ? null : lemmaOf(page, head), restriction: page.slice(start, to), event };
}

/** The whole of a part, with its number: `of the school's |30| pupils`. The part is of its head. */
function readWhole(page: Page, start: number, { n }: Amount): NounPhrase | null {
  const number = wholeAfter(page, start);
  if (number === null) return null;
  const run = nounRun(page, number.to, true);
  const head = page.together(start, number.to) ? headIn(page, number.to, run.to) : -1;
  const to = head === -1 ? number.to : head + 1;
  const own = participleAfter(page, to);
  const link = linkBefore(page, number.from)!;
  const isOwn = own !== null && tellsWhich(page, own, link);
  return {
    to,
    head: head === -1 ? null : lemmaOf(page, head),
    restriction: page.slice(start, to),
    // what befell the whole befell each of it; one of them is no figure
    event: n === 1 ? null : isOwn ? own.event : eventOfNoun(page, number.to, head),
    rest: isOwn ? own.to : to,
  };
}

/** The event that a head or a word before it names. */
function eventOfNoun(page: Page, from: number, head: number): EventWords | null {
  if (head === -1) return null;
  const isFailed = page.lexicon.vocabulary.counting.failed.has(page.form(head - 1));
  const named = isFailed ? null : (matchForward(page, page.lexicon.eventNouns, head)?.entry ?? null);
  return named ?? eventIn(page, from, head);
}

function readCounted(page: Page, start: number, amount: Amount): NounPhrase {
  const { others } = page.lexicon.vocabulary.counting;
  let at = start;
  while (at < start + 2 && others.has(page.form(at)) && page.together(start, at)) at++;
  const run = nounRun(page, at, false);
  const head =
    amount.n === 1 || amount.form === 'ordinal' || takesNoun(amount)
      ? singleHeadIn(page, at, run.to)
      : headIn(page, at, run.to);
  if (head === -1) return readHeadless(page, start, at, amount);
  const restriction = restrictionOf(page, at, head, page.slice(start, at));
  const whole = readWhole(page, head + 1, amount);
  return {
    to: whole?.to ?? head + 1,
    head: lemmaOf(page, head),
    restriction,
    event: eventOfNoun(page, at, head),
    rest: whole?.rest ?? head + 1,
  };
}

/** No head: `12 dead`, `eight others`, `a family of five`. */
function readHeadless(page: Page, start: number, at: number, amount: Amount): NounPhrase {
  const restriction = at > start ? page.slice(start, at) : wholeBefore(page, amount.from);
  return { to: at, head: null, restriction, event: null };
}

/** `a family of five`: what so many make up. */
function wholeBefore(page: Page, from: number): string | null {
  const { of } = page.lexicon.vocabulary.grammar;
  const isWhole = of.has(page.form(from - 1)) && page.together(from - 2, from) && page.isWord(from - 2);
  return isWhole && !page.lexicon.vocabulary.counting.stops.has(page.form(from - 2)) ? page.surface(from - 2) : null;
}

/** The words from `at` that may be one noun phrase; a word of an event ends it unless a noun follows. */
function nounRun(page: Page, at: number, isPart: boolean): { readonly to: number } {
  const { stops } = page.lexicon.vocabulary.counting;
  let to = at;
  while (to < at + NOUN_REACH && page.together(at - 1, to) && page.isWord(to)) {
    const form = page.form(to);
    if (stops.has(form) && !isInitialism(page, to)) break;
    const isPartOf = isPart && to === at && matchForward(page, page.lexicon.eventNouns, to) !== null;
    if (page.timed[to] === 1 || (!isPartOf && isVerbOfEvent(page, to, isPart || to === at))) break;
    to++;
    if (page.isJoint(to)) to++;
    if (looksPlural(page, to - 1) && !looksPlural(page, to)) break;
  }
  return { to };
}

/** `US` is no pronoun, unless all is in capitals. */
function isInitialism(page: Page, at: number): boolean {
  const surface = page.surface(at);
  return surface.length > 1 && surface === surface.toUpperCase() && !page.isTitled(at);
}

/** A participle or verb of an event: the noun phrase ends before it, unless it is an adjective before a noun. */
function isVerbOfEvent(page: Page, at: number, mayModify: boolean): boolean {
  const cue = matchForward(page, page.lexicon.eventsAfter, at);
  if (cue === null) return false;
  const isAdjective = mayModify && (looksPlural(page, cue.to) || looksPlural(page, cue.to + 1)) && page.isWord(cue.to);
  return !isAdjective || page.lexicon.vocabulary.counting.stops.has(page.form(cue.to));
}

/** The event an adjective in `[from, to)` names: `12 injured passengers`. */
function eventIn(page: Page, from: number, to: number): EventWords | null {
  for (let at = from; at < to; at++) {
    const cue = matchForward(page, page.lexicon.eventsAfter, at);
    if (cue !== null && cue.entry.as !== 'intransitive') return cue.entry.event;
    const noun = matchForward(page, page.lexicon.eventNouns, at);
    if (noun !== null && noun.to === to) return noun.entry;
  }
  return null;
}

/** The first plural of the run that no other plural follows, else a noun of people or an event; -1 if none. */
function headIn(page: Page, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (looksPlural(page, at) && !(at + 1 < to && looksPlural(page, at + 1))) return at;
  }
  return personIn(page, from, to);
}

function personIn(page: Page, from: number, to: number): number {
  const { persons } = page.lexicon.vocabulary.counting;
  for (let at = to - 1; at >= from; at--) {
    if (persons.has(page.form(at))) return at;
    if (at === to - 1 && matchForward(page, page.lexicon.eventNouns, at) !== null) return at;
  }
  return -1;
}

/** The head after `one` or an ordinal: a noun of people, else the last word of a short run. */
function singleHeadIn(page: Page, from: number, to: number): number {
  const person = personIn(page, from, to);
  if (person !== -1) return person;
  return to > from && to - from <= 3 ? to - 1 : to > from ? from : -1;
}

function restrictionOf(page: Page, from: number, head: number, others: string): string | null {
  const before = [others, page.slice(from, head)].filter(part => part !== '').join(' ');
  const after = restrictionAfter(page, head + 1);
  const parts = [before, after].filter(part => part !== '');
  return parts.length === 0 ? null : parts.join(' … ');
}

/** `under five`, `from Florida`: a short phrase after the head, up to a stop. */
function restrictionAfter(page: Page, at: number): string {
  const { restrictions, determiners, stops } = page.lexicon.vocabulary.counting;
  if (!restrictions.has(page.form(at)) || !page.together(at - 1, at)) return '';
  let to = at + 1;
  while (to < at + RESTRICTION_REACH && page.together(at, to) && !page.isMark(to) && page.timed[to] === 0) {
    const form = page.form(to);
    const isArticle = to === at + 1 && determiners.has(form);
    if (stops.has(form) && !isArticle && !isInitialism(page, to)) break;
    if (matchForward(page, page.lexicon.eventsAfter, to) !== null) break;
    to++;
  }
  return to > at + 1 ? page.slice(at, to) : '';
}

function looksPlural(page: Page, at: number): boolean {
  if (!page.isWord(at)) return false;
  const { unmarkedPlurals, notPlurals, notPluralEndings, pluralEndings, stops } = page.lexicon.vocabulary.counting;
  const form = page.form(at);
  if (unmarkedPlurals.has(form)) return true;
  if (notPlurals.has(form) || stops.has(form) || form.length < 4) return false;
  if (notPluralEndings.some(ending => form.endsWith(ending))) return false;
  return pluralEndings.some(([ending]) => form.endsWith(ending));
}

/** The head noun's normal form in the singular; people stay people. */
function lemmaOf(page: Page, at: number): string {
  const form = page.form(at);
  const known = page.lexicon.lemmas.get(form);
  if (known !== undefined) return known;
  if (!looksPlural(page, at) || page.lexicon.vocabulary.counting.unmarkedPlurals.has(form)) return form;
  for (const [ending, singular] of page.lexicon.vocabulary.counting.pluralEndings) {
    if (form.endsWith(ending)) return form.slice(0, form.length - ending.length) + singular;
  }
  return form;
}

// --- what happened to the counted ---

interface FoundEvent {
  readonly event: EventWords;
  readonly side: 'before' | 'after' | 'inside';
}

/** A participle or a relative clause is still of the whole: `one of the five people |shot| died`, but not what follows: `|was| shot`. */
function eventOfWhole(page: Page, noun: NounPhrase, link: Link): FoundEvent | null {
  const own = participleAfter(page, noun.to);
  if (own !== null && tellsWhich(page, own, link)) return { event: own.event, side: 'after' };
  return noun.event && { event: noun.event, side: 'inside' };
}

interface Participle {
  readonly event: EventWords;
  readonly to: number;
  /** Behind `who`: it can be of nothing else. */
  readonly isRelative: boolean;
}

/** What stands right behind a noun and says what was done to it: `people |shot|`, `people |who were injured|`. */
function participleAfter(page: Page, from: number): Participle | null {
  const { relatives, adverbs, passiveAuxiliaries, perfectAuxiliaries } = page.lexicon.vocabulary.counting;
  const isRelative = relatives.has(page.form(from));
  const isAuxiliary = (form: string): boolean => passiveAuxiliaries.has(form) || perfectAuxiliaries.has(form);
  for (let at = isRelative ? from + 1 : from; at < from + VERB_REACH && page.together(from - 1, at); at++) {
    const match = matchForward(page, page.lexicon.eventsAfter, at);
    if (match !== null) {
      const isVerb = match.entry.as === 'intransitive';
      if ((isVerb && !isRelative) || isDoer(page, match, isRelative, false)) return null;
      return { event: joinedEvent(page, match), to: match.to, isRelative };
    }
    const form = page.form(at);
    if (!adverbs.has(form) || (!isRelative && isAuxiliary(form))) return null;
  }
  return null;
}

/**
 * Whether a participle tells which are meant, and so is of the whole: `five of the 19 people shot died`. Where nothing more is said,
 * as in a headline, it is what befell the part: `12 of 30 passengers killed`.
 */
function tellsWhich(page: Page, { to, isRelative }: Participle, link: Link): boolean {
  if (isRelative || !link.followsPart) return true;
  const { finites } = page.lexicon.vocabulary.counting;
  if (finites.has(page.form(link.at - 2))) return true;
  if (eventBefore(page, link.at - 1) !== null) return true;
  for (let at = to; at < to + VERB_REACH && page.together(link.at, at); at++) {
    const form = page.form(at);
    if (finites.has(form) || matchForward(page, page.lexicon.eventsAfter, at)?.entry.as === 'intransitive') return true;
    if (page.isMark(at) && !page.isJoint(at)) return link.isDefinite && at > to;
  }
  return link.isDefinite && page.together(to, to + 1);
}

function eventOf(page: Page, amount: Amount, noun: NounPhrase): FoundEvent | null {
  const before = eventBefore(page, amount.from);
  const after = eventAfter(page, noun.rest ?? noun.to);
  if (after?.isDoer === true && before === null) return null;
  // `1 killed 3 injured`: a number before the verb has it
  const isTaken = after?.isNext === true && isNumeralAt(page, amount.from - 2);
  if (before !== null && !isTaken) {
    return { event: severer(before, after?.isDoer === false ? after.event : null, noun), side: 'before' };
  }
  if (noun.event !== null && after === null && (noun.head !== null || noun.rest !== undefined))
    return { event: noun.event, side: 'inside' };
  if (after !== null) return { event: after.event, side: 'after' };
  return noun.event && { event: noun.event, side: 'inside' };
}

/** `shot nine people dead`, `left two injured`: what follows directly tells more than the verb before, if it is worse. */
function severer(before: EventWords, after: EventWords | null, noun: NounPhrase): EventWords {
  return before.id === 'shoot' && after?.casualty === true && noun.event === null ? after : before;
}

/** The verb before the counted: `killing at least 12`, `wounded the two`. */
function eventBefore(page: Page, from: number): EventWords | null {
  const { determiners, agents } = page.lexicon.vocabulary.counting;
  for (let end = from; end > from - OBJECT_REACH && page.together(end - 1, from); end--) {
    const match = matchBackward(page, page.lexicon.eventsBefore, end);
    if (match !== null && page.together(match.from, from)) return isActive(page, match) ? match.entry : null;
    const form = page.form(end - 1);
    if (agents.has(form) || !determiners.has(form)) return null;
  }
  return null;
}

/** A participle after an auxiliary of the passive governs nothing: `were killed, 12`. */
function isActive(page: Page, match: PhraseMatch<EventWords>): boolean {
  const { passiveAuxiliaries } = page.lexicon.vocabulary.counting;
  const before = page.form(match.from - 1);
  const isPassive = passiveAuxiliaries.has(before) && page.form(match.from).endsWith('ed');
  return !isPassive && page.timed[match.from] === 0;
}

interface EventAfter {
  readonly event: EventWords;
  /** The counted are who did it. */
  readonly isDoer: boolean;
  /** No word stands between. */
  readonly isNext: boolean;
  /** `shot`, `dead`: what was done to the counted or how they are, not what they did. */
  readonly isUndergone: boolean;
}

/** The verb or state after the counted: `12 were killed`, `12 people in the house died`, `12 dead`. */
function eventAfter(page: Page, from: number): EventAfter | null {
  const { counting } = page.lexicon.vocabulary;
  let isPassive = false;
  let isPerfect = false;
  for (let at = from; at < from + VERB_REACH && page.together(from - 1, at); at++) {
    const match = matchForward(page, page.lexicon.eventsAfter, at);
    if (match !== null) {
      return {
        event: joinedEvent(page, match),
        isDoer: isDoer(page, match, isPassive, isPerfect),
        isNext: match.from === from,
        isUndergone: match.entry.as !== 'intransitive',
      };
    }
    const form = page.form(at);
    if (counting.negations.has(form)) return null;
    if (counting.passiveAuxiliaries.has(form)) isPassive = true;
    else if (counting.perfectAuxiliaries.has(form)) isPerfect = true;
    if (counting.adverbs.has(form) || page.timed[at] === 1 || form === '-') continue;
    const next =
      form === ','
        ? afterInsertion(page, at)
        : counting.prepositions.has(form) && !isPassive
          ? afterPhrase(page, at)
          : -1;
    if (next === -1) return null;
    at = next - 1;
  }
  return null;
}

function isDoer(page: Page, match: PhraseMatch<EventCue>, isPassive: boolean, isPerfect: boolean): boolean {
  if (match.entry.as !== 'passive' || isPassive) return false;
  const next = page.form(match.to);
  const { objectStarts } = page.lexicon.vocabulary.counting;
  if (!page.together(match.from, match.to)) return isPerfect;
  // `1 killed 3 injured`: the number after has a verb of its own
  if (isNumeralAt(page, match.to) && matchForward(page, page.lexicon.eventsAfter, match.to + 1) !== null) return false;
  const startsObject =
    objectStarts.has(next) ||
    isNumeralAt(page, match.to) ||
    isHedgedNumberAt(page, match.to) ||
    isNameAt(page, match.to) ||
    isThingAt(page, match);
  return startsObject || isPerfect;
}

/** `pulled out handguns`: after a verb with its particle no plain noun can be what the participle describes, as in `12 injured passengers`. */
function isThingAt(page: Page, match: PhraseMatch<EventCue>): boolean {
  const { counting } = page.lexicon.vocabulary;
  const form = page.form(match.to);
  if (match.to - match.from < 2 || !page.isWord(match.to) || page.timed[match.to] === 1) return false;
  return (
    !counting.prepositions.has(form) && !counting.adverbs.has(form) && !page.lexicon.vocabulary.grammar.and.has(form)
  );
}

function isHedgedNumberAt(page: Page, at: number): boolean {
  const hedge = matchForward(page, page.lexicon.hedges, at);
  return hedge !== null && isNumeralAt(page, hedge.to);
}

function isNameAt(page: Page, at: number): boolean {
  return page.isWord(at) && page.isCapital(at) && !page.isTitled(at) && page.timed[at] === 0;
}

/** `shot and killed`, `shot, one fatally`: of two participles joined, the one that says more. */
function joinedEvent(page: Page, match: PhraseMatch<EventCue>): EventWords {
  const { and } = page.lexicon.vocabulary.grammar;
  if (!and.has(page.form(match.to))) return match.entry.event;
  const { adverbs } = page.lexicon.vocabulary.counting;
  const at = adverbs.has(page.form(match.to + 1)) ? match.to + 2 : match.to + 1;
  const other = page.together(match.from, at) ? matchForward(page, page.lexicon.eventsAfter, at) : null;
  const isSame = other !== null && other.entry.as !== 'intransitive' && match.entry.event.id === 'shoot';
  return isSame && other.entry.event.casualty ? other.entry.event : match.entry.event;
}

/** The token after `, including three children,`; -1 if the comma ends the clause. */
function afterInsertion(page: Page, comma: number): number {
  const { passiveAuxiliaries, perfectAuxiliaries } = page.lexicon.vocabulary.counting;
  // the counted stand in an insertion themselves, which the comma ends
  const first = page.form(comma + 1);
  if (passiveAuxiliaries.has(first) || perfectAuxiliaries.has(first)) return comma + 1;
  for (let at = comma + 1; at < comma + VERB_REACH && page.together(comma, at); at++) {
    if (page.form(at) !== ',') continue;
    const next = page.form(at + 1);
    if (passiveAuxiliaries.has(next) || perfectAuxiliaries.has(next)) return at + 1;
    const cue = matchForward(page, page.lexicon.eventsAfter, at + 1);
    if (cue !== null && cue.entry.as === 'intransitive') return at + 1;
    return -1;
  }
  return -1;
}

/** The auxiliary or verb after `in the house`; -1 if none comes before a mark. */
function afterPhrase(page: Page, preposition: number): number {
  const { passiveAuxiliaries, perfectAuxiliaries } = page.lexicon.vocabulary.counting;
  for (let at = preposition + 1; at < preposition + VERB_REACH && page.together(preposition, at); at++) {
    const form = page.form(at);
    if (page.isMark(at) && !page.isJoint(at) && form !== '.') return -1;
    if (passiveAuxiliaries.has(form) || perfectAuxiliaries.has(form)) return at;
    const cue = matchForward(page, page.lexicon.eventsAfter, at);
    if (cue !== null && cue.entry.as === 'intransitive') return at;
    if (cue !== null && at > preposition + 1) return -1;
  }
  return matchForward(page, page.lexicon.eventsAfter, preposition) === null ? -1 : preposition;
}

// --- totals, changes, moments ---

interface Toll {
  readonly event: EventWords;
  readonly asOf: string | null;
}

/** `the death toll rose to 12`: the total named before, and the verb that says it moved. */
function tollBefore(page: Page, amount: Amount): Toll | null {
  const { counting } = page.lexicon.vocabulary;
  if (amount.unit !== null || !counting.tollLinks.has(page.form(amount.from - 1))) return null;
  for (let end = amount.from; end > amount.from - TOLL_REACH && page.together(end - 1, amount.from); end--) {
    const match = matchBackward(page, page.lexicon.tolls, end);
    if (match !== null && page.together(match.from, amount.from)) {
      return { event: match.entry, asOf: tollVerbBetween(page, match.to, amount.from) };
    }
    if (page.isNumber(end - 1) && page.timed[end - 1] === 0 && !counting.tollLinks.has(page.form(end))) return null;
  }
  return null;
}

function tollVerbBetween(page: Page, from: number, to: number): string | null {
  const { tollVerbs } = page.lexicon.vocabulary.counting;
  const { rangeTo } = page.lexicon.vocabulary.grammar;
  for (let at = from; at < to; at++) {
    if (!tollVerbs.has(page.form(at))) continue;
    return rangeTo.has(page.form(to - 1)) && to - 1 > at ? `${page.form(at)} ${page.form(to - 1)}` : page.form(at);
  }
  return null;
}

/** `so far`, `since January`, after the counted. */
function asOfAfter(page: Page, at: number): string | null {
  if (!page.together(at - 1, at)) return null;
  const match = matchForward(page, page.lexicon.asOf, at);
  if (match !== null) return page.slice(match.from, match.to).toLowerCase();
  if (!page.lexicon.vocabulary.counting.since.has(page.form(at))) return null;
  let to = at + 1;
  while (page.timed[to] === 1 && page.together(at, to)) to++;
  return to > at + 1 ? page.slice(at, to) : null;
}

/** `rose to 12` without a total named. */
function asOfBefore(page: Page, from: number): string | null {
  const { tollVerbs } = page.lexicon.vocabulary.counting;
  const { rangeTo } = page.lexicon.vocabulary.grammar;
  const isTo = rangeTo.has(page.form(from - 1)) && page.together(from - 2, from);
  return isTo && tollVerbs.has(page.form(from - 2)) ? `${page.form(from - 2)} ${page.form(from - 1)}` : null;
}

/** Rise or fall, of an amount with a unit: `fell 4 percent`, `a 5 percent increase`. */
function changeOf(page: Page, amount: Amount): string | null {
  const isRelative = amount.unit === 'percent' || amount.unit === 'percentage-point' || amount.unit === 'basis-point';
  const isMultiple = amount.form === 'multiple';
  if (!isRelative && amount.rule !== 'money' && !isMultiple) return null;
  const before = page.together(amount.from - 1, amount.from) ? changeBefore(page, amount.from) : null;
  if (before !== null) return before;
  const after = page.together(amount.from, amount.to)
    ? matchForward(page, page.lexicon.changesAfter, page.afterJoint(amount.to))
    : null;
  return isRelative ? (after?.entry.id ?? null) : null;
}

function changeBefore(page: Page, from: number): string | null {
  const { agents } = page.lexicon.vocabulary.counting;
  const end = agents.has(page.form(from - 1)) ? from - 1 : from;
  const match = matchBackward(page, page.lexicon.changesBefore, end);
  return match !== null && page.together(match.from, from) ? match.entry.id : null;
}
