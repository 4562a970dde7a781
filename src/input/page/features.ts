/**
 * Features of passages: what tells an article's own paragraphs from all else a page shows. In: passages and what the page states of itself. Out: a row of numbers for each.
 * Words of no language are looked at, only shapes, places and names in markup.
 */
import { GROUP_COUNT, groupsOf } from './markup-names.ts';
import type { PageElement, Passage } from './passages.ts';
import { shareIn, shinglesOf, wordsOf } from './shingles.ts';

/** What else is known of a page when its passages are weighed. */
export interface PageContext {
  /** The headline as the page states it; empty if it does not. */
  readonly title: string;
  /** What it states as its summary. */
  readonly description: string;
  /** The article's text as the page's data have it; empty if they do not. */
  readonly body: string;
  /** What another reader takes for the article; empty if it takes nothing. */
  readonly other: string;
}

/** Levels up from a passage that are told apart. */
const FARTHEST = 8;
const ANCESTORS = [
  'article',
  'main',
  'aside',
  'footer',
  'header',
  'nav',
  'figure',
  'form',
  'table',
  'ul',
  'ol',
  'blockquote',
  'section',
  'dl',
] as const;
const TAGS = [
  'p',
  'li',
  'h1',
  'h2',
  'h3',
  'div',
  'td',
  'figcaption',
  'blockquote',
  'span',
  'section',
  'article',
] as const;

interface Own {
  readonly words: number;
  readonly tokens: readonly string[];
  readonly linkShare: number;
  readonly endsWithStop: number;
  readonly tag: number;
}

interface Sum {
  words: number;
  plain: number;
  linked: number;
  letters: number;
  passages: number;
  first: number;
  last: number;
}

/** One row a passage. */
export function passageFeatures(passages: readonly Passage[], context: PageContext): readonly Float64Array[] {
  const own = passages.map(ownOf);
  const pageWords = own.reduce((sum, { words }) => sum + words, 0) || 1;
  const bySignature = sums(passages, own, signatureOf);
  const byParent = sums(passages, own, ({ path }) => path.at(-2) ?? path.at(-1));
  const byGrandparent = sums(passages, own, ({ path }) => path.at(-3) ?? path[0]);
  const main = mainOf(passages, own);
  const groups = new Map<PageElement, number>();
  const title = new Set(wordsOf(context.title));
  const description = new Set(wordsOf(context.description));
  const body = shinglesOf(context.body);
  const other = shinglesOf(context.other);
  const inOther = own.map(({ tokens }) => shareIn(tokens, other));
  const heading = headingOf(passages, own, title);
  const seen = new Set<string>();
  let before = 0;
  return passages.map((passage, i) => {
    const { words, tokens, linkShare, endsWithStop } = own[i]!;
    const { text, path } = passage;
    const row: number[] = [
      words,
      text.length / (words || 1),
      linkShare,
      passage.stressed / (text.length || 1),
      (text.match(/[.!?…。]["”’')\]]*(?:\s|$)/gu) ?? []).length,
      endsWithStop,
      (text.match(/,/g) ?? []).length / (words || 1),
      (text.match(/\b\p{Lu}/gu) ?? []).length / (words || 1),
      (text.match(/\d/g) ?? []).length / (text.length || 1),
      text.split('\n').length,
      (text.match(/["“”«»„]/g) ?? []).length,
      Number(/[:|»›→>]\s*$/u.test(text)),
      Number(/[©|•·]/u.test(text)),
      Number(text === text.toUpperCase()),
      path.length,
    ];
    const tag = path.at(-1)?.localName ?? '';
    for (const each of TAGS) row.push(Number(tag === each));
    for (const each of ANCESTORS) row.push(levelsUp(path, element => element.localName === each));
    for (let bit = 0; bit < GROUP_COUNT; bit++)
      row.push(levelsUp(path, element => (groupsIn(groups, element) & (1 << bit)) !== 0));
    row.push(i / passages.length, before / pageWords, heading < 0 ? 0 : i - heading, Number(heading >= 0));
    before += words;
    pushSum(row, bySignature.get(signatureOf(passage))!, pageWords);
    pushSum(row, byParent.get(path.at(-2) ?? path.at(-1))!, pageWords);
    pushSum(row, byGrandparent.get(path.at(-3) ?? path[0])!, pageWords);
    const common = commonLevels(path, main.path);
    row.push(
      main.path.length - common,
      path.length - common,
      Number(i < main.first) - Number(i > main.last),
      main.words / pageWords,
      i - main.first,
      main.last - i,
    );
    row.push(inOther[i]!, mean(inOther, i - 3, i), mean(inOther, i + 1, i + 4), Number(other.size > 0));
    row.push(body.size === 0 ? -1 : shareIn(tokens, body), overlap(tokens, title), overlap(tokens, description));
    row.push(Number(seen.has(text)));
    seen.add(text);
    for (const step of [-2, -1, 1, 2]) {
      const near = own[i + step];
      row.push(near?.words ?? -1, near?.linkShare ?? -1, near?.endsWithStop ?? -1, near?.tag ?? -1);
      row.push(passages[i + step]?.path.at(-2) === path.at(-2) ? 1 : 0);
    }
    row.push(sumWords(own, i - 5, i), sumWords(own, i + 1, i + 6));
    return Float64Array.from(row);
  });
}

function ownOf({ text, linked, path }: Passage): Own {
  const tokens = wordsOf(text);
  return {
    words: tokens.length,
    tokens,
    linkShare: Math.min(1, linked / (text.length || 1)),
    endsWithStop: Number(/[.!?…。]["”’')\]]*$/u.test(text)),
    tag: TAGS.findIndex(tag => tag === path.at(-1)?.localName),
  };
}

/** Names of the two innermost elements with their classes: passages of one kind share them. */
function signatureOf({ path }: Passage): string {
  return path
    .slice(-2)
    .map(element => `${element.localName}.${element.getAttribute('class') ?? ''}`)
    .join('>');
}

function sums<K>(passages: readonly Passage[], own: readonly Own[], keyOf: (passage: Passage) => K): Map<K, Sum> {
  const found = new Map<K, Sum>();
  passages.forEach((passage, i) => {
    const key = keyOf(passage);
    const sum = found.get(key) ?? { words: 0, plain: 0, linked: 0, letters: 0, passages: 0, first: i, last: i };
    found.set(key, sum);
    sum.words += own[i]!.words;
    if (own[i]!.linkShare < 0.3 && own[i]!.words > 8) sum.plain += own[i]!.words;
    sum.linked += passage.linked;
    sum.letters += passage.text.length;
    sum.passages++;
    sum.last = i;
  });
  return found;
}

function pushSum(row: number[], sum: Sum, pageWords: number): void {
  row.push(
    sum.words / pageWords,
    sum.plain / pageWords,
    sum.linked / (sum.letters || 1),
    sum.passages,
    sum.words / sum.passages,
  );
}

interface Main {
  readonly path: readonly PageElement[];
  readonly words: number;
  readonly first: number;
  readonly last: number;
}

/** The element that most words of prose stand directly in. */
function mainOf(passages: readonly Passage[], own: readonly Own[]): Main {
  const parents = new Map<
    PageElement | undefined,
    { path: readonly PageElement[]; words: number; first: number; last: number }
  >();
  let best: Main = { path: [], words: 0, first: 0, last: passages.length - 1 };
  passages.forEach(({ path }, i) => {
    const { words, linkShare } = own[i]!;
    if (linkShare > 0.3 || words < 8) return;
    const parent = path.at(-2) ?? path.at(-1);
    const sum = parents.get(parent) ?? { path: path.slice(0, -1), words: 0, first: i, last: i };
    parents.set(parent, sum);
    sum.words += words;
    sum.last = i;
    if (sum.words > best.words) best = sum;
  });
  return best;
}

function levelsUp(path: readonly PageElement[], test: (element: PageElement) => boolean): number {
  for (let up = 0; up < FARTHEST && up < path.length; up++) if (test(path[path.length - 1 - up]!)) return up;
  return FARTHEST;
}

function groupsIn(known: Map<PageElement, number>, element: PageElement): number {
  const groups = known.get(element) ?? groupsOf(element);
  known.set(element, groups);
  return groups;
}

function commonLevels(a: readonly PageElement[], b: readonly PageElement[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

/** The last passage before the prose that most of the headline's words stand in; -1 if none. */
function headingOf(passages: readonly Passage[], own: readonly Own[], title: ReadonlySet<string>): number {
  const isTitle = (i: number): boolean =>
    own[i]!.words > 0 &&
    own[i]!.words < 40 &&
    overlap(own[i]!.tokens, title) > 0.7 &&
    covers(own[i]!.tokens, title) > 0.5;
  const marked = passages.findIndex(
    ({ path }, i) => path.at(-1)?.localName === 'h1' && (title.size === 0 || isTitle(i)),
  );
  if (marked >= 0) return marked;
  const like = passages.findIndex((_, i) => isTitle(i));
  return like >= 0 ? like : passages.findIndex(({ path }) => path.at(-1)?.localName === 'h1');
}

function covers(tokens: readonly string[], words: ReadonlySet<string>): number {
  return words.size === 0 ? 0 : new Set(tokens.filter(token => words.has(token))).size / words.size;
}

function overlap(tokens: readonly string[], words: ReadonlySet<string>): number {
  return tokens.length === 0 ? 0 : tokens.filter(token => words.has(token)).length / tokens.length;
}

function mean(values: readonly number[], from: number, to: number): number {
  const some = values.slice(Math.max(0, from), Math.max(0, to));
  return some.length === 0 ? 0 : some.reduce((a, b) => a + b, 0) / some.length;
}

function sumWords(own: readonly Own[], from: number, to: number): number {
  return own.slice(Math.max(0, from), Math.max(0, to)).reduce((sum, { words }) => sum + words, 0);
}
