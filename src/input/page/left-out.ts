/**
 * What was left out of a page's article: paragraphs that read like its own and were not taken, and what only the page's data have. In: a page and what was taken of it. Out: the
 * paragraphs, and problems that name them: one paragraph lost in silence makes a false difference.
 */
import type { Problem } from '../../core/model/problems.ts';
import { isFurniture } from './furniture.ts';
import type { Page } from './page.ts';
import { shareIn, shinglesOf, wordsOf } from './shingles.ts';

export interface LeftOut {
  /** Shown on the page. */
  readonly passages: readonly string[];
  /** Only in its data. */
  readonly data: readonly string[];
}

/** Fewest words of a paragraph whose absence is worth telling: of data and of what is hidden, which may be any page's; and of what is shown, weighed for itself. */
const FEWEST_WORDS = 15;
const FEWEST_SHOWN = 5;
/** Share of a passage that is links above which it leads elsewhere. */
const MOST_LINKS = 0.3;
/** How likely a passage that was not taken must be to be told, as the trees' sum: one to nine. Between this and what is taken nobody can be sure. */
const DOUBTFUL = -2.2;
/** Share of a paragraph's words in a row that a text must have for it to have the paragraph. */
const HAD = 0.6;
/** Words of a paragraph that is named. */
const SHOWN_WORDS = 8;

const STOP = /[.!?…。]["”’')\]]*$/u;

/** What was left out; `taken` says of each passage what it is in the report, `sums` how likely it was. The headline is not. */
export function leftOut(
  { passages, hidden, context }: Page,
  taken: readonly (string | null)[],
  sums: readonly number[],
  headline: string | null,
): LeftOut {
  const kept = passages.flatMap(({ text }, i) => (taken[i] == null ? [] : [text]));
  const own = shinglesOf([headline ?? '', ...kept].join('\n'));
  const other = shinglesOf(context.other);
  const isProse = (text: string, fewest = FEWEST_WORDS): boolean => STOP.test(text) && wordsOf(text).length >= fewest;
  const lost = passages.flatMap(({ text, linked, path }, i) => {
    if (
      taken[i] != null ||
      !isProse(text, isFurniture(path) ? FEWEST_WORDS : FEWEST_SHOWN) ||
      linked > text.length * MOST_LINKS
    )
      return [];
    const words = wordsOf(text);
    const isLikely = sums[i]! >= DOUBTFUL || shareIn(words, other) >= HAD;
    return isLikely && shareIn(words, own) < HAD ? [text] : [];
  });
  const concealed = hidden.flatMap(({ text, path, linked }) => {
    const isInside = path.some(({ localName }) => localName === 'article' || localName === 'main');
    const isNew = isProse(text) && linked <= text.length * MOST_LINKS && shareIn(wordsOf(text), own) < HAD;
    return isInside && isNew ? [text] : [];
  });
  const shown = shinglesOf(passages.map(({ text }) => text).join('\n'));
  const data = sentencesOf(context.body).filter(text => isProse(text) && shareIn(wordsOf(text), shown) < HAD);
  return { passages: [...new Set([...lost, ...concealed])], data };
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/\n+|(?<=[.!?]["”’)]?)\s+(?=["“‘(]?\p{Lu})/u).map(part => part.trim());
}

/** Fewest words of data that may stand for the article. */
const DATA_WORDS = 150;
/** How much more than the page they must have. */
const DATA_MORE = 2;

/** The article's text as the page's data have it, a paragraph a line, where the page shows less than half of it; else null. */
export function textFromData(article: readonly string[], body: string): string | null {
  const words = wordsOf(body).length;
  const shown = wordsOf(article.join(' '));
  // what the page shows must be in it: the data may be another story's
  if (shown.length > 0 && shareIn(shown, shinglesOf(body)) < HAD) return null;
  if (words < DATA_WORDS || words < DATA_MORE * shown.length) return null;
  return body
    .split(/\s*\n\s*/)
    .filter(line => line !== '')
    .join('\n\n');
}

/** Problems that name it. */
export function tellLeftOut({ passages, data }: LeftOut, input: string): readonly Problem[] {
  const problem = (detail: string): Problem => ({ code: 'left-out', detail, report: input });
  return [
    ...(passages.length === 0
      ? []
      : [problem(`Not taken for the article’s: ${told(passages)}. If it is, save the article as plain text.`)]),
    ...(data.length === 0 ? [] : [problem(`The page’s data have what it does not show: ${told(data)}.`)]),
  ];
}

function told(texts: readonly string[]): string {
  const words = texts[0]!.split(/\s+/);
  const first = `“${words.slice(0, SHOWN_WORDS).join(' ')}${words.length > SHOWN_WORDS ? ' …' : ''}”`;
  return texts.length === 1 ? first : `${first} and ${texts.length - 1} more paragraph${texts.length === 2 ? '' : 's'}`;
}
