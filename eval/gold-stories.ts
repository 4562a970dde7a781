/**
 * Gold stories: folders of reports with what careful readers found in them (`gold.json`), read and checked.
 * A span that does not hold is an error here, so no score is ever taken against a shifted text.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Relation, Severity } from '../src/core/model/comparison.ts';
import type { FieldSpan } from '../src/core/model/report.ts';

export interface GoldSpan extends FieldSpan {
  readonly report: string;
  readonly exact: string;
}

export interface GoldSide {
  readonly value: string;
  readonly spans: readonly GoldSpan[];
}

export interface GoldDifference {
  readonly id: string;
  readonly question: string;
  /** Our kinds, or `internal`: one report within itself. */
  readonly type: string;
  readonly relation: Relation;
  readonly severity: Severity;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly sides: readonly GoldSide[];
}

export interface GoldPoint {
  readonly id: string;
  readonly point: string;
  readonly spans: readonly GoldSpan[];
}

export interface GoldQuote {
  readonly id: string;
  readonly span: GoldSpan;
  readonly speaker: string | null;
  /** `term`: marks around words that nobody is reported to have said. */
  readonly kind: 'direct' | 'partial' | 'term';
}

export interface Gold {
  readonly differences: readonly GoldDifference[];
  readonly agreements: readonly GoldPoint[];
  readonly singles: readonly GoldPoint[];
  readonly quotes: readonly GoldQuote[];
  readonly utterances: readonly { readonly id: string; readonly quotes: readonly string[] }[];
}

export interface GoldStory {
  readonly name: string;
  readonly gold: Gold;
  /** Paths of the reports, sorted; a report's id is its file's base name. */
  readonly files: readonly string[];
}

const GOLD_FILE = 'gold.json';
const REPORT_FILE = /^(?:[a-z]\.json|\d+\.txt)$/;

/** Every folder of `goldDir` that has a `gold.json`, in name order. */
export function readGoldStories(goldDir: string): readonly GoldStory[] {
  return readdirSync(goldDir, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
    .map(name => readGoldStory(join(goldDir, name), name));
}

function readGoldStory(folder: string, name: string): GoldStory {
  const files = readdirSync(folder)
    .filter(file => REPORT_FILE.test(file))
    .sort()
    .map(file => join(folder, file));
  return { name, gold: JSON.parse(readFileSync(join(folder, GOLD_FILE), 'utf8')) as Gold, files };
}

/** The strings a report's spans point into. */
export interface ReportStrings {
  readonly id: string;
  readonly text: string;
  readonly headline: string | null;
}

/** One line for every gold span that is not, character for character, in the reports as they were read. */
export function checkGoldSpans(gold: Gold, reports: readonly ReportStrings[]): readonly string[] {
  const byId = new Map(reports.map(report => [report.id, report]));
  return spansOf(gold).flatMap(span => {
    const report = byId.get(span.report);
    if (report === undefined) return [`no report ${span.report} for "${span.exact}"`];
    const text = span.field === 'headline' ? (report.headline ?? '') : report.text;
    const words = text.slice(span.start, span.end);
    return words === span.exact ? [] : [`${span.report} ${span.start}-${span.end}: "${words}" is not "${span.exact}"`];
  });
}

function spansOf(gold: Gold): readonly GoldSpan[] {
  return [
    ...gold.differences.flatMap(difference => difference.sides.flatMap(side => side.spans)),
    ...gold.agreements.flatMap(point => point.spans),
    ...gold.singles.flatMap(point => point.spans),
    ...gold.quotes.map(quote => quote.span),
  ];
}
