/** The wire shape made of the model: working layers left out, schema and version put in. */
import type { CheckedDraft } from '../core/compare/check/items.ts';
import type { Comparison } from '../core/model/comparison.ts';
import type { Annotation, TokenColumns } from '../core/model/layers.ts';
import type { Problem } from '../core/model/problems.ts';
import type { Proposals } from '../core/model/proposals.ts';
import type {
  AnnotationRecord,
  CheckRecord,
  ComparisonRecord,
  ProposalsRecord,
  ReportRecord,
  TokenRow,
} from './wire.ts';

/** How tokens go on the wire: not at all, as columns, or a row each. */
export type TokenLayout = 'none' | 'columns' | 'rows';

export function annotationRecord(annotation: Annotation, tokens: TokenLayout = 'none'): AnnotationRecord {
  const { report, sentences, times, quantities, mentions, entities, quotations, statements } = annotation;
  const { states, charges, problems } = annotation;
  const columns = annotation.tokens;
  return {
    schema: 'synoptic.annotation/1',
    report,
    sentences,
    ...(tokens === 'none' || columns === undefined ? {} : { tokens: tokens === 'rows' ? tokenRows(columns) : columns }),
    times,
    quantities,
    mentions,
    entities: entities.map(({ id, kind, name, aliases, facts }) => ({ id, kind, name, aliases, facts })),
    quotations,
    statements,
    states,
    charges,
    problems,
  };
}

function tokenRows(columns: TokenColumns): readonly TokenRow[] {
  return columns.start.map((start, i) => ({
    start,
    end: columns.end[i]!,
    lemma: columns.lemma[i]!,
    upos: columns.upos[i]!,
    xpos: columns.xpos[i]!,
    head: columns.head[i]!,
    deprel: columns.deprel[i]!,
  }));
}

export interface ComparisonRecordOptions {
  readonly version: string;
  readonly withText: boolean;
}

export function comparisonRecord(comparison: Comparison, options: ComparisonRecordOptions): ComparisonRecord {
  const { story, reports, ...rest } = comparison;
  return {
    schema: 'synoptic.comparison/1',
    synoptic: options.version,
    story,
    reports: options.withText ? reports : reports.map(withoutText),
    ...rest,
  };
}

function withoutText(report: ReportRecord): ReportRecord {
  const { text: _, ...rest } = report;
  return rest;
}

/**
 * The same comparison, a record a line: first the story with its reports, then each finding, utterance, entity, point and timeline entry as
 * `{ "record": kind, ... }`.
 */
export function* comparisonLines(record: ComparisonRecord): Generator<string> {
  const { findings, utterances, entities, points, timeline, ...head } = record;
  yield JSON.stringify({ record: 'comparison', ...head });
  for (const finding of findings) yield JSON.stringify({ record: 'finding', ...finding });
  for (const utterance of utterances) yield JSON.stringify({ record: 'utterance', ...utterance });
  for (const entity of entities) yield JSON.stringify({ record: 'entity', ...entity });
  for (const point of points) yield JSON.stringify({ record: 'point', ...point });
  for (const entry of timeline) yield JSON.stringify({ record: 'timeline', ...entry });
}

export function checkRecord(checked: CheckedDraft, problems: readonly Problem[], version: string): CheckRecord {
  return { schema: 'synoptic.check/1', synoptic: version, ...checked, problems };
}

export function proposalsRecord(proposals: Proposals): ProposalsRecord {
  const { by, prompt, whole, notOfThisEvent, differences, agreements, singles } = proposals;
  return {
    schema: 'synoptic.proposals/1',
    by,
    prompt,
    ...(whole === undefined ? {} : { whole }),
    notOfThisEvent,
    differences,
    agreements,
    singles,
  };
}
