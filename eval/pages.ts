/**
 * Scores reading of web pages: `corpora/html`, pages with their article's text, by the benchmark's own measure: shingles of four words, each page as heavy as
 * another, F1 of mean precision and mean recall (scrapinghub/article-extraction-benchmark, `evaluate.py`).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

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
