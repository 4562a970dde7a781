/**
 * Scores quotations: attributions on annotated news (PolNeAR), and the direct quotations and speakers of the gold stories.
 * An attribution is what one cue attributes: our quotations that share a cue count as one. Content is compared without the marks
 * and white space at its ends; two contents meet where at least .3 of their union is shared, and are exact where nothing else is left over.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Annotation, Quotation } from '../src/core/model/layers.ts';
import type { Report } from '../src/core/model/report.ts';
import { type Span, sharedLength } from '../src/core/text/spans.ts';
import { annotate, english } from '../src/index.ts';
import { loadParser } from '../src/node/models.ts';
import { bareReport } from '../test/support/reports.ts';
import { readFiles } from './gold-runs.ts';
import { type GoldQuote, type GoldStory, readGoldStories } from './gold-stories.ts';
import { type Metric, percent, type Scores, share, type Table } from './scores.ts';

export type Style = 'direct' | 'mixed' | 'indirect';

/** What one cue attributes, in either's terms. */
export interface Attributed {
  readonly style: Style;
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
}

type Pairs = readonly (readonly [number, number])[];

interface GoldDocument {
  readonly id: string;
  readonly published: string | null;
  readonly text: string;
  readonly attributions: readonly { readonly content?: Pairs; readonly source?: Pairs; readonly cue?: Pairs }[];
}

export interface QuotationOptions {
  readonly part?: 'dev' | 'train';
  /** First documents only. */
  readonly limit?: number;
}

/** Share of the union that two contents must have in common to be the same (the corpus' own customary threshold). */
const MEETS = 0.3;
/** A gold span counts as found where one of ours has nearly all of it and little more. */
const FOUND = 0.8;
const EDGE = /[\s"'“”‘’«».,;:]/;
const STYLES: readonly Style[] = ['direct', 'mixed', 'indirect'];

function trimEdges(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && EDGE.test(text[start]!)) start++;
  while (end > start && EDGE.test(text[end - 1]!)) end--;
  return { start, end };
}

/** Sorted, edges cut, overlapping and touching spans joined: what is left out between two is nothing but marks or space. */
function normalise(text: string, spans: readonly Span[]): readonly Span[] {
  const sorted = spans
    .map(span => trimEdges(text, span))
    .filter(span => span.end > span.start)
    .sort((a, b) => a.start - b.start);
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = joined.at(-1);
    const isJoined = last && (start <= last.end || !/\p{L}|\p{N}/u.test(text.slice(last.end, start)));
    if (isJoined) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function overlapOf(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const x of a) for (const y of b) shared += sharedLength(x, y);
  return shared === 0 ? 0 : shared / (lengthOf(a) + lengthOf(b) - shared);
}

function isSame(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, at) => span.start === b[at]!.start && span.end === b[at]!.end);
}

function readGold(document: GoldDocument): readonly Attributed[] {
  const { text } = document;
  const spans = (pairs: Pairs = []): readonly Span[] => pairs.map(([start, end]) => ({ start, end }));
  return document.attributions.flatMap(({ content, source, cue }) => {
    const raw = spans(content);
    if (raw.length === 0) return [];
    return {
      style: styleOf(text, raw),
      content: normalise(text, raw),
      cue: normalise(text, spans(cue)),
      source: normalise(text, spans(source)),
    };
  });
}

const MARK = /["“”«»]|''/;
const OPENING = /^(?:["“«]|'')/;
const CLOSING = /(?:["”»]|'')$/;

function styleOf(text: string, content: readonly Span[]): Style {
  const slices = content.map(({ start, end }) => text.slice(start, end).trim());
  if (OPENING.test(slices[0]!) && CLOSING.test(slices.at(-1)!)) return 'direct';
  return slices.some(slice => MARK.test(slice)) ? 'mixed' : 'indirect';
}

/** Our quotations that share a cue are one attribution. */
export function joinByCue(text: string, quotations: readonly Quotation[]): readonly Attributed[] {
  const groups = new Map<string, Quotation[]>();
  quotations.forEach((quotation, at) => {
    const key = quotation.cue ? `${quotation.cue.start}-${quotation.cue.end}` : `#${at}`;
    groups.set(key, [...(groups.get(key) ?? []), quotation]);
  });
  return [...groups.values()].map(group => ({
    style:
      group.find(({ style }) => style === 'indirect')?.style ??
      group.find(({ style }) => style === 'mixed')?.style ??
      'direct',
    content: normalise(
      text,
      group.flatMap(({ content }) => content),
    ),
    cue: group[0]!.cue ? normalise(text, [group[0]!.cue]) : [],
    source: group[0]!.source ? normalise(text, [group[0]!.source]) : [],
  }));
}

interface Matched {
  readonly gold: Attributed;
  readonly ours: Attributed;
}

/** One to one, the best overlap first. */
function matchAttributions(gold: readonly Attributed[], ours: readonly Attributed[]): readonly Matched[] {
  const candidates = gold.flatMap((g, i) =>
    ours.map((o, j) => ({ i, j, overlap: overlapOf(g.content, o.content) })).filter(({ overlap }) => overlap >= MEETS),
  );
  candidates.sort((a, b) => b.overlap - a.overlap || a.i - b.i || a.j - b.j);
  const usedGold = new Set<number>();
  const usedOurs = new Set<number>();
  const matched: Matched[] = [];
  for (const { i, j } of candidates) {
    if (usedGold.has(i) || usedOurs.has(j)) continue;
    usedGold.add(i);
    usedOurs.add(j);
    matched.push({ gold: gold[i]!, ours: ours[j]! });
  }
  return matched;
}

interface Counts {
  gold: number;
  ours: number;
  goldMet: number;
  oursMet: number;
  goldExact: number;
  oursExact: number;
}

const emptyCounts = (): Counts => ({ gold: 0, ours: 0, goldMet: 0, oursMet: 0, goldExact: 0, oursExact: 0 });

interface AttributionScore {
  readonly counts: Readonly<Record<Style | 'all', Counts>>;
  readonly parts: Readonly<Record<string, { readonly right: number; readonly of: number }>>;
  readonly misses: readonly string[];
}

function harmonic(p: number, r: number): number {
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

export function readAttributionDocuments(
  sharedDir: string,
  { part = 'dev', limit = Number.POSITIVE_INFINITY }: QuotationOptions = {},
): readonly GoldDocument[] {
  return readFileSync(join(sharedDir, 'corpora', `quotes-${part}.jsonl`), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .slice(0, limit)
    .map(line => JSON.parse(line) as GoldDocument);
}

function reportOf({ id, text, published }: GoldDocument): Report {
  const blocks = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(line => ({
    kind: 'paragraph' as const,
    start: line.index + line[0].length - line[0].trimStart().length,
    end: line.index + line[0].trimEnd().length,
  }));
  return bareReport(id, text, { published, publishedFrom: published === null ? null : 'metadata', blocks });
}

function words(text: string, spans: readonly Span[]): string {
  return spans
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ')
    .replace(/\s+/g, ' ');
}

/** Scores what `read` finds in each document against its annotation. */
export function scoreAttributions(
  documents: readonly GoldDocument[],
  read: (document: GoldDocument) => readonly Quotation[],
): AttributionScore {
  const counts = { direct: emptyCounts(), mixed: emptyCounts(), indirect: emptyCounts(), all: emptyCounts() };
  const tallies: Record<string, { right: number; of: number }> = {};
  const misses: string[] = [];
  const tally = (id: string, isRight: boolean): void => {
    tallies[id] ??= { right: 0, of: 0 };
    tallies[id].of++;
    if (isRight) tallies[id].right++;
  };
  for (const document of documents) {
    const { text, id } = document;
    const gold = readGold(document);
    const ours = joinByCue(text, read(document));
    const matched = matchAttributions(gold, ours);
    const metGold = new Set(matched.map(match => match.gold));
    const metOurs = new Set(matched.map(match => match.ours));
    for (const g of gold) {
      for (const key of [g.style, 'all'] as const) {
        counts[key].gold++;
        if (metGold.has(g)) counts[key].goldMet++;
      }
      if (!metGold.has(g))
        misses.push(
          `${id} missed ${g.style}: {${words(text, g.source)}} <${words(text, g.cue)}> [${words(text, g.content)}]`,
        );
    }
    for (const o of ours) {
      for (const key of [o.style, 'all'] as const) {
        counts[key].ours++;
        if (metOurs.has(o)) counts[key].oursMet++;
      }
      if (!metOurs.has(o))
        misses.push(
          `${id} false ${o.style}: {${words(text, o.source)}} <${words(text, o.cue)}> [${words(text, o.content)}]`,
        );
    }
    for (const { gold: g, ours: o } of matched) {
      const exact = isSame(g.content, o.content);
      for (const key of [g.style, 'all'] as const) if (exact) counts[key].goldExact++;
      for (const key of [o.style, 'all'] as const) if (exact) counts[key].oursExact++;
      if (!exact)
        misses.push(
          `${id} inexact ${g.style}: <${words(text, g.cue)}> gold [${words(text, g.content)}] ours [${words(text, o.content)}]`,
        );
      const group = g.style === 'direct' ? 'direct' : 'indirect';
      if (g.source.length > 0) {
        const meets = overlapOf(g.source, o.source) > 0;
        tally(`${group}.source`, meets);
        tally(`${group}.sourceExact`, isSame(g.source, o.source));
        if (!meets)
          misses.push(
            `${id} source ${g.style}: gold {${words(text, g.source)}} ours {${words(text, o.source)}} <${words(text, g.cue)}> [${words(text, g.content).slice(0, 80)}]`,
          );
      }
      if (g.cue.length > 0) {
        tally(`${group}.cue`, overlapOf(g.cue, o.cue) > 0);
        tally(`${group}.cueExact`, isSame(g.cue, o.cue));
      }
    }
  }
  return { counts, parts: tallies, misses };
}

function countMetrics(id: string, label: string, c: Counts): readonly Metric[] {
  const figures = (kind: string, met: number, found: number): readonly Metric[] => {
    const p = share(found, c.ours);
    const r = share(met, c.gold);
    return [
      { id: `${id}.${kind}.p`, label: `${label}, ${kind}: precision`, value: p, n: c.ours },
      { id: `${id}.${kind}.r`, label: `${label}, ${kind}: recall`, value: r, n: c.gold },
      { id: `${id}.${kind}.f1`, label: `${label}, ${kind}: F1`, value: harmonic(p, r), n: Math.max(c.gold, c.ours) },
    ];
  };
  return [...figures('overlap', c.goldMet, c.oursMet), ...figures('exact', c.goldExact, c.oursExact)];
}

interface QuoteOutcome {
  readonly quote: GoldQuote;
  readonly report: Report;
  /** Best direct quotation of ours over the gold span. */
  readonly ours: Quotation | null;
  readonly isFound: boolean;
  readonly isExact: boolean;
  readonly said: string;
  readonly isSpeakerRight: boolean;
}

function readStory(story: GoldStory): readonly QuoteOutcome[] {
  const annotations = readFiles(story.files).reports.map(report => annotate(report, english, { parser: loadParser() }));
  const byId = new Map(annotations.map(annotation => [annotation.report.id, annotation]));
  return story.gold.quotes.flatMap(quote => {
    const annotation = byId.get(quote.span.report);
    return annotation ? [readQuote(quote, annotation)] : [];
  });
}

function readQuote(quote: GoldQuote, annotation: Annotation): QuoteOutcome {
  const { report } = annotation;
  const text = quote.span.field === 'headline' ? (report.headline ?? '') : report.text;
  const gold = [trimEdges(text, quote.span)];
  let ours: Quotation | null = null;
  let best = 0;
  let isExact = false;
  for (const quotation of annotation.quotations) {
    if (quotation.style !== 'direct') continue;
    for (const span of quotation.content) {
      if ((span.field ?? 'text') !== (quote.span.field ?? 'text')) continue;
      const mine = [trimEdges(text, span)];
      const overlap = overlapOf(gold, mine);
      if (overlap <= best) continue;
      best = overlap;
      ours = quotation;
      isExact = isSame(gold, mine);
    }
  }
  const said = ours ? speakerWords(ours, annotation) : '';
  return {
    quote,
    report,
    ours,
    isFound: best >= FOUND,
    isExact,
    said,
    isSpeakerRight: ours !== null && isSameSpeaker(quote.speaker, said),
  };
}

function speakerWords({ speaker }: Quotation, { report, entities }: Annotation): string {
  const entity = entities.find(({ id }) => id === speaker.entity);
  const text = speaker.field === 'headline' ? (report.headline ?? '') : report.text;
  const own = speaker.start === undefined ? '' : text.slice(speaker.start, speaker.end);
  return `${own} ${entity?.name ?? ''}`.trim();
}

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The gold's last name is among ours; of a speaker told by a role, one of its longer words is. */
function isSameSpeaker(gold: string | null, ours: string): boolean {
  if (gold === null) return ours === '';
  const plain = gold.replace(/\(.*?\)|,.*$/g, '').trim();
  const have = new Set(wordsOf(ours));
  const want = wordsOf(plain || gold);
  return have.has(want.at(-1) ?? '') || want.some(word => word.length > 4 && have.has(word));
}

function storyMetrics(outcomes: readonly QuoteOutcome[]): readonly Metric[] {
  const spoken = outcomes.filter(({ quote }) => quote.kind !== 'term');
  const terms = outcomes.filter(({ quote }) => quote.kind === 'term');
  const found = spoken.filter(({ isFound }) => isFound);
  const metric = (id: string, label: string, part: readonly unknown[], whole: readonly unknown[]): Metric => ({
    id: `quotations.stories.${id}`,
    label,
    value: share(part.length, whole.length),
    n: whole.length,
  });
  return [
    metric('found', 'Marked words in the stories: found', found, spoken),
    metric(
      'exact',
      'Marked words in the stories: exact',
      spoken.filter(({ isExact }) => isExact),
      spoken,
    ),
    metric(
      'terms',
      'Terms told from speech',
      terms.filter(({ isFound }) => !isFound),
      terms,
    ),
    metric(
      'speaker',
      'Speaker right, of those found',
      found.filter(({ isSpeakerRight }) => isSpeakerRight),
      found,
    ),
    metric(
      'speakerOfAll',
      'Speaker right, of all',
      spoken.filter(({ isFound, isSpeakerRight }) => isFound && isSpeakerRight),
      spoken,
    ),
  ];
}

function describeQuote(story: string, { quote, ours, isFound, isSpeakerRight, said }: QuoteOutcome): readonly string[] {
  const where = `${story} ${quote.span.report} ${quote.id} "${quote.span.exact}"`;
  if (quote.kind === 'term') return isFound ? [`${where}: a term, ours ${ours?.rule} by ${said}`] : [];
  if (!isFound) return [`${where}: not found (${quote.kind}, ${quote.speaker})`];
  return isSpeakerRight
    ? []
    : [`${where}: speaker ${quote.speaker}, ours ${said || ours?.speaker.reason} (${ours?.rule})`];
}

/** Attributions on the annotated articles, quotations and speakers on the gold stories. */
export function scoreQuotations(sharedDir: string, options: QuotationOptions = {}): Scores {
  const parser = loadParser();
  const { counts, parts, misses } = scoreAttributions(
    readAttributionDocuments(sharedDir, options),
    document => annotate(reportOf(document), english, { parser }).quotations,
  );
  const stories = readGoldStories(join(sharedDir, 'gold')).map(story => ({
    name: story.name,
    outcomes: readStory(story),
  }));
  const styled = ([...STYLES, 'all'] as const).flatMap(style =>
    countMetrics(`quotations.${style}`, `Attributions, ${style}`, counts[style]),
  );
  const metrics: readonly Metric[] = [
    ...styled,
    ...Object.entries(parts).map(([id, { right, of }]) => ({
      id: `quotations.${id}`,
      label: `Attributions, ${id}`,
      value: share(right, of),
      n: of,
    })),
    ...storyMetrics(stories.flatMap(({ outcomes }) => outcomes)),
  ];
  const table: Table = {
    title: 'Quotations, %',
    head: ['figure', 'value', 'of'],
    rows: metrics.map(({ label, value, n }) => [label, percent(value), String(n)]),
  };
  return {
    metrics,
    tables: [table],
    misses: [
      ...misses,
      ...stories.flatMap(({ name, outcomes }) => outcomes.flatMap(outcome => describeQuote(name, outcome))),
    ],
  };
}
