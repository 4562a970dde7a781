/** What is measured on: the five reports of one event, and articles of newsrooms; without the corpora, the example's. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const REPORT = /^(?!gold|screen|key|draft|proposals).*\.(?:txt|json)$/;

/** Paths of the reports in a folder, sorted. */
function reportsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(file => REPORT.test(file))
    .sort()
    .map(file => join(folder, file));
}

/** Files of the reports to compare as one process: the shared story's if it is there, else the first example's. */
export function storyFiles(shared: string, examples: string): readonly string[] {
  const real = reportsIn(join(shared, 'gold', 'call'));
  if (real.length > 0) return real;
  return readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .sort()
    .map(folder => reportsIn(join(examples, folder)))
    .reduce((most, files) => (files.length > most.length ? files : most), []);
}

/** Texts of many articles to annotate, until they hold about `words` words; a small corpus is gone through again. */
export function articleTexts(shared: string, files: readonly string[], words: number): readonly string[] {
  const corpus = join(shared, 'corpora', 'times-newswire.jsonl');
  const all = existsSync(corpus)
    ? readFileSync(corpus, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(line => (JSON.parse(line) as { text: string }).text)
    : files.map(file => readFileSync(file, 'utf8'));
  const texts: string[] = [];
  for (let i = 0, count = 0; all.length > 0 && count < words; i++) {
    const text = all[i % all.length]!;
    texts.push(text);
    count += countWords(text);
  }
  return texts;
}

/** Words as `wc` counts them: runs without white space. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
