/**
 * Borne out: the fullest clause of a point that its members bear out. In: the members of a point, and what their words speak of. Out:
 * evidence of whole clauses, the one to show first at the head; null where no clause of one text is borne out by another.
 */
import type { Evidence } from '../../model/comparison.ts';
import type { Annotation, Quantity, Statement, TimeExpression } from '../../model/layers.ts';
import type { FieldSpan } from '../../model/report.ts';
import { type Lazy, lazily } from '../../text/lazy.ts';
import { lowerBound, type Span, spanIndexAt } from '../../text/spans.ts';
import { isEntity, isTelling, type KeyReader, keyReader, namedEntities, SENSE, tokenKeys } from '../align/keys.ts';
import type { PointUnit } from '../align/units.ts';
import type { StoryContext } from '../context.ts';
import { isTurned } from '../evidence/clips.ts';
import { compareEvidence, evidenceOf } from '../evidence/evidence.ts';
import { voiceOf } from './variants.ts';
import { clausesOf, wholeCuts } from './whole-clauses.ts';

/** What the words of each report speak of, word by word. */
export type StoryKeys = ReadonlyMap<Annotation, ReportKeys>;

interface ReportKeys {
  /** Indices of the body's statements by where they begin, and those places. */
  readonly statements: readonly number[];
  readonly starts: Uint32Array;
  readonly tokens: readonly string[];
  readonly reader: KeyReader;
}

export function storyKeys(context: StoryContext): StoryKeys {
  const named = namedEntities(context);
  return new Map(
    context.annotations.map(annotation => {
      const tokens = tokenKeys(context, named, annotation, 'senses');
      const { statements } = annotation;
      const order = statements
        .map((_, i) => i)
        .filter(i => statements[i]!.field !== 'headline')
        .sort((a, b) => statements[a]!.start - statements[b]!.start);
      const starts = Uint32Array.from(order, i => statements[i]!.start);
      return [annotation, { tokens, reader: keyReader(tokens, annotation, 'senses'), statements: order, starts }];
    }),
  );
}

/** Telling words a clause must have to say something that another can bear out. */
const LEAST_WORDS = 3;
/** More in one that is cut short: "A accused B" wants to know of what. */
const LEAST_CUT_WORDS = 4;
/** The longest sentence shown for a text whose clause alone does not bear it out. */
const LONGEST_SENTENCE = 320;

/** Members whose clauses are tried as the one shown: of many texts that say one thing the first few serve as well as all. */
const MOST_HEADS = 12;

/** A stretch of a member that may bear a clause out, with all that is asked of it, read once. */
interface Ground {
  readonly span: Span;
  readonly isSentence: boolean;
  /** What its words speak of. */
  readonly keys: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  readonly scores: readonly Score[];
  readonly commitments: readonly Commitment[];
}

function groundOf(keys: StoryKeys, unit: PointUnit, span: Span): Ground {
  const { annotation } = unit;
  return {
    span,
    isSentence: !wholeCuts(unit).some(cut => cut.start === span.start && cut.end === span.end),
    keys: new Set(keys.get(annotation)!.reader.inside(span)),
    concepts: new Set(termsIn(annotation, span).map(i => annotation.terms.concept[i]!)),
    times: annotation.times.filter(time => isInside(time, span)),
    quantities: annotation.quantities.filter(quantity => isInside(quantity, span)),
    scores: scoresIn(annotation, span),
    commitments: statementsIn(keys, annotation, span),
  };
}

/** "31-20" as its two figures. */
type Score = readonly [string, string];

function scoresIn(annotation: Annotation, span: Span): readonly Score[] {
  const { kind, concept, forms } = annotation.terms;
  return termsIn(annotation, span).flatMap((i): readonly Score[] => {
    const isScore =
      kind[i] === 'number' && kind[i + 1] === 'mark' && /^[-–]$/.test(forms[i + 1]!) && kind[i + 2] === 'number';
    return isScore ? [[concept[i]!, concept[i + 2]!]] : [];
  });
}

interface Choice {
  readonly head: PointUnit;
  readonly span: Span;
  readonly others: readonly { readonly unit: PointUnit; readonly span: Span }[];
  readonly reports: number;
  readonly words: number;
}

export function borneOut(
  context: StoryContext,
  keys: StoryKeys,
  members: readonly PointUnit[],
): readonly Evidence[] | null {
  let best: Choice | null = null;
  const grounds = members.map(unit => lazily(() => spansOf(unit).map(span => groundOf(keys, unit, span))));
  for (const unit of members.slice(0, MOST_HEADS)) {
    for (const span of clausesOf(unit)) {
      const choice = choiceOf(keys, unit, span, members, grounds);
      if (choice !== null && (best === null || isFuller(choice, best))) best = choice;
    }
  }
  if (best === null) return null;
  const show = ({ unit, span }: Choice['others'][number]): Evidence =>
    evidenceOf(unit.annotation.report, span, voiceOf(context, unit) ?? undefined);
  const rest = best.others.map(show).sort(compareEvidence);
  return [show({ unit: best.head, span: best.span }), ...rest.filter((e, i) => rest[i - 1]?.report !== e.report)];
}

/** More texts first, then more words, then the shorter. */
function isFuller(a: Choice, b: Choice): boolean {
  if (a.reports !== b.reports) return a.reports > b.reports;
  if (a.words !== b.words) return a.words > b.words;
  return a.span.end - a.span.start < b.span.end - b.span.start;
}

function choiceOf(
  keys: StoryKeys,
  head: PointUnit,
  span: Span,
  members: readonly PointUnit[],
  grounds: readonly Lazy<readonly Ground[]>[],
): Choice | null {
  const needs = needsOf(keys, head, span);
  const words = needs.filter(need => isTelling(need.key)).length;
  const isCut = span.end < head.clause!.ends.at(-1)!;
  if (words < (isCut ? LEAST_CUT_WORDS : LEAST_WORDS)) return null;
  const own = groundOf(keys, head, span);
  const others = members.flatMap((unit, m) => {
    if (unit.at === head.at || !saysTheSame(head, unit)) return [];
    const found = grounds[m]!().find(
      ground => bearsOut(ground, needs) && sameValues(own, ground) && sameCommitments(own, ground),
    );
    return found === undefined ? [] : [{ unit, span: found.span }];
  });
  const reports = new Set(others.map(({ unit }) => unit.at)).size;
  return reports === 0 ? null : { head, span, others, reports, words };
}

/** A member's clause cut short, whole, or its sentence. */
function spansOf(unit: PointUnit): readonly Span[] {
  const { annotation, statement } = unit;
  const sentence = annotation.sentences[spanIndexAt(annotation.sentences, statement.start)];
  const isShort = sentence !== undefined && sentence.end - sentence.start <= LONGEST_SENTENCE;
  return [...wholeCuts(unit), ...(isShort ? [{ start: sentence.start, end: sentence.end }] : [])];
}

/** A word of a clause, by what it speaks of; a name also by its words, other words also by the senses they share. */
interface Need {
  readonly key: string;
  readonly words: readonly string[];
  readonly senses: readonly string[];
}

function needsOf(keys: StoryKeys, { annotation }: PointUnit, span: Span): readonly Need[] {
  const { tokens } = keys.get(annotation)!;
  const { terms } = annotation;
  const needs = new Map<string, Need>();
  for (const i of termsIn(annotation, span)) {
    const key = tokens[i]!;
    if (key === '') continue;
    const known = needs.get(key);
    const senses = isEntity(key) || terms.kind[i] !== 'content' ? [] : terms.senses[i]!.map(sense => SENSE + sense);
    if (known === undefined) needs.set(key, { key, words: [terms.concept[i]!], senses });
    else needs.set(key, { ...known, words: [...known.words, terms.concept[i]!] });
  }
  return [...needs.values()];
}

function termsIn({ terms }: Annotation, { start, end }: Span): readonly number[] {
  const found: number[] = [];
  for (let i = lowerBound(terms.start, start); i < terms.start.length && terms.start[i]! < end; i++) found.push(i);
  return found;
}

function bearsOut({ keys, concepts }: Ground, needs: readonly Need[]): boolean {
  return needs.every(
    need =>
      keys.has(need.key) ||
      need.senses.some(sense => keys.has(sense)) ||
      need.words.every(word => word !== '' && concepts.has(word)),
  );
}

/** The same thing said of the same people, with the same yes or no and as surely. */
function saysTheSame(a: PointUnit, b: PointUnit): boolean {
  if (a.statement.polarity !== b.statement.polarity || a.statement.certainty !== b.statement.certainty) return false;
  if (isTurned(a.annotation, a.statement) !== isTurned(b.annotation, b.statement)) return false;
  return isSamePredicate(a, b) && !isTurnedRound(a, b) && isSameRole(a, b, 'who') && isSameRole(a, b, 'whom');
}

/** Who did it is whom it was done to in the other: "A met B" is "B met A", "A sued B" is not "B sued A". */
function isTurnedRound(a: PointUnit, b: PointUnit): boolean {
  if (a.predicate.isMutual || b.predicate.isMutual) return false;
  const [who, whom] = [a.fillers.get('who'), a.fillers.get('whom')];
  const other = b.fillers.get('who');
  if (who !== undefined && other !== undefined && who !== other && isEntity(who) && isEntity(other)) return true;
  return (
    who !== undefined &&
    whom !== undefined &&
    who !== whom &&
    b.fillers.get('who') === whom &&
    b.fillers.get('whom') === who
  );
}

function isSamePredicate(a: PointUnit, b: PointUnit): boolean {
  if (a.statement.predicate === b.statement.predicate || a.predicate.concept === b.predicate.concept) return true;
  return a.predicate.senses.some(sense => b.predicate.senses.includes(sense));
}

/** The same in both, or both in both: "A met B" is "B met A". */
function isSameRole(a: PointUnit, b: PointUnit, role: string): boolean {
  const [x, y] = [a.fillers.get(role), b.fillers.get(role)];
  if (x === undefined || y === undefined || x === y) return true;
  // a name that one text's reader took for plain words
  return isEntity(x) !== isEntity(y) || (a.bag.has(y) && b.bag.has(x));
}

/** Every time and figure of a clause has its like in the other: "around 40" is not "just over 40". */
function sameValues(own: Ground, other: Ground): boolean {
  return (
    own.times.every(a => other.times.some(b => a.type === b.type && a.mod === b.mod && isSameTime(a, b))) &&
    own.quantities.every(a => other.quantities.some(b => isSameFigure(a, b))) &&
    !areExchanged(own.quantities, other.quantities) &&
    !own.scores.some(([x, y]) => x !== y && other.scores.some(score => score[0] === y && score[1] === x))
  );
}

function isSameFigure(a: Quantity, b: Quantity): boolean {
  return a.min === b.min && a.max === b.max && a.stated.unit === b.stated.unit;
}

/** "Two men and 14 goats" for "14 men and two goats": figures that stand in each other's place. */
function areExchanged(own: readonly Quantity[], other: readonly Quantity[]): boolean {
  const headOf = ({ measures }: Quantity): string | null => measures.head;
  const hasOther = own.some(a => {
    const head = headOf(a);
    const ofHead = head === null ? [] : other.filter(b => headOf(b) === head && b.stated.unit === a.stated.unit);
    return ofHead.length > 0 && !ofHead.some(b => isSameFigure(a, b));
  });
  if (hasOther) return true;
  // without nouns of their own, or with one noun, their order tells
  return own.some((a, i) =>
    own.some((b, k) => {
      if (k <= i || isSameFigure(a, b) || a.stated.unit !== b.stated.unit) return false;
      if (headOf(a) !== null && headOf(b) !== null && headOf(a) !== headOf(b)) return false;
      const [x, y] = [other.findIndex(each => isSameFigure(a, each)), other.findIndex(each => isSameFigure(b, each))];
      return y >= 0 && x > y;
    }),
  );
}

function isSameTime(a: TimeExpression, b: TimeExpression): boolean {
  return a.from !== null && b.from !== null ? a.from === b.from && a.to === b.to : a.value === b.value;
}

function isInside(inner: FieldSpan, outer: Span): boolean {
  return inner.field !== 'headline' && outer.start <= inner.start && inner.end <= outer.end;
}

/** What one clause only hopes, doubts or denies, the other does too: "survived" is not "is expected to survive". */
function sameCommitments({ commitments: mine }: Ground, { commitments: theirs, isSentence }: Ground): boolean {
  if (isSentence && theirs.some(b => !isFlat(b)) && mine.every(isFlat)) return false;
  return mine.every(a =>
    theirs.every(b => a.predicate !== b.predicate || (a.polarity === b.polarity && a.certainty === b.certainty)),
  );
}

/** Said outright. In a whole sentence it can't be told which of its words a hope or a doubt is about. */
function isFlat({ polarity, certainty }: Commitment): boolean {
  return polarity === 'positive' && certainty === 'asserted';
}

interface Commitment extends Pick<Statement, 'polarity' | 'certainty'> {
  /** The concept of the predicate. */
  readonly predicate: string;
}

function statementsIn(keys: StoryKeys, annotation: Annotation, span: Span): readonly Commitment[] {
  const { statements: order, starts } = keys.get(annotation)!;
  const found: Commitment[] = [];
  for (let at = lowerBound(starts, span.start); at < order.length && starts[at]! < span.end; at++) {
    const statement = annotation.statements[order[at]!]!;
    const { polarity, certainty } = statement;
    if (isInside(statement, span))
      found.push({ predicate: annotation.predicates[order[at]!]!.concept, polarity, certainty });
  }
  return found;
}
