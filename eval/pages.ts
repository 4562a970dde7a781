/**
 * Scores reading of web pages: `corpora/html`, pages with their article's text, by the benchmark's own measure: shingles of four words, each page as heavy as
 * another, F1 of mean precision and mean recall (scrapinghub/article-extraction-benchmark, `evaluate.py`).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Report } from '../src/core/model/report.ts';
import { type Reading, readInput } from '../src/index.ts';
import { READ_OPTIONS } from './gold-runs.ts';
import { type Metric, type Scores, shareMetric, type Table } from './scores.ts';

export interface MarkedPage {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  /** The article's text as annotators have it. */
  readonly article: string;
}

/** Pages of a folder, by id. */
export function readMarkedPages(folder: string): readonly MarkedPage[] {
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { readonly articleBody: string; readonly url: string }
  >;
  return Object.entries(truth)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, { articleBody, url }]) => {
      const file = join(folder, `${id}.html.gz`);
      return existsSync(file)
        ? [{ id, url, html: gunzipSync(readFileSync(file)).toString('utf8'), article: articleBody }]
        : [];
    });
}

export interface PageScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of pages read without a word too many or too few. */
  readonly exact: number;
}

/** The benchmark's scores. */
export function pageScores(pages: readonly { readonly article: string; readonly text: string }[]): PageScores {
  const counts = pages.map(({ article, text }) => shingleCounts(article, text));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const precision = mean(
    counts.filter(({ both, extra }) => both + extra > 0).map(({ both, extra }) => both / (both + extra)),
  );
  const recall = mean(counts.map(({ both, missing }) => (both + missing === 0 ? 1 : both / (both + missing))));
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall || 1),
    exact: mean(counts.map(({ extra, missing }) => Number(extra + missing === 0))),
  };
}

interface ShingleCounts {
  readonly both: number;
  readonly extra: number;
  readonly missing: number;
}

const SHINGLE = 4;

export function shingleCounts(article: string, text: string): ShingleCounts {
  const left = shinglesOf(article);
  let [both, extra] = [0, 0];
  for (const [key, count] of shinglesOf(text)) {
    const known = left.get(key) ?? 0;
    both += Math.min(known, count);
    extra += Math.max(0, count - known);
    left.set(key, Math.max(0, known - count));
  }
  const missing = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { both, extra, missing };
}

function shinglesOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const found = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - SHINGLE + 1); i++) {
    const key = words.slice(i, i + SHINGLE).join(' ');
    if (key !== '') found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

interface ReadPage {
  readonly page: MarkedPage;
  readonly reading: Reading;
}

/** An article's text without captions, which the benchmark's annotators left out; most standfirsts too, but those stay. */
function articleIn({ text, blocks }: Report): string {
  return blocks
    .filter(({ kind }) => kind !== 'caption')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n\n');
}

/** Scores pages read by the program's own door. The trees have learned from these pages: what they do on pages left out stands in docs/pages.md. */
export async function scorePages(sharedDir: string): Promise<Scores> {
  const read: ReadPage[] = [];
  for (const page of readMarkedPages(join(sharedDir, 'corpora', 'html')))
    read.push({ page, reading: await readInput(new TextEncoder().encode(page.html), `${page.id}.html`, READ_OPTIONS) });
  const texts = read.map(({ page, reading }) => {
    const report = reading.found[0]?.report;
    return {
      article: page.article,
      text: report === undefined ? '' : articleIn(report),
      whole: report === undefined ? '' : report.text,
    };
  });
  const scores = pageScores(texts);
  const whole = pageScores(texts.map(({ article, text: _, whole: text }) => ({ article, text })));
  const n = read.length;
  const figure = (id: string, label: string, value: number): Metric => ({ id: `pages.${id}`, label, value, n });
  const days = read.flatMap(dayOf);
  const reports = read.flatMap(({ reading }) => reading.found.map(({ report }) => report));
  return {
    metrics: [
      figure('f1', 'Web pages: words of the article, F1 (pages learned from)', scores.f1),
      figure('precision', 'Web pages: precision', scores.precision),
      figure('recall', 'Web pages: recall', scores.recall),
      figure('exact', 'Web pages: not a word too many or too few', scores.exact),
      figure('whole.f1', 'Web pages: F1 with captions', whole.f1),
      shareMetric('pages.dated', 'Web pages with a day of publication', dated(reports), n),
      shareMetric(
        'pages.days',
        'Web pages: the day is that of the address, or the next',
        days.filter(Boolean).length,
        days.length,
      ),
    ],
    tables: [problemTable(read)],
    misses: read.flatMap(({ page }, i) => missOf(page, texts[i]?.text ?? '')),
  };
}

function dated(reports: readonly Report[]): number {
  return reports.filter(({ published }) => published !== null).length;
}

/** Whether the day is the one in the page's address, which the reader was not given; an evening is the next day elsewhere. */
function dayOf({ page, reading }: ReadPage): readonly boolean[] {
  const told = /\/(20\d\d)[/-](\d\d)[/-](\d\d)[/-]/.exec(page.url);
  if (told === null) return [];
  const published = reading.found[0]?.report.published?.slice(0, 10);
  const day = Date.parse(`${told[1]}-${told[2]}-${told[3]}`);
  const off = published === undefined ? Number.NaN : (Date.parse(published) - day) / 86_400_000;
  return [off === 0 || off === 1];
}

function problemTable(read: readonly ReadPage[]): Table {
  const counts = new Map<string, number>();
  for (const { reading } of read) {
    const codes = [...reading.problems, ...reading.found.flatMap(({ problems }) => problems)].map(({ code }) => code);
    for (const code of new Set(codes)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return {
    title: 'What is said of pages',
    head: ['problem', 'pages'],
    rows: [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]) => [code, String(count)]),
  };
}

/** Share of shingles right from which a page is no miss. */
const GOOD = 0.95;

function missOf({ url, article }: MarkedPage, text: string): readonly string[] {
  const { both, extra, missing } = shingleCounts(article, text);
  const [precision, recall] = [both / (both + extra || 1), both / (both + missing || 1)];
  return precision >= GOOD && recall >= GOOD
    ? []
    : [`${url}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`];
}
