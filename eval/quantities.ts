/**
 * Scores quantities. Against the annotated stories: numeric key facts met by a quantity of the same number on the same words.
 * Against the registry of shootings: a report's first figure of killed and of injured with the registry's.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Passage } from '../src/core/extract/passage.ts';
import { findQuantities } from '../src/core/extract/quantities/quantities.ts';
import { splitSentences } from '../src/core/extract/syntax/sentences.ts';
import { findTimes } from '../src/core/extract/times/times.ts';
import type { Quantity } from '../src/core/model/layers.ts';
import type { Block } from '../src/core/model/report.ts';
import { overlapSpans, type Span } from '../src/core/text/spans.ts';
import { splitWords } from '../src/core/text/words.ts';
import { quantities } from '../src/languages/en/quantities.ts';
import { sentences } from '../src/languages/en/sentences.ts';
import { times } from '../src/languages/en/times.ts';
import { type Metric, type Scores, share } from './scores.ts';

interface StoredReport {
  readonly id: string;
  readonly story?: string;
  readonly published?: string | null;
  readonly headline: string | null;
  readonly text: string;
}

function passageOf(text: string): Passage {
  const blocks: Block[] = [];
  for (const line of text.matchAll(/\S[^\n]*/g)) {
    blocks.push({ kind: 'paragraph', start: line.index, end: line.index + line[0].trimEnd().length });
  }
  return { text, blocks, sentences: splitSentences(text, blocks, sentences), words: splitWords(text), syntax: null };
}

function quantitiesOf(text: string, published: string | null): readonly Quantity[] {
  const passage = passageOf(text);
  return findQuantities(passage, findTimes(passage, { published, zone: null }, times), quantities);
}

// --- the annotated stories ---

interface GoldValue {
  readonly fact: string;
  readonly report: string;
  readonly value: unknown;
  readonly span: Span & { readonly field?: string; readonly exact: string };
}

interface Range {
  readonly min: number;
  readonly max: number;
}

/** Facts that are times, which have their own scorer. */
const TIME_FACTS =
  /\b(?:date|time|duration|length|start|talk|invasion|campaign|strikes on|poll release|deciding|approval|meeting)\b/;
const NUMBER = /^[<>=~≥≤]*\s*(-?[\d.]+)(?:-([\d.]+))?$/;

/** The number a key fact states, or null if it states none. */
function numberOf(value: GoldValue): Range | null {
  if (TIME_FACTS.test(value.fact)) return null;
  const match = NUMBER.exec(String(value.value));
  if (match === null) return null;
  const min = Math.abs(Number(match[1]));
  return Number.isFinite(min) ? { min, max: match[2] === undefined ? min : Number(match[2]) } : null;
}

function states(quantity: Quantity, wanted: Range): boolean {
  if (quantity.stated.n !== null) return quantity.stated.n === wanted.min;
  return quantity.min === wanted.min && quantity.max === wanted.max;
}

function readStoredReport(folder: string, file: string): StoredReport {
  const raw = readFileSync(join(folder, file), 'utf8');
  return file.endsWith('.txt') ? { id: file, headline: null, text: raw } : (JSON.parse(raw) as StoredReport);
}

interface GoldTally {
  readonly matched: number;
  readonly total: number;
  readonly misses: readonly string[];
}

function scoreGoldValues(sharedDir: string): GoldTally {
  const root = join(sharedDir, 'gold');
  const folders = readdirSync(root, { withFileTypes: true }).filter(entry => entry.isDirectory());
  const tallies = folders.map(folder => scoreGoldFolder(join(root, folder.name), folder.name));
  return {
    matched: tallies.reduce((sum, each) => sum + each.matched, 0),
    total: tallies.reduce((sum, each) => sum + each.total, 0),
    misses: tallies.flatMap(each => each.misses),
  };
}

function scoreGoldFolder(folder: string, name: string): GoldTally {
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as { readonly values: readonly GoldValue[] };
  const found = new Map<string, readonly Quantity[]>();
  const foundIn = (report: string, field: string): readonly Quantity[] => {
    const key = `${report} ${field}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const file = readdirSync(folder).find(each => each.replace(/\.(?:json|txt)$/, '') === report)!;
    const stored = readStoredReport(folder, file);
    const layer = quantitiesOf(field === 'headline' ? (stored.headline ?? '') : stored.text, stored.published ?? null);
    found.set(key, layer);
    return layer;
  };
  const numeric = gold.values.flatMap(value => {
    const wanted = numberOf(value);
    return wanted === null ? [] : [{ value, wanted }];
  });
  const missed = numeric.filter(({ value, wanted }) => {
    const layer = foundIn(value.report, value.span.field ?? 'text');
    return !layer.some(quantity => overlapSpans(quantity, value.span) && states(quantity, wanted));
  });
  return {
    matched: numeric.length - missed.length,
    total: numeric.length,
    misses: missed.map(
      ({ value }) => `${name}/${value.report} ${value.fact}: ${String(value.value)} in "${value.span.exact}"`,
    ),
  };
}

// --- the registry ---

interface RegistryFacts {
  readonly killed: number;
  readonly injured: number;
  readonly people: readonly { readonly Type?: string; readonly Status?: string }[];
}

/** The registry counts a suspect among the killed or injured, most reports do not: both are its figure. */
function registryFigures(facts: RegistryFacts, of: keyof TollFigures): readonly number[] {
  const status = of === 'killed' ? 'Killed' : 'Injured';
  const suspects = facts.people.filter(
    person => person.Type === 'Subject-Suspect' && person.Status?.startsWith(status),
  );
  return [facts[of], facts[of] - suspects.length];
}

/** A report's figures: the first of each, headline first; the rest of those shot are the injured where no figure is given. */
export interface TollFigures {
  readonly killed: number | null;
  readonly injured: number | null;
}

function isFigure({ stated, measures, rule }: Quantity, event: string): boolean {
  const counts = measures.event === event && measures.role === 'toll' && rule !== 'ordinal';
  const isStatistic = measures.head !== null && STATISTICS.has(measures.head);
  const isRest = measures.restriction !== null && stated.n === 0;
  return counts && !isStatistic && !isRest && stated.n !== null && stated.unit === null && Number.isInteger(stated.n);
}

/** Heads under which a text counts cases of a year or a town, not the people of one event. */
const STATISTICS = new Set([
  'homicide',
  'murder',
  'killing',
  'shooting',
  'slaying',
  'death',
  'fatality',
  'case',
  'body',
]);

/** The first figure, with the others of its list: `six children and two adults`. One person told of is a figure if none is given. */
function firstFigure(layer: readonly Quantity[], event: string): number | null {
  const figures = layer.filter(quantity => isFigure(quantity, event));
  const counted = figures.filter(quantity => quantity.rule !== 'single');
  const first = counted[0] ?? figures[0];
  if (first === undefined) return null;
  const next = figures.find(other => other.start > first.end && other.start - first.end < LIST_REACH);
  const isList = next !== undefined && next.measures.head !== null && first.measures.head !== null;
  return isList && next.measures.head !== first.measures.head ? first.stated.n! + next.stated.n! : first.stated.n;
}

/** Code units between two figures of one list. */
const LIST_REACH = 20;

/** The killed and injured a report states. */
export function tollFigures(layer: readonly Quantity[]): TollFigures {
  const killed = firstFigure(layer, 'kill');
  const injured = firstFigure(layer, 'injure');
  const shot = firstFigure(layer, 'shoot');
  const rest = shot !== null && killed !== null && shot > killed ? shot - killed : null;
  return { killed, injured: injured ?? rest };
}

interface FigureTally {
  readonly reports: number;
  given: number;
  right: number;
  /** Right, or another report of the story has the registry's figure, so that the two are shown to differ. */
  shown: number;
  readonly misses: string[];
}

function readLines<T>(path: string): readonly T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T);
}

function scoreRegistry(sharedDir: string): Readonly<Record<keyof TollFigures, FigureTally>> {
  const corpora = join(sharedDir, 'corpora');
  const facts = JSON.parse(readFileSync(join(corpora, 'stories-stream-dev-facts.json'), 'utf8')) as Record<
    string,
    RegistryFacts
  >;
  const reports = readLines<StoredReport>(join(corpora, 'stories-stream-dev.jsonl')).filter(
    report => report.story !== undefined && Object.hasOwn(facts, report.story),
  );
  const tallies = { killed: newTally(reports.length), injured: newTally(reports.length) };
  const stated = reports.map(report => ({ report, figures: figuresOf(report) }));
  const byStory = new Map<string, TollFigures[]>();
  for (const { report, figures } of stated) {
    byStory.set(report.story!, [...(byStory.get(report.story!) ?? []), figures]);
  }
  for (const { report, figures } of stated) {
    for (const of of ['killed', 'injured'] as const) {
      const truth = registryFigures(facts[report.story!]!, of);
      const others = byStory.get(report.story!)!.map(other => other[of]);
      count(tallies[of], of, { report, figure: figures[of], others, truth });
    }
  }
  return tallies;
}

function figuresOf(report: StoredReport): TollFigures {
  const published = report.published ?? null;
  return tollFigures([...quantitiesOf(report.headline ?? '', published), ...quantitiesOf(report.text, published)]);
}

function newTally(reports: number): FigureTally {
  return { reports, given: 0, right: 0, shown: 0, misses: [] };
}

interface Counted {
  readonly report: StoredReport;
  readonly figure: number | null;
  readonly others: readonly (number | null)[];
  readonly truth: readonly number[];
}

function count(tally: FigureTally, what: string, { report, figure, others, truth }: Counted): void {
  if (figure === null) return;
  tally.given++;
  if (truth.includes(figure)) tally.right++;
  else tally.misses.push(`${what} ${figure}, registry ${truth[0]}: ${report.id} ${report.headline ?? ''}`);
  if (truth.includes(figure) || others.some(other => other !== null && truth.includes(other))) tally.shown++;
}

function registryMetrics(of: string, tally: FigureTally): readonly Metric[] {
  return [
    {
      id: `quantities.${of}.precision`,
      label: `${of}: figure as in the registry`,
      value: share(tally.right, tally.given),
      n: tally.given,
    },
    {
      id: `quantities.${of}.shown`,
      label: `${of}: as in the registry, or shown to differ from a report that is`,
      value: share(tally.shown, tally.given),
      n: tally.given,
    },
    {
      id: `quantities.${of}.coverage`,
      label: `${of}: reports with a figure`,
      value: share(tally.given, tally.reports),
      n: tally.reports,
    },
  ];
}

/** Scores against the stories and the registry below `sharedDir`. */
export function scoreQuantities(sharedDir: string): Scores {
  const gold = scoreGoldValues(sharedDir);
  const registry = scoreRegistry(sharedDir);
  const metrics: readonly Metric[] = [
    {
      id: 'quantities.gold',
      label: 'key figures of the stories',
      value: share(gold.matched, gold.total),
      n: gold.total,
    },
    ...registryMetrics('killed', registry.killed),
    ...registryMetrics('injured', registry.injured),
  ];
  const rows = metrics.map(metric => [metric.label, metric.value.toFixed(3), String(metric.n)]);
  return {
    metrics,
    tables: [{ title: 'Quantities', head: ['figure', 'share', 'of'], rows }],
    misses: [...gold.misses, ...registry.killed.misses, ...registry.injured.misses],
  };
}
