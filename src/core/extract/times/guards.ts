/**
 * Guards: the look-alikes that are no times. May the verb, March the verb, April Smith, Bloody Sunday, flight 1990, "1984" the novel.
 * In: a finished match and its surroundings. Out: whether it may stand. What vouches and what forbids is vocabulary.
 */
import { MARK, NUMBER, WORD } from '../../text/words.ts';
import { isAdjacent, type Lexeme, type Reading } from './lexemes.ts';
import type { Match } from './patterns.ts';

/** Whether a match may stand where it is. */
export function isAllowed(reading: Reading, match: Match): boolean {
  const only = match.lexemes.length === 1 ? match.lexemes[0]! : null;
  if (match.pattern.as === 'nothing') return true;
  if (!hasPlainEdges(reading, match) || isPriced(reading, match) || isTitled(reading, match)) return false;
  if (only === null) return isAllowedCompound(reading, match);
  switch (only.kind) {
    case 'YEAR':
      return match.to - match.from > 1 ? !only.doubtful || match.to - match.from > 3 : isYear(reading, match);
    case 'MONTH':
      return isMonth(reading, match, only);
    case 'SEASON':
      return !only.doubtful || (match.pattern.turn !== 'vouched' && !isCapitalised(reading, only.from));
    case 'DAY':
      return !isQuoted(reading, match) && !(isPossessiveAfter(reading, match.from - 1) && isInName(reading, match));
    case 'HOLIDAY':
      return !isCapitalised(reading, match.to) || isTimeWord(reading, match.to);
    case 'FREQUENCY':
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
  const first = match.lexemes[0]?.kind;
  if (first === 'WEEKDAY') return !isNamePrefixed(reading, match);
  return first !== 'REL' || !isInName(reading, match);
}

/** "Twelve-dollars-an-hour": an article tied by hyphens is "per", no count. */
function isPriced({ words }: Reading, { lexemes }: Match): boolean {
  return lexemes.some(({ kind, name, to }) => kind === 'COUNT' && name === 'article' && words.forms[to] === '-');
}

/** "The Daily Beast", "CBS This Morning", "ABC's This Week": capitals on both sides of where it begins. */
function isInName(reading: Reading, { from }: Match): boolean {
  const before = isPossessiveAfter(reading, from - 1) ? from - 2 : from - 1;
  return isCapitalised(reading, from) && isCapitalised(reading, before);
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
  return isLikelyYear(year);
}

/** How many words a street's name may have before its kind: "1417 Old Mill Road". */
const STREET_REACH = 3;

function isHouseNumber({ words, lexicon }: Reading, { to }: Match): boolean {
  for (let i = to; i < Math.min(words.length, to + STREET_REACH); i++) {
    if (words.kind[i] !== WORD) return false;
    if (lexicon.vocabulary.streetWords.has(words.forms[i]!)) return true;
  }
  return false;
}

/** Years that news speaks of without a word that vouches for them. */
function isLikelyYear(year: number): boolean {
  return year >= 1900 && year <= 2050;
}

/** Whether the match is all there is between quotation marks: a title. */
function isQuoted({ words }: Reading, { from, to }: Match): boolean {
  const before = words.forms[from - 1];
  const after = words.forms[to];
  return (before === '"' || before === "'") && (after === '"' || after === "'" || after === ',' || after === '.');
}

function isMonth(reading: Reading, match: Match, month: Lexeme): boolean {
  const { words, lexicon } = reading;
  const { vouching, vouchingStrongly } = lexicon.vocabulary;
  if (isNamePrefixed(reading, match)) return false;
  if (!month.doubtful) return true;
  const before = words.forms[match.from - 1] ?? '';
  if (isCapitalised(reading, match.to) && !isTimeWord(reading, match.to)) return vouchingStrongly.has(before);
  if (isCapitalised(reading, match.from - 1) && !vouching.has(before)) return false;
  return vouching.has(before) || isPossessiveAfter(reading, match.to);
}

function isPossessiveAfter({ words }: Reading, i: number): boolean {
  return words.forms[i] === "'s";
}

/** "Sun" and "Mon" alone are names and words. */
function isWeekday(reading: Reading, match: Match, weekday: Lexeme): boolean {
  return !weekday.doubtful && !isNamePrefixed(reading, match);
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
