/**
 * Times: words that place or measure time, with TIMEX3 values and local intervals. In: a passage, where it speaks from, a vocabulary.
 * Out: the layer in text order, spans not overlapping. The forms are the language's patterns; ages, scores and names are no times.
 */
import type { TimePattern, TimeVocabulary } from '../../language/times.ts';
import type { TimeExpression } from '../../model/layers.ts';
import { type Span, spanIndexAt } from '../../text/spans.ts';
import { MARK, NUMBER, type Words } from '../../text/words.ts';
import type { Passage, Vantage } from '../passage.ts';
import { type Moment, readMoment } from './calendar.ts';
import { isMisfit, reckonCalendar } from './dates.ts';
import { type Direction, directionOf, isDeadline, isSince } from './directions.ts';
import { reckonDuration } from './durations.ts';
import { isAllowed } from './guards.ts';
import { isKnown, type Lexeme, type Lexicon, lexiconOf, type Reading, readingOf, readLexemes } from './lexemes.ts';
import { listedAfter } from './lists.ts';
import { type Parts, partsOf, statedBy } from './parts.ts';
import { indexPatterns, type Match, matchAt, type PatternIndex, type Source } from './patterns.ts';
import type { Period } from './periods.ts';
import { awayFrom, reckonAway, reckonNarrative, reckonRelative, reckonStretch } from './relatives.ts';
import { LANDMARK_REACH, type Landmark, type Reckoning, type Scene } from './scenes.ts';
import { reckonRange, reckonSet } from './sets.ts';
import { type SignedLine, signedLines } from './signed-lines.ts';

interface Grammar {
  readonly lexicon: Lexicon;
  readonly index: PatternIndex;
}

/** A vocabulary is compiled once; the entry lives as long as the vocabulary does. */
const grammars = new WeakMap<TimeVocabulary, Grammar>();

function grammarOf(vocabulary: TimeVocabulary): Grammar {
  const known = grammars.get(vocabulary);
  if (known !== undefined) return known;
  const grammar = { lexicon: lexiconOf(vocabulary), index: indexPatterns(vocabulary) };
  grammars.set(vocabulary, grammar);
  return grammar;
}

/** Finds all time expressions of a passage. Without a publication date relative ones keep `X` in their value and no interval. */
export function findTimes(passage: Passage, vantage: Vantage, vocabulary: TimeVocabulary): readonly TimeExpression[] {
  const grammar = grammarOf(vocabulary);
  const matches = findMatches(passage, grammar);
  const signed = signedLines(passage, matches);
  return reckonAll({ passage, vocabulary, published: readMoment(vantage.published), signed, matches });
}

function sourceOf(passage: Passage, reading: Reading, limitOf: (i: number) => number): Source {
  const { words } = passage;
  const memo = new Array<readonly Lexeme[] | undefined>(words.length);
  const none: readonly Lexeme[] = [];
  return {
    formAt: i => words.forms[i],
    endsAt: i => i >= words.length || words.kind[i] === MARK,
    lexemesAt(i) {
      if (i >= words.length) return none;
      memo[i] ??= readLexemes(reading, i);
      return memo[i];
    },
    allows: match => words.end[match.to - 1]! <= limitOf(match.from) && isAllowed(reading, match),
  };
}

function findMatches(passage: Passage, { lexicon, index }: Grammar): readonly Match[] {
  const { words, text, blocks } = passage;
  const reading = readingOf(text, words, lexicon);
  const limitOf = (i: number): number => blocks[spanIndexAt(blocks, words.start[i]!)]?.end ?? text.length;
  const source = sourceOf(passage, reading, limitOf);
  const found: Match[] = [];
  let i = 0;
  while (i < words.length) {
    const match = canBegin(lexicon, index, words.forms[i]!, words.kind[i]!) ? longestAt(index, source, i) : null;
    if (match === null) {
      i += 1;
      continue;
    }
    const listed = listedAfter(reading, source, match);
    const isList = listed.length > 1;
    if (match.pattern.as !== 'nothing')
      found.push(...(isList ? listed.map(each => ({ ...each, isListed: true as const })) : listed));
    i = listed[listed.length - 1]!.to;
  }
  return found;
}

function canBegin(lexicon: Lexicon, index: PatternIndex, form: string, kind: number): boolean {
  return kind === NUMBER || isKnown(lexicon, form) || index.byLiteral.has(form) || form === "'";
}

/** The longest expression here. One found by the word before it gives way to a longer one that begins where it does. */
function longestAt(index: PatternIndex, source: Source, i: number): Match | null {
  const match = matchAt(index, source, i);
  if (match === null || match.from === i) return match;
  const inner = matchAt(index, source, match.from);
  return inner !== null && inner.from === match.from && inner.to > match.to ? inner : match;
}

/** What reckoning needs of a passage that does not change from match to match. */
interface Setting {
  readonly passage: Passage;
  readonly vocabulary: TimeVocabulary;
  readonly published: Moment | null;
  readonly signed: readonly SignedLine[];
  readonly matches: readonly Match[];
}

function reckonAll(setting: Setting): readonly TimeExpression[] {
  const { passage, matches } = setting;
  const times: TimeExpression[] = [];
  const landmarks: Landmark[] = [];
  let sentence = 0;
  let last: Period | null = null;
  let months = -1;
  matches.forEach((match, i) => {
    const span = spanOf(passage, match);
    while (sentence < passage.sentences.length - 1 && passage.sentences[sentence]!.end <= span.start) sentence++;
    const following = followingDay(setting, i, sentence);
    const scene = {
      ...sceneOf(setting, landmarks, sentence, match, following),
      opening: isRangeEnd(setting, i) ? last : null,
      isOfMonths: months >= 0 && sentence - months <= LANDMARK_REACH,
    };
    const parts = partsOf(match);
    const reckoning = reckon(parts, scene, match);
    last = reckoning?.period ?? null;
    if (reckoning === null) return;
    if (isOfMonths(setting, match, reckoning)) months = sentence;
    else if (reckoning.period?.unit === 'quarter') months = -1;
    times.push(expressionOf(span, parts, reckoning, match));
    if (reckoning.period && !isComparison(match, parts) && !isHistoric(parts)) {
      const isYearStated = parts.year !== undefined;
      remember(landmarks, { period: reckoning.period, span, sentence, isYearStated, isLate: isLate(reckoning) });
    }
  });
  return times;
}

/** Whether nothing but a word of ranges stands between an expression and the one before it: "18 July to 9 August", "from Monday, until Friday", "between May and July". */
function isRangeEnd({ passage: { words }, matches, vocabulary }: Setting, i: number): boolean {
  const [before, match] = [matches[i - 1], matches[i]!];
  // "the change on Friday to December's figures"
  if (before === undefined || words.forms[match.to] === "'s") return false;
  const gap: string[] = [];
  for (let k = before.to; k < match.from && gap.length <= 2; k++) if (words.forms[k] !== ',') gap.push(words.forms[k]!);
  if (gap.length !== 1) return false;
  const isBetween = vocabulary.betweenWords.has(words.forms[before.from - 1] ?? '');
  return vocabulary.spanWords.has(gap[0]!) || (isBetween && vocabulary.and.has(gap[0]!));
}

/** How many words may lie between an expression and the date after it that it leans on: "two days after the third, narrow ..." */
const FOLLOWING_REACH = 5;

/** The day told by one of the next expressions, if it stands close; reckoned without regard to what came before. */
function followingDay(setting: Setting, i: number, sentence: number): Landmark | null {
  const { matches, passage } = setting;
  if (!leansAhead(matches[i]!)) return null;
  let to = matches[i]!.to;
  for (const next of matches.slice(i + 1, i + 3)) {
    if (next.from - to > FOLLOWING_REACH || isParted(passage, to, next.from)) return null;
    // a paragraph may end in "a.m."
    if (blockAt(passage, to - 1) !== blockAt(passage, next.from)) return null;
    if (matches[i]!.pattern.id === 'clock' && isSetOff(passage, to, next.from)) return null;
    const reckoning = reckon(partsOf(next), sceneOf(setting, [], sentence, next, null), next);
    if (reckoning?.period)
      return { period: reckoning.period, span: spanOf(passage, next), sentence, isYearStated: false, isLate: false };
    to = next.to;
  }
  return null;
}

/** Hour from which a time is an evening's. */
const EVENING = 17;

function isLate({ type, from }: Reckoning): boolean {
  return type === 'TIME' && from != null && Number(from.slice(11, 13)) >= EVENING;
}

/** "At 4 p.m., police said on Wednesday": the day is that of the saying. */
function isSetOff({ words }: Passage, from: number, to: number): boolean {
  return to - from > 2 && words.forms[from] === ',';
}

function blockAt({ blocks, words }: Passage, word: number): number {
  return spanIndexAt(blocks, words.start[word]!);
}

/** Whether a mark that ends a sentence or a clause stands on words `[from, to)`. */
function isParted({ words }: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (PARTING.has(words.forms[i]!)) return true;
  return false;
}

const PARTING: ReadonlySet<string> = new Set(['.', '!', '?', ';', ':']);

/** Whether an expression may be reckoned from the one after it: a bare clock time, "the day before", "two days after". */
function leansAhead({ pattern }: Match): boolean {
  return pattern.as !== 'relative' && pattern.as !== 'away' && pattern.as !== 'set';
}

/** "For the nine months", "in the first half-year": what figures are of, longer than a quarter, up to a year. */
function isOfMonths(
  { passage: { words }, vocabulary }: Setting,
  { from }: Match,
  { unit, min, max }: Reckoning,
): boolean {
  const form = words.forms[from]!;
  const isDefinite = vocabulary.determiners.has(form) && !vocabulary.articles.has(form);
  return (
    isDefinite && unit === 'month' && min != null && min === max && min > MONTHS_OF_QUARTER && min <= MONTHS_OF_YEAR
  );
}

const MONTHS_OF_QUARTER = 3;
const MONTHS_OF_YEAR = 12;

/** "9/11" names what happened, not where the story is. */
function isHistoric({ holiday }: Parts): boolean {
  return holiday?.on === 'date' && holiday.year !== undefined;
}

/** "A year earlier" sets a figure beside another; the story stays where it was. */
function isComparison({ pattern }: Match, parts: Parts): boolean {
  return parts.units[0] === 'year' && parts.counts.length < 2 && (pattern.as === 'away' || pattern.as === 'narrative');
}

/** How many dates back an expression may be reckoned from. */
const MAX_LANDMARKS = 12;

function remember(landmarks: Landmark[], landmark: Landmark): void {
  landmarks.push(landmark);
  if (landmarks.length > MAX_LANDMARKS) landmarks.shift();
}

function spanOf({ words }: Passage, match: Match): Span {
  return { start: words.start[match.from]!, end: words.end[match.to - 1]! };
}

function sceneOf(
  setting: Setting,
  landmarks: readonly Landmark[],
  sentence: number,
  match: Match,
  following: Landmark | null,
): Scene {
  const { passage, vocabulary } = setting;
  const { text, words, sentences } = passage;
  const { direction } = vocabulary;
  const at = words.start[match.from]!;
  const line = setting.signed.find(each => each.start <= at && at < each.end);
  const bounds = sentences[sentence];
  let first = match.from;
  let last = match.to;
  const start = bounds?.start ?? 0;
  const end = bounds?.end ?? 0;
  while (first > 0 && match.from - first < SENTENCE_REACH && words.start[first - 1]! >= start) first--;
  while (last < words.length && last - match.to < SENTENCE_REACH && words.start[last]! < end) last++;
  const around = { text, words, from: match.from, to: match.to, first, last };
  return {
    published: line?.written ?? setting.published,
    landmarks: line === undefined ? landmarks : landmarks.filter(({ span }) => span.start >= line.start),
    sentence,
    direction: saidBy(match) ?? directionOf(around, direction),
    isBehind: isSince(around, direction),
    isDeadline: isDeadline(words, direction, match.from),
    following,
    opening: null,
    isOfMonths: false,
    isQuoted: isQuoted(text, words, match.from),
  };
}

/** The side that a date's own words say: "December delivery" is to come. */
function saidBy({ pattern }: Match): Direction | null {
  return pattern.as === 'calendar' && pattern.sign !== undefined ? pattern.sign : null;
}

/** How many words back an opening quotation mark is looked for. */
const QUOTE_REACH = 300;

/** Whether word `i` stands inside quotation marks: by the last curly mark before it, or by an odd number of straight ones in its paragraph. */
function isQuoted(text: string, words: Words, i: number): boolean {
  let straight = 0;
  for (let k = i - 1; k >= 0 && i - k < QUOTE_REACH; k--) {
    if (text.slice(words.end[k]!, words.start[k + 1]!).includes('\n')) break;
    if (words.forms[k] !== '"') continue;
    const mark = text[words.start[k]!];
    if (mark === '\u201c') return true;
    if (mark === '\u201d') return false;
    straight += 1;
  }
  return straight % 2 === 1;
}

/** Words of a sentence looked at on each side of an expression. */
const SENTENCE_REACH = 32;

function reckon(parts: Parts, scene: Scene, { pattern }: Match): Reckoning | null {
  switch (pattern.as) {
    case 'calendar':
      return reckonCalendar(parts, scene, pattern.unit);
    case 'relative':
      return reckonRelative(parts, scene, pattern);
    case 'away':
      return reckonAway(parts, scene, pattern);
    case 'narrative':
      return reckonNarrative(parts, scene, pattern);
    case 'duration':
      return fromFollowing(reckonDuration(parts, pattern.turn), parts, scene, pattern);
    case 'stretch':
      return reckonStretch(parts, scene, pattern);
    case 'set':
      return reckonSet(parts, pattern.turn);
    case 'range':
      return reckonRange(parts, scene);
    case 'vague':
      return { type: 'DATE', value: pattern.name ?? parts.reference ?? 'PRESENT_REF' };
    default:
      return null;
  }
}

/** "Two days after Friday's vote": the length, and the day it leads to. */
function fromFollowing(
  duration: Reckoning | null,
  parts: Parts,
  scene: Scene,
  { sign }: TimePattern,
): Reckoning | null {
  if (duration === null || sign === undefined || scene.following === null) return duration;
  const day = awayFrom(scene.following.period.from, parts, sign);
  return day === null
    ? duration
    : { ...duration, from: day.from ?? null, to: day.to ?? null, anchor: scene.following.span };
}

function expressionOf(span: Span, parts: Parts, reckoning: Reckoning, { pattern, isListed }: Match): TimeExpression {
  return {
    start: span.start,
    end: span.end,
    type: reckoning.type,
    value: reckoning.value,
    mod: reckoning.mod ?? null,
    from: reckoning.from ?? null,
    to: reckoning.to ?? null,
    zone: parts.zone ?? null,
    min: reckoning.min ?? null,
    max: reckoning.max ?? null,
    unit: reckoning.unit ?? null,
    anchor: reckoning.anchor ?? null,
    stated: statedBy(parts),
    rule: pattern.id,
    ...(!isListed && isMisfit(parts, reckoning.period) && { misfit: parts.weekday! }),
  };
}
