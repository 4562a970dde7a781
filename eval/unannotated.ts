/**
 * What the program claims of stories that nobody annotated: hundreds of them, to be read by an editor before a rule stays. In: corpora of reports with the
 * story each is of. Out: every conflict and update with its words, a rule's or all. Stories that annotators have, read or not, are left out.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence, Finding } from '../src/core/model/comparison.ts';
import type { Report } from '../src/core/model/report.ts';
import { annotate, compare, english, readReports } from '../src/index.ts';
import { loadParser } from '../src/node/models.ts';
import { isClash } from './claims.ts';
import { READ_OPTIONS } from './gold-runs.ts';

const CORPORA = ['corpora/stories-stream-dev.jsonl', 'corpora/stories-short-dev.jsonl'];
const ANNOTATED = ['gold', 'unread'];

/** Fewer reports hold little against each other; of more the first few are enough. */
const LEAST_REPORTS = 3;
const MOST_REPORTS = 5;

interface Row {
  readonly story: string;
  readonly text: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly published?: string;
  readonly headline?: string;
}

/** Clashes of rules whose names match, story by story, as text. */
export function* claimsOfUnannotated(shared: string, rules: RegExp): Generator<string> {
  const parser = loadParser();
  for (const [story, rows] of storiesOf(shared)) {
    const reports = rows.slice(0, MOST_REPORTS).flatMap(reportOf);
    const { findings } = compare(reports.map(report => annotate(report, english, { parser })));
    for (const finding of findings)
      if (isClash(finding.relation) && rules.test(finding.why.rule)) yield describe(story, finding, reports);
  }
}

function storiesOf(shared: string): readonly (readonly [string, readonly Row[]])[] {
  const names = ANNOTATED.map(name => join(shared, name))
    .filter(existsSync)
    .flatMap(folder => readdirSync(folder));
  return CORPORA.map(file => join(shared, file))
    .filter(existsSync)
    .flatMap(file => {
      const stories = new Map<string, Row[]>();
      for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
        const row = JSON.parse(line) as Row;
        // a story's folder ends with its id
        if (names.some(name => name.endsWith(`-${row.story}`))) continue;
        const rows = stories.get(row.story) ?? [];
        rows.push(row);
        stories.set(row.story, rows);
      }
      return [...stories].filter(([, rows]) => rows.length >= LEAST_REPORTS);
    });
}

function reportOf({ outlet, url, published, headline, text }: Row, at: number): readonly Report[] {
  const id = String.fromCharCode('a'.charCodeAt(0) + at);
  const bytes = new TextEncoder().encode(JSON.stringify({ id, outlet, url, published, headline, text }));
  return readReports(bytes, `${id}.json`, READ_OPTIONS).found.map(({ report }) => report);
}

/** UTF-16 code units shown around the words. */
const BEFORE = 120;
const AFTER = 80;
/** Places shown of one side. */
const PLACES = 2;

function describe(
  story: string,
  { why, kind, relation, label, variants }: Finding,
  reports: readonly Report[],
): string {
  const shown = (evidence: Evidence): string => {
    const report = reports.find(({ id }) => id === evidence.report)!;
    const text = evidence.field === 'headline' ? report.headline! : report.text;
    const before = text.slice(Math.max(0, evidence.start - BEFORE), evidence.start);
    const words = `${before}[${evidence.exact}]${text.slice(evidence.end, evidence.end + AFTER)}`;
    return `    ${report.id} ${report.published ?? 'undated'}: ${words.replace(/\s+/g, ' ')}`;
  };
  const sides = variants.map(({ display, evidence }) => [`  - ${display}`, ...evidence.slice(0, PLACES).map(shown)]);
  return [`${story} ${why.rule} ${kind} ${relation}: ${label}`, ...sides.flat()].join('\n');
}
