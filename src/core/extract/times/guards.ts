/**
 * Guards: the look-alikes that are no times. May the verb, March the verb, April Smith, Bloody Sunday, flight 1990, "1984" the novel.
 * In: a finished match and its surroundings. Out: whether it may stand. What vouches and what forbids is vocabulary.
 */
import { MARK, NUMBER, WORD } from '../../text/words.ts';
import { directionOf } from './directions.ts';
import { isAdjacent, type Lexeme, type Reading } from './lexemes.ts';
import type { Match } from './patterns.ts';

/** Whether a match may stand where it is. */
export function isAllowed(reading: Reading, match: Match): boolean {
  const only = match.lexemes.length === 1 ? match.lexemes[0]! : null;
  if (match.pattern.as === 'nothing') return true;
  if (match.pattern.as === 'narrative' && isTied(reading, match)) return false;
  if (!hasPlainEdges(reading, match) || isPriced(reading, match) || isTitled(reading, match)) return false;
  // "the New Year's Eve dance"
  if (match.pattern.turn === 'new-year' && isPossessiveAfter(reading, match.to)) return false;
  if (match.pattern.turn === 'week-on' && !isWeekOn(reading, match)) return false;
  if (match.pattern.turn === 'whole' && isWholeTold(reading, match)) return false;
  if (match.pattern.as === 'range' && !isRange(reading, match)) return false;
  if (only === null) return isAllowedCompound(reading, match);
  if (NAMED_KINDS.has(only.kind) && isPartOfName(reading, match, only)) return false;
  switch (only.kind) {
    case 'YEAR':
      return match.to - match.from > 1 ? !only.doubtful || match.to - match.from > 3 : isYear(reading, match);
    case 'MONTH':
      return isMonth(reading, match, only);
    case 'SEASON':
      return !only.doubtful || match.pattern.as === 'set' || isDoubtfulSeason(reading, match, only);
    case 'DAY':
      return !isQuoted(reading, match) && !(isPossessiveAfter(reading, match.from - 1) && isInName(reading, match));
    case 'HOLIDAY':
      return !isCapitalised(reading, match.to) || isTimeWord(reading, match.to);
    case 'FREQUENCY':
      return !isInName(reading, match) && !isTitleOf(reading, match);
    case 'DAYTH':
      return match.pattern.turn === 'borrows' || isDayAlone(reading, match);
    case 'UNITS':
      // "firefighters in quarters"
      return match.pattern.as !== 'duration' || only.unit !== 'quarter';
    case 'REF':
    case 'PART':
    case 'REL':
      return !isInName(reading, match);
    case 'WEEKDAY':
      return isWeekday(reading, match, only);
    default:
      return true;
  }
}

function isAllowedCompound(reading: Reading, match: Match): boolean {
  const { lexemes, from } = match;
  const { words, lexicon } = reading;
  const [first] = lexemes;
  if (first === undefined) return true;
  const last = lexemes[lexemes.length - 1]!;
  if (last.kind === 'CENTURY' && isTitleOf(reading, match)) return false;
  if (
    (match.pattern.turn === 'between' || match.pattern.turn === 'one-or') &&
    last.kind === 'COUNT' &&
    (last.name !== '' || isTimeWord(reading, match.to))
  )
    return false;
  if (match.pattern.as === 'duration' && isProgramme(reading, lexemes)) return false;
  if (lexemes.some(({ kind }) => kind === 'DOTCLOCK') && !lexemes.some(isHalfOrZone) && isPriceBefore(reading, match))
    return false;
  if (first.kind === 'YEAR' && lexemes[1]?.kind === 'MONTH') return !lexemes[1].doubtful || lexemes[1].abbreviated;
  // "may this year bring"
  if (first.kind === 'MONTH' && first.doubtful && lexemes[1]?.kind === 'REL')
    return lexicon.vocabulary.vouching.has(words.forms[from - 1] ?? '');
  // "prices fall this year"
  if (first.kind === 'SEASON' && first.doubtful && first.from === from && lexemes.some(({ kind }) => kind === 'REL'))
    return lexicon.vocabulary.vouching.has(words.forms[from - 1] ?? '');
  if (first.kind === 'WEEKDAY') return !isNamePrefixed(reading, match) && !isNamedPart(reading, match);
  return first.kind !== 'REL' || !isInName(reading, match);
}

/** "60 Minutes", "48 Hours": a unit is written with a capital behind a figure only in a programme's name, or where all is. */
function isProgramme(reading: Reading, lexemes: readonly Lexeme[]): boolean {
  const unit = lexemes.find(({ kind }) => kind === 'UNITS');
  if (unit === undefined || reading.words.kind[unit.from - 1] !== NUMBER) return false;
  return isCapitalised(reading, unit.from) && !isHeadlineAt(reading, unit.from);
}

/** Words before "a week on Thursday" within which a past verb parts the week from the day. */
const WEEK_ON_REACH = 14;

/** "The hall shuts a week on Thursday", not "was shut for a week on Thursday" nor "lost a week on Thursday". */
function isWeekOn({ words, text, lexicon }: Reading, { from, to }: Match): boolean {
  const { direction, lengthWords } = lexicon.vocabulary;
  if (lengthWords.has(words.forms[from - 1] ?? '') || words.forms[to] === '-') return false;
  let first = from;
  while (first > 0 && from - first < WEEK_ON_REACH && !CLOSING.has(words.forms[first - 1]!)) first--;
  return directionOf({ text, words, from, to, first, last: to }, direction) >= 0;
}

const CLOSING: ReadonlySet<string> = new Set(['.', '!', '?', ';']);

/** "The year after the war", "the week that ended on Friday": what follows tells which. */
function isWholeTold({ words, lexicon }: Reading, { to }: Match): boolean {
  const after = words.forms[to] ?? '';
  return lexicon.vocabulary.toldWholeBefore.has(after) || after === '-' || words.kind[to] === NUMBER;
}

function isHalfOrZone({ kind }: Lexeme): boolean {
  return kind === 'AMPM' || kind === 'ZONE';
}

/** "Then-Mayor Lund", "the quarter-century-old hall". */
function isTied({ words }: Reading, { to }: Match): boolean {
  return words.forms[to] === '-' && isAdjacent(words, to) && isAdjacent(words, to + 1);
}

/** "The Daily Ledger", "21st Century Films": with a capital, and before one. */
function isTitleOf(reading: Reading, { from, to }: Match): boolean {
  return isCapitalised(reading, to - 1) && isCapitalised(reading, to) && !isHeadlineAt(reading, from);
}

/** "On the 12th", not "on the 12th floor", "the 12th-floor flat", "the 3rd and 4th floors", nor "the 4th Light Infantry". */
function isDayAlone(reading: Reading, { to }: Match): boolean {
  const { words, lexicon } = reading;
  const { countedByOrdinal, listWords, ordinalEndings } = lexicon.vocabulary;
  const isTied = words.forms[to] === '-' && isAdjacent(words, to);
  const isListed = listWords.has(words.forms[to] ?? '') && ordinalEndings.has(words.forms[to + 2] ?? '');
  let at = isListed ? to + COUNTED_AHEAD : isTied ? to + 1 : to;
  if (countedByOrdinal.has(words.forms[at] ?? '')) return false;
  if (at === to && words.kind[to] === WORD && !isCapitalised(reading, to) && !opensAnew(reading, to)) return false;
  while (at > 0 && isCapitalised(reading, at)) {
    at++;
    if (isCapitalised(reading, at) && countedByOrdinal.has(words.forms[at]!)) return false;
  }
  return true;
}

/** "On the 12th |the| mill shut", "|troops| entered", "|drew| crowds": a word that an ordinal does not count, since it counts one thing and by its noun. */
function opensAnew({ words, lexicon }: Reading, i: number): boolean {
  const { dayBefore, direction, singularEndings } = lexicon.vocabulary;
  const form = words.forms[i]!;
  const isPlural = form.endsWith('s') && !singularEndings.some(ending => form.endsWith(ending));
  return dayBefore.has(form) || direction.past.has(form) || isPlural || form.endsWith('ed');
}

/** Words of "and 4th". */
const COUNTED_AHEAD = 3;

/** Words before "at 17.50 on Tuesday" within which a price makes it one. */
const PRICE_REACH = 10;

function isPriceBefore({ words, lexicon }: Reading, { from }: Match): boolean {
  for (let i = from - 1; i >= 0 && from - i <= PRICE_REACH && words.kind[i] !== MARK; i--)
    if (lexicon.vocabulary.priceWords.has(words.forms[i]!)) return true;
  return false;
}

/** "Friday Night Dinner", "Saturday Night Fever": no newsroom writes a part of day with a capital but in a title. */
function isNamedPart(reading: Reading, { lexemes, to }: Match): boolean {
  const part = lexemes[lexemes.length - 1]!;
  return (
    part.kind === 'PART' &&
    isCapitalised(reading, part.from) &&
    isCapitalised(reading, to) &&
    !isHeadlineAt(reading, to)
  );
}

/** What may be moved: "from Tuesday to Thursday", "from 19:30 to 18:00". */
const MOVED: ReadonlySet<string> = new Set(['WEEKDAY', 'CLOCK', 'HOUR', 'DOTCLOCK']);
/** Words before a range in which a verb that moves things tells two days or hours, and none between them. */
const MOVE_REACH = 8;

/** Whether days of a month ascend and no number follows that they would rather belong to ("won 3-2 May 5"), and weekdays and hours are no move. */
function isRange({ words, lexicon }: Reading, { from, to, lexemes }: Match): boolean {
  const days = lexemes.filter(({ kind }) => kind === 'DOM');
  if (days.length > 1 && days[1]!.n <= days[0]!.n) return false;
  if (lexemes[0]!.kind === 'DOM' && words.kind[to] === NUMBER) return false;
  if (!MOVED.has(lexemes[0]!.kind)) return true;
  const { moves, deferrals } = lexicon.vocabulary.direction;
  for (let i = from - 1; i >= 0 && from - i <= MOVE_REACH && words.kind[i] !== MARK; i--)
    if (moves.has(words.forms[i]!) || deferrals.has(words.forms[i]!)) return false;
  return true;
}

const NAMED_KINDS: ReadonlySet<string> = new Set(['WEEKDAY', 'MONTH', 'SEASON']);

/**
 * Whether a weekday, month or season with a capital is part of a name: a street's or an agreement's ("the Summer Street bridge"), a person's behind a rank
 * ("Officer Friday Udoh"); a season, which news writes small, beside any word with a capital.
 */
function isPartOfName(reading: Reading, { from, to }: Match, { kind, from: at }: Lexeme): boolean {
  const { words, lexicon } = reading;
  const { streetWords, nameHeads, ranks, vouching } = lexicon.vocabulary;
  if (!isCapitalised(reading, at)) return false;
  const before = words.forms[from - 1] ?? '';
  const after = words.forms[to] ?? '';
  const isBeside = isCapitalised(reading, to) && !isTimeWord(reading, to);
  if (isBeside && streetWords.has(after)) return true;
  if (isBeside && nameHeads.has(after) && !isHeadlineAt(reading, to)) return true;
  if (isBeside && ranks.has(before) && isCapitalised(reading, from - 1)) return !isArticleAt(reading, from - 2);
  if (kind === 'WEEKDAY') return isTitleAt(reading, from, to) && !isHeadlineAt(reading, to);
  if (kind !== 'SEASON' || isHeadlineAt(reading, at)) return false;
  return isBeside || (isCapitalised(reading, from - 1) && !vouching.has(before) && from === at);
}

/** A weekday that opens a sentence with a name right behind it ("Friday Udoh left"), or a title with a part of day ("Saturday Night Dinner"). */
function isTitleAt(reading: Reading, from: number, to: number): boolean {
  const { words, lexicon, text } = reading;
  if (!isCapitalised(reading, to)) return false;
  if (isTimeWord(reading, to)) return isCapitalised(reading, to + 1) && !isTimeWord(reading, to + 1);
  const isFirst =
    from === 0 || words.forms[from - 1] === '.' || text.slice(words.end[from - 1]!, words.start[from]!).includes('\n');
  return isFirst && !lexicon.vocabulary.ranks.has(words.forms[to]!);
}

/** Whether a word is one that makes a title a common noun: "the President Friday signed". */
function isArticleAt({ words, lexicon }: Reading, i: number): boolean {
  const form = words.forms[i] ?? '';
  return lexicon.vocabulary.determiners.has(form);
}

/** Words to each side of a place, and letters of a word, by which a line counts as one of capitals throughout. */
const HEADLINE_REACH = 8;
const LONG_WORD = 4;
const HEADLINE_WORDS = 3;

/** Whether the words around are all written with capitals, as headlines are: then a capital tells nothing. */
function isHeadlineAt(reading: Reading, i: number): boolean {
  const { words, text } = reading;
  let capitals = 0;
  for (const step of [-1, 1]) {
    for (let k = i; k >= 0 && k < words.length && Math.abs(k - i) <= HEADLINE_REACH; k += step) {
      if (words.forms[k] === '.') break;
      if (step > 0 && k > i && text.slice(words.end[k - 1]!, words.start[k]!).includes('\n')) break;
      if (words.kind[k] === WORD && words.forms[k]!.length >= LONG_WORD) {
        if (!isCapitalised(reading, k)) return false;
        if (k !== i) capitals++;
      }
      if (step < 0 && k > 0 && text.slice(words.end[k - 1]!, words.start[k]!).includes('\n')) break;
    }
  }
  return capitals >= HEADLINE_WORDS;
}

/** "In the fall", but not "the fall of the wall", "a fall from the roof", "after the fall". */
function isDoubtfulSeason(reading: Reading, { pattern, from, to }: Match, season: Lexeme): boolean {
  const { words, lexicon } = reading;
  const { eventsAfter, eventsBeside, seasonsIn, seasonsSince } = lexicon.vocabulary;
  const [before, after] = [words.forms[from - 1] ?? '', words.forms[to] ?? ''];
  if (pattern.turn === 'vouched' || isCapitalised(reading, season.from) || eventsAfter.has(after)) return false;
  if (seasonsIn.has(before)) return true;
  return !eventsBeside.has(after) && (from === season.from || seasonsSince.has(before));
}

/** "Twelve-dollars-an-hour": an article tied by hyphens is "per", no count. */
function isPriced({ words }: Reading, { lexemes }: Match): boolean {
  return lexemes.some(({ kind, name, to }) => kind === 'COUNT' && name === 'article' && words.forms[to] === '-');
}

/** "The Daily Beast", "CBS This Morning", "ABC's This Week": capitals on both sides of where it begins. */
function isInName(reading: Reading, { from }: Match): boolean {
  const before = isPossessiveAfter(reading, from - 1) ? from - 2 : from - 1;
  if (isShouted(reading, from) && isHeadlineAt(reading, from)) return false;
  return isCapitalised(reading, from) && isCapitalised(reading, before);
}

/** Whether a word is written in capitals alone, as broadcasters write: then they tell nothing. */
function isShouted({ words, text }: Reading, i: number): boolean {
  const word = text.slice(words.start[i]!, words.end[i]!);
  return word.length >= LONG_WORD && word === word.toUpperCase();
}

/** Words of a title in quotation marks, at most. */
const LONGEST_TITLE = 6;

/** “Fox News Sunday”, “This Week”: a few words in quotation marks, two or more, each with a capital. */
function isTitled(reading: Reading, { from, to }: Match): boolean {
  const { words } = reading;
  const first = markFrom(reading, from - 1, -1);
  const last = markFrom(reading, to, 1);
  if (first < 0 || last < 0 || last - first > LONGEST_TITLE + 2) return false;
  let count = 0;
  for (let i = first + 1; i < last; i++) {
    if (words.kind[i] === MARK) continue;
    if (!isCapitalised(reading, i)) return false;
    count++;
  }
  return count > 1;
}

/** The quotation mark nearest to word `i` in one direction; -1 if there is none within a title's reach. */
function markFrom({ words }: Reading, i: number, step: 1 | -1): number {
  for (let at = i, n = 0; at >= 0 && at < words.length && n <= LONGEST_TITLE; at += step, n++)
    if (words.forms[at] === '"') return at;
  return -1;
}

/** No times inside longer tokens: "3-2-1990", "$1990", "1990%", "#12". */
function hasPlainEdges({ words, text }: Reading, { from, to }: Match): boolean {
  if (words.kind[from] === NUMBER) {
    const before = from > 0 && isAdjacent(words, from) ? text[words.start[from]! - 1]! : ' ';
    if ('$£€¥#@_&+'.includes(before)) return false;
    if (before === '/' || before === ':') return false;
    if (before === '-' && from > 1 && words.kind[from - 2] === NUMBER && isAdjacent(words, from - 1))
      return isRangeOfYears(words.forms[from - 2]!);
  }
  if (words.kind[to - 1] !== NUMBER || !isAdjacent(words, to)) return true;
  const after = words.forms[to]!;
  if (after === '%' || after === '°') return false;
  if ('/:@'.includes(after)) return words.kind[to + 1] === MARK || !isAdjacent(words, to + 1);
  return (
    after !== '-' ||
    to + 1 >= words.length ||
    words.kind[to + 1] !== NUMBER ||
    !isAdjacent(words, to + 1) ||
    isRangeOfYears(words.forms[to + 1]!)
  );
}

function isRangeOfYears(form: string): boolean {
  return form.length === 4;
}

function isYear(reading: Reading, match: Match): boolean {
  const { words, lexicon, text } = reading;
  const { vouching, notYearAfter, notYearBefore } = lexicon.vocabulary;
  const year = match.lexemes[0]!.n;
  const before = words.forms[match.from - 1] ?? '';
  const after = words.forms[match.to] ?? '';
  if (match.lexemes[0]!.doubtful || isHouseNumber(reading, match)) return false;
  if (notYearAfter.has(before) || notYearBefore.has(after)) return false;
  if (isQuoted(reading, match)) return false;
  if (isAdjacent(words, match.to) && words.kind[match.to] === WORD) return false;
  if (words.kind[match.to] === NUMBER && text.slice(words.end[match.to - 1]!, words.start[match.to]!) === ' ')
    return false;
  if (vouching.has(before)) return year >= 1400 || after !== 'people';
  if (isNumbered(reading, match)) return false;
  return isLikelyYear(year);
}

/** "It backs Vision 2030", "Nova 2000 sold well": a name that a figure ends. Where a noun follows, the year is of that ("the Orrin 1996 poll"). */
function isNumbered(reading: Reading, { from, to }: Match): boolean {
  const { words, lexicon } = reading;
  if (!isCapitalised(reading, from - 1) || isTimeWord(reading, from - 1) || isHeadlineAt(reading, from)) return false;
  const { vouching, direction } = lexicon.vocabulary;
  const after = words.forms[to] ?? '';
  return words.kind[to] !== WORD || [vouching, direction.past, direction.lasting].some(list => list.has(after));
}

/** How many words a street's name may have before its kind: "1417 Old Mill Road". */
const STREET_REACH = 3;

function isHouseNumber(reading: Reading, { to }: Match): boolean {
  const { words, lexicon } = reading;
  for (let i = to; i < Math.min(words.length, to + STREET_REACH); i++) {
    if (words.kind[i] !== WORD) return false;
    if (lexicon.vocabulary.streetWords.has(words.forms[i]!)) return true;
    // "the 1987 sinking of St. Olav": a street's name has capitals
    if (!isCapitalised(reading, i)) return false;
  }
  return false;
}

/** Years that news speaks of without a word that vouches for them. */
function isLikelyYear(year: number): boolean {
  return year >= 1900 && year <= 2050;
}

/** Whether the match, with a comma or a stop, is all there is between quotation marks: a title. */
function isQuoted({ words }: Reading, { from, to }: Match): boolean {
  const before = words.forms[from - 1];
  const after = words.forms[to]!;
  if (!isQuoteMark(before)) return false;
  // “Today,” is closed, “Today, we ...” is not
  return isQuoteMark(after) || ((after === ',' || after === '.') && isQuoteMark(words.forms[to + 1]));
}

function isQuoteMark(form: string | undefined): boolean {
  return form === '"' || form === "'";
}

function isMonth(reading: Reading, match: Match, month: Lexeme): boolean {
  const { words, lexicon } = reading;
  const { vouching, vouchingStrongly } = lexicon.vocabulary;
  if (isNamePrefixed(reading, match)) return false;
  if (!month.doubtful && !month.abbreviated) return true;
  if (match.pattern.turn === 'borrows' || match.pattern.unit === 'quarter') return true;
  const before = words.forms[match.from - 1] ?? '';
  if (isArticleAt(reading, match.from - 1) && lexicon.vocabulary.marches.has(words.forms[match.to] ?? '')) return false;
  if (isCapitalised(reading, match.to) && !isTimeWord(reading, match.to)) return vouchingStrongly.has(before);
  if (isCapitalised(reading, match.from - 1) && !vouching.has(before)) return false;
  return vouching.has(before) || isPossessiveAfter(reading, match.to) || isAmongMonths(reading, match);
}

/** "April, May and June": a month between two others, or between one and the last word of a list. */
function isAmongMonths(reading: Reading, { from, to }: Match): boolean {
  const { words, lexicon } = reading;
  const { listWords, spanWords } = lexicon.vocabulary;
  const isJoint = (form: string | undefined): boolean =>
    form !== undefined && (form === ',' || listWords.has(form) || spanWords.has(form));
  if (!isJoint(words.forms[from - 1]) || !isMonthAt(reading, from - 2)) return false;
  return !isJoint(words.forms[to]) || words.forms[to] === ',' || isMonthAt(reading, to + 1);
}

function isMonthAt(reading: Reading, i: number): boolean {
  const phrases = reading.lexicon.phrases.get(reading.words.forms[i] ?? '') ?? [];
  return isCapitalised(reading, i) && phrases.some(({ senses }) => senses.some(({ kind }) => kind === 'MONTH'));
}

function isPossessiveAfter({ words }: Reading, i: number): boolean {
  return words.forms[i] === "'s";
}

/** "Sun" and "Mon" alone are names and words; so is "the Sun" at the end of a sentence, but not "on Sun." nor "Sat. and Sun." */
function isWeekday(reading: Reading, match: Match, weekday: Lexeme): boolean {
  if (weekday.doubtful || isNamePrefixed(reading, match)) return false;
  return (
    !weekday.abbreviated || reading.lexicon.vocabulary.shortDayAfter.has(reading.words.forms[match.from - 1] ?? '')
  );
}

function isNamePrefixed({ words, lexicon }: Reading, { from }: Match): boolean {
  const { namePrefixes } = lexicon.vocabulary;
  const before = words.forms[from - 1] ?? '';
  return namePrefixes.has(before) || (before === '.' && namePrefixes.has(words.forms[from - 2] ?? ''));
}

function isCapitalised({ words, text }: Reading, i: number): boolean {
  if (i < 0 || i >= words.length || words.kind[i] !== WORD) return false;
  const letter = text[words.start[i]!]!;
  return letter !== letter.toLowerCase();
}

function isTimeWord({ words, lexicon }: Reading, i: number): boolean {
  return lexicon.phrases.has(words.forms[i]!);
}
