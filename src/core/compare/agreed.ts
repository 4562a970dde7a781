/**
 * Agreed clauses: the fullest clause of a point that several of its reports bear out. In: the statements of a point. Out: whose clause, and
 * the statements whose sentences hold every word of it that tells something, said as firmly and in the same polarity; null where no two do.
 * It says less than the point: what only one report has is not in it.
 */
import type { AgreedClause, Evidence } from '../model/comparison.ts';
import type { Annotation } from '../model/layers.ts';
import type { FieldSpan } from '../model/report.ts';
import { spanIndexAt } from '../text/spans.ts';
import type { StoryContext } from './context.ts';
import { compareEvidence, evidenceOf } from './evidence.ts';
import { keyReader, type NamedEntities, namedEntities, tokenKeys } from './keys.ts';
import type { PointUnit } from './points.ts';
import { termRange } from './terms.ts';
import { voiceOf } from './variants.ts';

/** What a report's words speak of, with the grammar that turns it. */
interface Told {
  readonly keys: ReadonlySet<string>;
  readonly negators: number;
}

export interface ClauseReader {
  readonly told: (annotation: Annotation, span: FieldSpan) => Told;
}

/** Reads what stretches of a story's reports tell; keys are made once a report. */
export function clauseReader(context: StoryContext): ClauseReader {
  const named: NamedEntities = namedEntities(context);
  const readers = new Map<Annotation, ReturnType<typeof keyReader>>();
  const readerOf = (annotation: Annotation): ReturnType<typeof keyReader> => {
    const known = readers.get(annotation);
    if (known !== undefined) return known;
    const made = keyReader(tokenKeys(context, named, annotation, 'concepts'), annotation, 'concepts');
    readers.set(annotation, made);
    return made;
  };
  return {
    told: (annotation, span) => ({
      keys: new Set(readerOf(annotation).inside(span)),
      negators: negatorsIn(annotation, span),
    }),
  };
}

function negatorsIn({ terms }: Annotation, span: FieldSpan): number {
  const { from, to } = termRange(terms, span);
  let count = 0;
  for (let i = from; i < to; i++) if (terms.kind[i] === 'negator') count++;
  return count;
}

/** Words that a clause must tell to say something by itself. */
const LEAST_KEYS = 3;
const FIRM: ReadonlySet<string> = new Set(['asserted', 'reported']);

interface Candidate {
  readonly unit: PointUnit;
  readonly span: FieldSpan;
  readonly by: readonly PointUnit[];
  readonly reports: number;
  readonly keys: number;
}

/** The clause that most reports bear out; of equals the one that tells most. */
export function agreedClause(
  context: StoryContext,
  members: readonly PointUnit[],
  reader: ClauseReader,
): AgreedClause | null {
  let best: Candidate | null = null;
  for (const unit of members) {
    if (!mayLead(unit)) continue;
    for (const span of clausesOf(unit)) {
      const candidate = borneOut(unit, span, members, reader);
      if (candidate !== null && (best === null || isBetter(candidate, best))) best = candidate;
    }
  }
  if (best === null) return null;
  const { unit, span, by } = best;
  return {
    clause: evidenceOf(unit.annotation.report, span, voiceOf(context, unit) ?? undefined),
    by: by.map(other => memberEvidence(context, other)).sort(compareEvidence),
  };
}

function memberEvidence(context: StoryContext, unit: PointUnit): Evidence {
  const [clause] = clausesOf(unit);
  return evidenceOf(unit.annotation.report, clause ?? spanOf(unit), voiceOf(context, unit) ?? undefined);
}

function spanOf({ statement: { start, end } }: PointUnit): FieldSpan {
  return { start, end };
}

function clausesOf({ annotation, statement }: PointUnit): readonly FieldSpan[] {
  return annotation.clauses[annotation.statements.indexOf(statement)] ?? [];
}

/** A light verb by itself tells nothing, and what is doubted or planned is not said to be so. */
function mayLead({ statement, predicate }: PointUnit): boolean {
  return predicate.weight === 'full' && FIRM.has(statement.certainty);
}

function borneOut(
  unit: PointUnit,
  span: FieldSpan,
  members: readonly PointUnit[],
  reader: ClauseReader,
): Candidate | null {
  const own = reader.told(unit.annotation, span);
  if (own.keys.size < LEAST_KEYS) return null;
  const by = members.filter(other => other.at !== unit.at && bearsOut(other, unit, own, reader));
  const reports = new Set(by.map(other => other.at)).size;
  return reports === 0 ? null : { unit, span, by: onePerReport(by), reports, keys: own.keys.size };
}

function onePerReport(units: readonly PointUnit[]): readonly PointUnit[] {
  const first = new Map<number, PointUnit>();
  for (const unit of units) if (!first.has(unit.at)) first.set(unit.at, unit);
  return [...first.values()];
}

/** Whether another report's sentence has all that the clause tells, as firmly, and nobody the other way round. */
function bearsOut(other: PointUnit, unit: PointUnit, own: Told, reader: ClauseReader): boolean {
  const { annotation, statement } = other;
  if (!FIRM.has(statement.certainty) || statement.polarity !== unit.statement.polarity) return false;
  if (isReversed(other, unit)) return false;
  const sentence = annotation.sentences[spanIndexAt(annotation.sentences, statement.start)];
  if (sentence === undefined) return false;
  const theirs = reader.told(annotation, { start: sentence.start, end: sentence.end });
  for (const key of own.keys) if (!theirs.keys.has(key)) return false;
  return own.negators === 0 || theirs.negators > 0;
}

/** Who does it in one suffers it in the other. */
function isReversed(a: PointUnit, b: PointUnit): boolean {
  const [who, whom] = [a.fillers.get('who'), a.fillers.get('whom')];
  return (who !== undefined && who === b.fillers.get('whom')) || (whom !== undefined && whom === b.fillers.get('who'));
}

function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.reports !== b.reports) return a.reports > b.reports;
  return a.keys > b.keys;
}
