/**
 * Lists: what follows a date and leans back on it: the days of "March 3, 4 and 5", the decades of "the 1950s and 60s", "this year and next", "days or weeks".
 * In: a match and the words behind it. Out: a match for each of the list, the first with it; only the match where it begins none. Forward-leaning lists ("3, 4 and 5 March") are patterns that borrow.
 */
import { NUMBER } from '../../text/words.ts';
import type { Lexeme, Reading } from './lexemes.ts';
import type { Match, Source } from './patterns.ts';

/** A list in a text names no more days or decades behind its first. */
const LONGEST = 8;

export function listedAfter(reading: Reading, source: Source, match: Match): readonly Match[] {
  const { lexemes } = match;
  const last = lexemes[lexemes.length - 1];
  if (last === undefined || last.to !== match.to) return [match];
  if (match.pattern.as === 'relative' && last.kind === 'UNIT') return relativeAfter(reading, source, match, last);
  if (match.pattern.as === 'duration' && last.kind === 'UNITS' && lexemes.length === 1)
    return unitsAfter(reading, source, match, last);
  if (match.pattern.as !== 'calendar') return [match];
  if (last.kind === 'DECADE' && last.n >= 1000) return decadesAfter(reading, source, match, last);
  const month = lexemes[lexemes.length - 2];
  return last.kind === 'DOM' && month?.kind === 'MONTH' ? daysAfter(reading, source, match, month) : [match];
}

function lexemeAt(source: Source, i: number, kind: string): Lexeme | undefined {
  return source.lexemesAt(i).find(lexeme => lexeme.kind === kind);
}

/** "This year and next", "last week or this", "more this year than last": a unit is told once; where a word follows it is of that ("this year and next season"). */
function relativeAfter({ words, lexicon }: Reading, source: Source, match: Match, unit: Lexeme): readonly Match[] {
  const { listWords, comparisonWords } = lexicon.vocabulary;
  const join = words.forms[match.to] ?? '';
  if (!listWords.has(join) && !comparisonWords.has(join)) return [match];
  const from = match.to + 1;
  const relation = source.lexemesAt(from).find(({ kind, to }) => kind === 'REL' && to === from + 1);
  if (relation === undefined || !source.endsAt(relation.to)) return [match];
  return [match, { ...match, from, to: relation.to, lexemes: [relation, unit], lent: [] }];
}

/** "For days, weeks or even months": lengths without a count, the last behind "or". */
function unitsAfter({ words, lexicon }: Reading, source: Source, match: Match, first: Lexeme): readonly Match[] {
  const { listWords, slackWords } = lexicon.vocabulary;
  const found: Match[] = [match];
  let at = first.to;
  let isLast = false;
  while (!isLast && found.length < LONGEST) {
    let next = at;
    if (words.forms[next] === ',') next++;
    isLast = listWords.has(words.forms[next] ?? '');
    if (isLast) next++;
    if (slackWords.has(words.forms[next] ?? '')) next++;
    const unit = next === at ? undefined : lexemeAt(source, next, 'UNITS');
    if (unit === undefined) return [match];
    found.push({ ...match, from: unit.from, to: unit.to, lexemes: [unit], lent: [] });
    at = unit.to;
  }
  return isLast ? found : [match];
}

/** "March 3, 4 and 5": only where "and" leads to the last and no noun follows it that it could count ("on March 3 and 4 people"). */
function daysAfter(reading: Reading, source: Source, match: Match, month: Lexeme): readonly Match[] {
  const { words, lexicon } = reading;
  const { listWords, vouching } = lexicon.vocabulary;
  const days: Lexeme[] = [];
  let at = match.to;
  let isLast = false;
  while (!isLast && days.length < LONGEST) {
    let next = at;
    if (words.forms[next] === ',') next++;
    isLast = listWords.has(words.forms[next] ?? '');
    if (isLast) next++;
    const day = next === at || words.kind[next] !== NUMBER ? undefined : lexemeAt(source, next, 'DOM');
    if (day === undefined) return [match];
    days.push(day);
    at = day.to;
  }
  const year = lexemeAt(source, words.forms[at] === ',' ? at + 1 : at, 'YEAR');
  const isClosed = year !== undefined || source.endsAt(at) || vouching.has(words.forms[at]!);
  if (!isLast || !isClosed) return [match];
  const told = year === undefined ? [] : [year];
  const end = days[days.length - 1]!;
  const others = days.map(day => ({
    ...match,
    from: day.from,
    to: day === end && year !== undefined ? year.to : day.to,
    lexemes: [month, day, ...told],
    lent: [],
  }));
  return [{ ...match, lexemes: [...match.lexemes, ...told] }, ...others];
}

/** "The 1950s, 60s and 70s": decades of the century of the first. */
function decadesAfter(reading: Reading, source: Source, match: Match, first: Lexeme): readonly Match[] {
  const { forms } = reading.words;
  const { listWords, spanWords } = reading.lexicon.vocabulary;
  const found: Match[] = [match];
  const century = Math.floor(first.n / 100) * 100;
  let at = match.to;
  while (found.length < LONGEST) {
    let next = at;
    if (forms[next] === ',') next++;
    if (listWords.has(forms[next] ?? '') || spanWords.has(forms[next] ?? '')) next++;
    if (next === at) break;
    const from = next;
    if (isArticle(source, next)) next++;
    const stage = lexemeAt(source, next, 'STAGE');
    if (stage !== undefined) next = stage.to;
    const decade = lexemeAt(source, next, 'DECADE2') ?? lexemeAt(source, next, 'DECADE');
    if (decade === undefined || decade.n >= 100) break;
    const lexemes = [...(stage === undefined ? [] : [stage]), { ...decade, kind: 'DECADE', n: century + decade.n }];
    found.push({ ...match, from, to: decade.to, lexemes, lent: [] });
    at = decade.to;
  }
  return found;
}

/** "The 1950s and the 60s": one word between, before a decade. */
function isArticle(source: Source, i: number): boolean {
  return (
    source.formAt(i) !== undefined &&
    source.lexemesAt(i).length === 0 &&
    (lexemeAt(source, i + 1, 'DECADE2') ?? lexemeAt(source, i + 1, 'STAGE')) !== undefined
  );
}
